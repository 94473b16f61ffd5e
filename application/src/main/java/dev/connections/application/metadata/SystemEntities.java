package dev.connections.application.metadata;

import static dev.connections.domain.record.AttributeDefinition.computed;
import static dev.connections.domain.record.AttributeDefinition.onCreate;
import static dev.connections.domain.record.AttributeDefinition.writable;

import dev.connections.domain.job.Job;
import dev.connections.domain.job.JobKind;
import dev.connections.domain.job.JobStatus;
import dev.connections.domain.record.AttributeDefinition;
import dev.connections.domain.record.AttributeType.Choice;
import dev.connections.domain.record.AttributeType.Identifier;
import dev.connections.domain.record.AttributeType.Lookup;
import dev.connections.domain.record.AttributeType.Moment;
import dev.connections.domain.record.AttributeType.RowVersion;
import dev.connections.domain.record.AttributeType.Text;
import dev.connections.domain.record.AttributeType.WholeNumber;
import dev.connections.domain.record.AttributeType.YesNo;
import dev.connections.domain.record.LookupTarget;
import dev.connections.domain.record.Option;
import dev.connections.domain.record.RecordType;
import dev.connections.domain.record.RecordTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What the system itself writes down, and what is written beside records. Names are those of the entity reference. */
final class SystemEntities {

    private static final String CONNECTION = RecordTypes.CONNECTION.logicalName();
    private static final String ROLE = RecordTypes.CONNECTION_ROLE.logicalName();
    private static final String USER = RecordTypes.SYSTEM_USER.logicalName();
    private static final String TEAM = RecordTypes.TEAM.logicalName();

    /** Some say more than a page. */
    private static final int LONG_TEXT = 4_000;

    private SystemEntities() {}

    /** Work that the system does by itself. */
    static EntityDefinition job() {
        List<AttributeDefinition> attributes = new ArrayList<>();
        attributes.add(computed("AsyncOperationId", "System Job", new Identifier()));
        attributes.add(computed("Name", "System Job Name", new Text(Job.NAME.characters())));
        attributes.add(computed(
                "OperationType",
                "System Job Type",
                new Choice(
                        Choice.Kind.PICKLIST,
                        Stream.of(JobKind.values())
                                .map(kind -> new Option(kind.value(), kind.label()))
                                .toList())));
        attributes.add(computed(
                "StateCode",
                "Status",
                new Choice(
                        Choice.Kind.STATE,
                        Stream.of(JobStatus.State.values())
                                .map(state -> new Option(state.code(), state.label()))
                                .toList())));
        attributes.add(computed(
                "StatusCode",
                "Status Reason",
                new Choice(
                        Choice.Kind.STATUS,
                        Stream.of(JobStatus.values())
                                .map(status -> new Option(status.code(), status.label()))
                                .toList())));
        attributes.add(computed("Message", "Message", new Text(LONG_TEXT)));
        attributes.add(computed("ErrorCode", "Error Code", WholeNumber.ANY));
        attributes.add(computed("StartedOn", "Started On", new Moment()));
        attributes.add(computed("CompletedOn", "Completed On", new Moment()));
        attributes.add(regarding("", "Connection_AsyncOperations", "Connection_Role_AsyncOperations"));
        return owned(RecordTypes.ASYNC_OPERATION, attributes);
    }

    /** An event that could not be delivered. */
    static EntityDefinition syncError() {
        List<AttributeDefinition> attributes = new ArrayList<>();
        attributes.add(computed("SyncErrorId", "Sync Error", new Identifier()));
        attributes.add(computed("Name", "Sync Error Name", new Text(Job.NAME.characters())));
        attributes.add(computed("Action", "Action", new Text(Job.NAME.characters())));
        attributes.add(computed("ErrorCode", "Error Code", new Text(Job.NAME.characters())));
        attributes.add(computed("ErrorMessage", "Error Message", new Text(LONG_TEXT)));
        attributes.add(regarding("_syncerror", "Connection_SyncErrors", "ConnectionRole_SyncErrors"));
        return owned(RecordTypes.SYNC_ERROR, attributes);
    }

    /** A secured attribute of one row, shared with a principal. */
    static EntityDefinition attributeSharing() {
        String partner = "_principalobjectattributeaccess_principalid";
        return new EntityDefinition(
                RecordTypes.PRINCIPAL_OBJECT_ATTRIBUTE_ACCESS,
                List.of(
                        onCreate("PrincipalObjectAttributeAccessId", "Field Sharing", new Identifier()),
                        onCreate("AttributeId", "Secured Attribute", new Identifier()),
                        onCreate(
                                "ObjectId",
                                "Record",
                                Lookup.to(
                                        CONNECTION,
                                        "objectid_connection",
                                        "connection_principalobjectattributeaccess")),
                        onCreate(
                                "PrincipalId",
                                "Shared With",
                                new Lookup(List.of(
                                        new LookupTarget(USER, "principalid_systemuser", USER + partner),
                                        new LookupTarget(TEAM, "principalid_team", TEAM + partner)))),
                        writable("ReadAccess", "May Read", new YesNo()),
                        writable("UpdateAccess", "May Update", new YesNo()),
                        computed("VersionNumber", "Version Number", new RowVersion())),
                List.of());
    }

    /** What a row is about. */
    static AttributeDefinition regarding(String suffix, String connectionPartner, String rolePartner) {
        return computed(
                "RegardingObjectId",
                "Regarding",
                new Lookup(List.of(
                        new LookupTarget(CONNECTION, "regardingobjectid_" + CONNECTION + suffix, connectionPartner),
                        new LookupTarget(ROLE, "regardingobjectid_" + ROLE + suffix, rolePartner))));
    }

    private static EntityDefinition owned(RecordType type, List<AttributeDefinition> attributes) {
        String name = type.logicalName();
        attributes.addAll(CommonAttributes.ownership("owner_" + name + "s", "business_unit_" + name + "s", name + "s"));
        attributes.addAll(
                CommonAttributes.actors("lk_" + name + "_createdby", "lk_" + name + "_modifiedby", "lk_" + name));
        attributes.addAll(CommonAttributes.moments());
        return new EntityDefinition(type, attributes, List.of());
    }
}
