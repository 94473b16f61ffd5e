package dev.connections.application.metadata;

import static dev.connections.domain.record.AttributeDefinition.computed;
import static dev.connections.domain.record.AttributeDefinition.writable;

import dev.connections.domain.record.AttributeDefinition;
import dev.connections.domain.record.AttributeType.Choice;
import dev.connections.domain.record.AttributeType.Lookup;
import dev.connections.domain.record.AttributeType.Moment;
import dev.connections.domain.record.AttributeType.RowVersion;
import dev.connections.domain.record.LookupTarget;
import dev.connections.domain.record.Option;
import dev.connections.domain.record.RecordState;
import dev.connections.domain.record.RecordTypes;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** The attributes that many entities have. */
final class CommonAttributes {

    private static final String USER = RecordTypes.SYSTEM_USER.logicalName();

    private CommonAttributes() {}

    /** When a row was made and changed, and its version. */
    static List<AttributeDefinition> moments() {
        return List.of(
                computed("CreatedOn", "Created On", new Moment()),
                computed("ModifiedOn", "Modified On", new Moment()),
                computed("VersionNumber", "Version Number", new RowVersion()));
    }

    /** The users who created and changed a row; the partner on the user's side is named after the entity. */
    static List<AttributeDefinition> actors(String createdPartner, String modifiedPartner, String onBehalfPrefix) {
        return List.of(
                computed("CreatedBy", "Created By", Lookup.to(USER, "createdby", createdPartner)),
                computed(
                        "CreatedOnBehalfBy",
                        "Created By (Delegate)",
                        Lookup.to(USER, "createdonbehalfby", onBehalfPrefix + "_createdonbehalfby")),
                computed("ModifiedBy", "Modified By", Lookup.to(USER, "modifiedby", modifiedPartner)),
                computed(
                        "ModifiedOnBehalfBy",
                        "Modified By (Delegate)",
                        Lookup.to(USER, "modifiedonbehalfby", onBehalfPrefix + "_modifiedonbehalfby")));
    }

    /**
     * The owner of a row, and what follows from it. A user and a team are owners alike, so both targets go by one navigation
     * property.
     *
     * @param suffix what the partners on the side of users and teams end in
     */
    static List<AttributeDefinition> ownership(String ownerPartner, String businessUnitPartner, String suffix) {
        return List.of(
                writable(
                                "OwnerId",
                                "Owner",
                                new Lookup(
                                        Lookup.Purpose.OWNER,
                                        List.of(
                                                new LookupTarget(USER, "ownerid", ownerPartner),
                                                new LookupTarget(
                                                        RecordTypes.TEAM.logicalName(), "ownerid", ownerPartner))))
                        .systemRequired(),
                computed(
                        "OwningBusinessUnit",
                        "Owning Business Unit",
                        Lookup.to(RecordTypes.BUSINESS_UNIT.logicalName(), "owningbusinessunit", businessUnitPartner)),
                computed("OwningUser", "Owning User", Lookup.to(USER, "owninguser", "user_" + suffix)),
                computed(
                        "OwningTeam",
                        "Owning Team",
                        Lookup.to(RecordTypes.TEAM.logicalName(), "owningteam", "team_" + suffix)));
    }

    /** Whether a row is in use. */
    static List<AttributeDefinition> state() {
        return List.of(
                writable(
                                "StateCode",
                                "Status",
                                new Choice(Choice.Kind.STATE, options(RecordState::code, RecordState::statusReason)))
                        .systemRequired(),
                writable(
                        "StatusCode",
                        "Status Reason",
                        new Choice(Choice.Kind.STATUS, options(RecordState::statusReason, RecordState::code))));
    }

    private static List<Option> options(ToIntFunction<RecordState> number, ToIntFunction<RecordState> counterpart) {
        return Stream.of(RecordState.values())
                .map(state -> new Option(
                        number.applyAsInt(state), state.label(), OptionalInt.of(counterpart.applyAsInt(state))))
                .toList();
    }
}
