package dev.connections.application.connection;

import dev.connections.application.access.AccessControl;
import dev.connections.application.access.Caller;
import dev.connections.application.currency.CurrentRates;
import dev.connections.application.port.ConnectionRoles;
import dev.connections.application.port.Ports;
import dev.connections.application.port.Records;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.access.AccessRight;
import dev.connections.domain.connection.Amendment;
import dev.connections.domain.connection.EffectivePeriod;
import dev.connections.domain.connection.KnownParty;
import dev.connections.domain.connection.Parties;
import dev.connections.domain.connection.Proposal;
import dev.connections.domain.connection.Side;
import dev.connections.domain.connection.Terms;
import dev.connections.domain.currency.ExchangeRates;
import dev.connections.domain.currency.Valuation;
import dev.connections.domain.participant.Participant;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordTypes;
import dev.connections.domain.role.ConnectionRole;
import dev.connections.domain.role.ConnectionRoleId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Turns a command into a proposal that meets the rules. The rules are asked in this order: the records exist, the
 * caller may see them and they can be connected, both sides are there, they differ, the terms make sense, their
 * currency and the roles exist, and whatever the policies say; last of all, whether the caller may refer to what the
 * connection newly refers to.
 */
final class ConnectionDrafting {

    private final Records records;
    private final ConnectionRoles roles;
    private final ExchangeRates rates;
    private final ConnectionRules rules;
    private final AccessControl access;

    ConnectionDrafting(Ports ports, ConnectionRules rules, AccessControl access) {
        records = ports.records();
        roles = ports.roles();
        rates = new CurrentRates(ports.currencies());
        this.rules = rules;
        this.access = access;
    }

    /** The proposal of a new connection; its records are locked. */
    Proposal draft(ConnectCommand command, Caller caller) {
        return draft(
                command.from(),
                command.to(),
                Optional.empty(),
                Optional.empty(),
                () -> new Terms(
                        command.description(),
                        new EffectivePeriod(command.start(), command.end()),
                        command.currency().map(currency -> Valuation.in(currency, ratesTold(caller)))),
                caller);
    }

    /**
     * The proposal of a changed connection, seen from the row of the command; its records are locked.
     *
     * @param inUse whether it was in use already; if not, it has to meet all policies anew
     */
    Proposal draft(Parties parties, Amendment amendment, Terms terms, boolean inUse, Caller caller) {
        return draft(
                amendment.from(parties.from().asSide()),
                amendment.to(parties.to().asSide()),
                Optional.of(parties),
                Optional.of(parties).filter(known -> inUse),
                () -> amendment.terms(terms, ratesTold(caller)),
                caller);
    }

    /** The records of both sides, all locked at once, by their requested references. */
    private Map<RecordRef, Participant> hold(Side from, Side to) {
        List<RecordRef> asked = Stream.concat(from.record().stream(), to.record().stream())
                .distinct()
                .sorted()
                .toList();
        List<Participant> held = records.findForUpdateAll(asked);
        Map<RecordRef, Participant> found = new LinkedHashMap<>();
        asked.forEach(ref -> found.put(
                ref,
                held.stream()
                        .filter(record -> record.ref().id().equals(ref.id()))
                        .filter(record -> ref.type().includes(record.ref().type()))
                        .findFirst()
                        .orElseThrow(() -> RuleViolation.of(ErrorCode.OBJECT_DOES_NOT_EXIST, ref.type(), ref.id()))));
        return found;
    }

    /**
     * The rates of currencies that the caller may read and refer to. Valuing a connection again takes the present rate,
     * even where the currency stays the same.
     */
    private ExchangeRates ratesTold(Caller caller) {
        return currency -> {
            access.require(caller, AccessRight.READ, RecordTypes.TRANSACTION_CURRENCY);
            access.require(caller, AccessRight.APPEND_TO, RecordTypes.TRANSACTION_CURRENCY);
            return rates.rateOf(currency);
        };
    }

    private Proposal draft(
            Side from,
            Side to,
            Optional<Parties> known,
            Optional<Parties> replaces,
            Supplier<Terms> terms,
            Caller caller) {
        NewReferences references = new NewReferences(known, access, caller);
        Map<RecordRef, Participant> found = hold(from, to);
        found.values().forEach(record -> references.requireReadable(record).requireConnectable());
        Optional<Participant> near = from.record().map(found::get);
        Optional<Participant> far = to.record().map(found::get);
        Parties.between(side(near, from), side(far, to));
        Terms agreed = terms.get();
        Proposal approved = rules.approve(new Proposal(
                new KnownParty(near, from.role().map(role -> role(role, references))),
                new KnownParty(far, to.role().map(role -> role(role, references))),
                agreed,
                replaces));
        references.requireReferable(approved);
        return approved;
    }

    private static Side side(Optional<Participant> record, Side asked) {
        return new Side(record.map(Participant::ref), asked.role());
    }

    private ConnectionRole role(ConnectionRoleId id, NewReferences references) {
        references.requireReadable(id);
        return roles.find(id)
                .orElseThrow(() -> RuleViolation.of(ErrorCode.OBJECT_DOES_NOT_EXIST, RecordTypes.CONNECTION_ROLE, id));
    }
}
