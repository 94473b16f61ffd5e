package dev.connections.domain.participant;

import dev.connections.domain.ErrorCode;
import dev.connections.domain.MaxLength;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.access.BusinessUnit;
import dev.connections.domain.access.Identity;
import dev.connections.domain.access.Ownership;
import dev.connections.domain.access.Principal;
import dev.connections.domain.access.Stamp;
import dev.connections.domain.access.Stamps;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordType;
import dev.connections.domain.record.RecordTypes;
import dev.connections.domain.record.RowStatus;
import dev.connections.domain.record.Version;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A record that can take part in connections: an account, a contact, an email, or any other kind.
 *
 * @param name its primary name, at most {@value #NAME_CHARACTERS} characters; empty when it was never named
 * @param parent the record of the same type that this one stands below, in types that have a hierarchy: the parent of an
 *     account, the manager of a user
 * @param merged whether it was given up for another record that was found to be about the same; it is inactive since then,
 *     also when the other is gone
 * @param mergedInto the record of the same type that it was given up for; empty when that is gone
 * @param identity by what it is authenticated; {@link Identity#NONE} unless it is a user
 * @param status of which state it is, and why
 * @param version what its store gave it
 */
public record Participant(
        RecordRef ref,
        String name,
        Ownership ownership,
        Optional<RecordRef> parent,
        boolean merged,
        Optional<RecordRef> mergedInto,
        Identity identity,
        RowStatus status,
        Stamps stamps,
        Version version) {

    /** The types whose records can be merged. */
    public static final Set<RecordType> MERGEABLE = Set.of(RecordTypes.ACCOUNT, RecordTypes.CONTACT);

    /** The most characters a primary name may have. */
    public static final int NAME_CHARACTERS = 1_000;

    /**
     * A participant whose name is short enough, that stands below its like only, and that has an identity only when it is a
     * user.
     *
     * @throws RuleViolation {@link ErrorCode#STRING_LENGTH_TOO_LONG}, {@link ErrorCode#INVALID_ARGUMENT} otherwise
     * @throws IllegalArgumentException for one that names a survivor though it was not merged
     */
    public Participant {
        new MaxLength(ref.type().logicalName(), ref.type().primaryName(), NAME_CHARACTERS).require(name);
        parent.ifPresent(above -> requireHierarchy(ref, above));
        if (mergedInto.isPresent() && !merged) {
            throw new IllegalArgumentException("The " + ref + " names a survivor though it was not merged.");
        }
        if (!identity.equals(Identity.NONE) && !ref.type().equals(RecordTypes.SYSTEM_USER)) {
            throw RuleViolation.of(
                    ErrorCode.INVALID_ARGUMENT, "The " + ref + " has no identity to sign in with: only users have.");
        }
    }

    /**
     * A new participant, not stored yet. Users and teams own themselves: of the ownership given, they keep the business
     * unit.
     */
    public static Participant create(RecordRef ref, String name, Ownership ownership, RowStatus status, Stamp by) {
        Ownership own = Principal.of(ref)
                .map(itself -> new Ownership(itself, ownership.businessUnit()))
                .orElse(ownership);
        return new Participant(
                ref,
                name,
                own,
                Optional.empty(),
                /* merged= */ false,
                Optional.empty(),
                Identity.NONE,
                status,
                Stamps.first(by),
                Version.UNSTORED);
    }

    /** The same, of a type whose new records are {@linkplain RowStatus#ACTIVE active}. */
    public static Participant create(RecordRef ref, String name, Ownership ownership, Stamp by) {
        return create(ref, name, ownership, RowStatus.ACTIVE, by);
    }

    /** The same record under another name. */
    public Participant rename(String newName, Stamp by) {
        return new Participant(
                ref, newName, ownership, parent, merged, mergedInto, identity, status, stamps.then(by), version);
    }

    /** The same record with another owner. */
    public Participant assign(Ownership newOwnership, Stamp by) {
        return new Participant(
                ref, name, newOwnership, parent, merged, mergedInto, identity, status, stamps.then(by), version);
    }

    /**
     * The same user with another identity.
     *
     * @throws RuleViolation {@link ErrorCode#INVALID_ARGUMENT} for a record that is no user
     */
    public Participant identify(Identity newIdentity, Stamp by) {
        return new Participant(
                ref, name, ownership, parent, merged, mergedInto, newIdentity, status, stamps.then(by), version);
    }

    /** The same user or team in another business unit. */
    public Participant move(BusinessUnit.Id businessUnit, Stamp by) {
        return assign(new Ownership(ownership.owner(), businessUnit), by);
    }

    /**
     * The same record below another of its type.
     *
     * @throws RuleViolation {@link ErrorCode#INVALID_ARGUMENT} for a type without a hierarchy, and for records of two types;
     *     {@link ErrorCode#ACCOUNT_LOOP_BEING_CREATED}, {@link ErrorCode#USER_LOOP_BEING_CREATED} when it would then stand
     *     below itself, with {@link ErrorCode#INVALID_ARGUMENT} for other types
     */
    public Participant placeBelow(Lineage above, Stamp by) {
        above.requireNoLoop(ref);
        return placed(Optional.of(above.record()), by);
    }

    /** The same record below nothing. */
    public Participant placeAtTop(Stamp by) {
        return placed(Optional.empty(), by);
    }

    private Participant placed(Optional<RecordRef> newParent, Stamp by) {
        return new Participant(
                ref, name, ownership, newParent, merged, mergedInto, identity, status, stamps.then(by), version);
    }

    private static void requireHierarchy(RecordRef ref, RecordRef above) {
        if (ref.type().parent().isEmpty() || !ref.type().equals(above.type())) {
            String reason = ref.type().parent().isEmpty()
                    ? "records of this type have no hierarchy"
                    : "it stands below records of its own type only";
            throw RuleViolation.of(
                    ErrorCode.INVALID_ARGUMENT,
                    "The " + ref + " cannot stand below the " + above + ": " + reason + ".");
        }
    }

    /**
     * The same record, given up in favour of another that is about the same account or contact.
     *
     * @throws RuleViolation {@link ErrorCode#INVALID_ARGUMENT} for records of other types or of two types, for a record
     *     merged into itself, and for one that was merged, or merged into, already
     */
    public Participant mergeInto(Participant master, Stamp by) {
        requireMergeable(master);
        return new Participant(
                ref,
                name,
                ownership,
                parent,
                /* merged= */ true,
                Optional.of(master.ref()),
                identity,
                RowStatus.INACTIVE,
                stamps.then(by),
                version);
    }

    /** The same record, as its store has it at that version. */
    public Participant at(Version stored) {
        return new Participant(ref, name, ownership, parent, merged, mergedInto, identity, status, stamps, stored);
    }

    /** The same record when another is gone: no longer below it, and given up for a record that there is no more. */
    public Participant without(RecordRef gone) {
        return new Participant(
                ref,
                name,
                ownership,
                parent.filter(above -> !above.equals(gone)),
                merged,
                mergedInto.filter(master -> !master.equals(gone)),
                identity,
                status,
                stamps,
                version);
    }

    private void requireMergeable(Participant master) {
        if (!MERGEABLE.contains(ref.type()) || !ref.type().equals(master.ref().type())) {
            throw notMergeable("two accounts or two contacts can be merged, found " + ref + " and " + master.ref());
        }
        if (ref.equals(master.ref())) {
            throw notMergeable("the " + ref + " cannot be merged into itself; name another record as Subordinate");
        }
        for (Participant each : List.of(this, master)) {
            if (each.merged) {
                String other =
                        each.mergedInto.map(survivor -> "the " + survivor).orElse("a record that is gone since");
                throw notMergeable("the " + each.ref + " was merged into " + other + " already");
            }
        }
    }

    private static RuleViolation notMergeable(String reason) {
        return RuleViolation.of(ErrorCode.INVALID_ARGUMENT, "Merging is not possible: " + reason + ".");
    }

    /**
     * The same record in another state, or in the same for another reason.
     *
     * @throws RuleViolation {@link ErrorCode#INVALID_ARGUMENT} for a record that was merged: it stays inactive
     */
    public Participant inStatus(RowStatus newStatus, Stamp by) {
        if (merged && !newStatus.equals(status)) {
            throw RuleViolation.of(
                    ErrorCode.INVALID_ARGUMENT,
                    "The " + ref
                            + " was merged into another record, so it stays inactive. Use the record that is left.");
        }
        return new Participant(
                ref, name, ownership, parent, merged, mergedInto, identity, newStatus, stamps.then(by), version);
    }

    /** The same record, stamped as changed though its fields stay: values beside it changed, or the update was asked for. */
    public Participant touch(Stamp by) {
        return new Participant(
                ref, name, ownership, parent, merged, mergedInto, identity, status, stamps.then(by), version);
    }

    /**
     * The record itself, when its type takes part in connections.
     *
     * @throws RuleViolation {@link ErrorCode#CONNECTION_NOT_SUPPORTED} otherwise
     */
    public Participant requireConnectable() {
        if (!ref.type().connectable()) {
            throw RuleViolation.of(ErrorCode.CONNECTION_NOT_SUPPORTED, ref.type());
        }
        return this;
    }
}
