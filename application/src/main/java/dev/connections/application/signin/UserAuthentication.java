package dev.connections.application.signin;

import dev.connections.application.access.AccessControl;
import dev.connections.application.access.Administrator;
import dev.connections.application.access.Caller;
import dev.connections.application.port.Ports;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.access.Identity;
import dev.connections.domain.access.Ownership;
import dev.connections.domain.access.Principal;
import dev.connections.domain.participant.Participant;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordTypes;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Authenticates users by the subject of their token, provisions missing ones, and handles impersonation. */
public final class UserAuthentication implements SignIn, Impersonate {

    private static final Caller SYSTEM = Administrator.CALLER;

    private final Ports ports;
    private final AccessControl access;

    public UserAuthentication(Ports ports, AccessControl access) {
        this.ports = ports;
        this.access = access;
    }

    @Override
    public Caller signIn(TokenSubject tokenSubject, Provisioning provisioning) {
        Supplier<Optional<Participant>> known = () -> ports.principals().userKnownBy(tokenSubject.objectId());
        return Caller.of(Identities.requireEnabled(
                known.get()
                        .orElseGet(() -> provision(provisioning, known, called(tokenSubject), identity(tokenSubject))),
                tokenSubject.objectId()));
    }

    @Override
    public Caller signIn(String name, Provisioning provisioning) {
        Supplier<Optional<Participant>> known = () -> only(ports.principals().usersCalled(name));
        Identity identity = new Identity(Optional.empty(), false, Optional.of(name), Optional.empty());
        return Caller.of(Identities.requireEnabled(
                known.get().orElseGet(() -> provision(provisioning, known, name, identity)), name));
    }

    @Override
    public Caller onBehalfOf(Principal.User user, Caller caller) {
        return onBehalfOf(user, user.id(), caller);
    }

    /** Refusals name the user as the request does. */
    private Caller onBehalfOf(Principal.User user, UUID named, Caller caller) {
        Principal.User signedIn = caller.signedIn();
        if (user.equals(signedIn)) {
            return Caller.of(user);
        }
        access.requireToActFor(signedIn, named);
        Participant found = ports.records().find(user.record()).orElseThrow(() -> unknownPrincipal(named));
        return new Caller(Identities.requireEnabled(found, named), Optional.of(signedIn));
    }

    /**
     * The right to impersonate is checked for unknown users too, so that a caller without it does not learn which users
     * exist.
     */
    @Override
    public Caller onBehalfOfKnownBy(UUID objectId, Caller caller) {
        UUID id = ports.principals()
                .userKnownBy(objectId)
                .map(user -> user.ref().id())
                .orElse(objectId);
        return onBehalfOf(new Principal.User(id), objectId, caller);
    }

    /**
     * Of two first requests at the same time one makes the user, and the other finds it. No unique key guards names, so
     * all provisioning is serialised by a lock on the administrator's row, which always exists.
     */
    private Participant provision(
            Provisioning provisioning, Supplier<Optional<Participant>> known, String name, Identity identity) {
        if (provisioning == Provisioning.REFUSED) {
            throw RuleViolation.of(ErrorCode.UNAUTHORIZED_ACCESS);
        }
        return ports.unitOfWork().perform(() -> {
            ports.records().findForUpdate(Administrator.USER.record());
            return known.get().orElseGet(() -> add(name, identity));
        });
    }

    private Participant add(String name, Identity identity) {
        Participant user = Participant.create(
                        new RecordRef(RecordTypes.SYSTEM_USER, ports.ids().next()),
                        name,
                        new Ownership(Administrator.USER, Administrator.ROOT.id()),
                        SYSTEM.stamp(ports.clock().instant()))
                .identify(identity, SYSTEM.stamp(ports.clock().instant()));
        ports.records().add(user);
        return user;
    }

    private static Optional<Participant> only(List<Participant> called) {
        if (called.size() > 1) {
            throw RuleViolation.of(ErrorCode.UNAUTHORIZED_ACCESS);
        }
        return called.stream().findFirst();
    }

    private static String called(TokenSubject tokenSubject) {
        return tokenSubject
                .name()
                .or(tokenSubject::domainName)
                .filter(name -> name.length() <= Participant.NAME_CHARACTERS)
                .orElseGet(() -> tokenSubject.objectId().toString());
    }

    /** A claim that is too long to be stored is left out; it is no reason to refuse the sign-in. */
    private static Identity identity(TokenSubject tokenSubject) {
        return new Identity(
                Optional.of(tokenSubject.objectId()),
                false,
                tokenSubject.domainName().filter(Identity.DOMAIN_NAME::allows),
                tokenSubject.emailAddress().filter(Identity.EMAIL_ADDRESS::allows));
    }

    private static RuleViolation unknownPrincipal(UUID id) {
        return RuleViolation.of(ErrorCode.INVALID_PRINCIPAL, id);
    }
}
