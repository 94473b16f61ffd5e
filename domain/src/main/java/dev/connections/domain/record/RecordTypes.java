package dev.connections.domain.record;

import static dev.connections.domain.record.RecordType.activity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The catalogue of record types: the 26 of the entity reference, and those that a team adds with {@link #with}.
 *
 * <pre>{@code
 * RecordType vessel = RecordType.of("acme_vessel", 10500, "Vessel", "acme_vessels", "acme_name");
 * RecordTypes types = RecordTypes.standard().with(vessel);
 * }</pre>
 */
public final class RecordTypes {

    /** A connection itself: it can be owned and shared, but not connected. */
    public static final RecordType CONNECTION = RecordType.of("connection", 3234, "Connection", "connections", "name")
            .notConnectable();

    /** A role itself: it belongs to the organisation and is never connected. */
    public static final RecordType CONNECTION_ROLE = RecordType.of(
                    "connectionrole", 3231, "Connection Role", "connectionroles", "name")
            .notConnectable();

    /** One record type that a role is restricted to. */
    public static final RecordType CONNECTION_ROLE_OBJECT_TYPE_CODE =
            kept("connectionroleobjecttypecode", 3233, "Connection Role Object Type Code", "associatedobjecttypecode");

    /** Two roles that match. */
    public static final RecordType CONNECTION_ROLE_ASSOCIATION =
            kept("connectionroleassociation", 3232, "Connection Role Association", "associatedconnectionroleid");

    /** A part of the organisation. */
    public static final RecordType BUSINESS_UNIT =
            kept("businessunit", 10, "Business Unit", "name").hierarchicalBy("parentbusinessunitid");

    /** The personal settings of a user; there is one row for each user, with the same id. */
    public static final RecordType USER_SETTINGS = new RecordType(
            "usersettings",
            150,
            "User Settings",
            "usersettingscollection",
            "systemuserid",
            "timezonecode",
            RecordType.Family.STANDALONE,
            false);

    /** A currency. */
    public static final RecordType TRANSACTION_CURRENCY = RecordType.of(
                    "transactioncurrency", 9105, "Currency", "transactioncurrencies", "currencyname")
            .notConnectable();

    /** Work that the system does by itself. */
    public static final RecordType ASYNC_OPERATION = kept("asyncoperation", 4700, "System Job", "name");

    /** An event that could not be delivered. */
    public static final RecordType SYNC_ERROR = kept("syncerror", 9869, "Sync Error", "name");

    /** A secured attribute of one row, shared with a principal. */
    public static final RecordType PRINCIPAL_OBJECT_ATTRIBUTE_ACCESS = RecordType.of(
                    "principalobjectattributeaccess",
                    44,
                    "Field Sharing",
                    "principalobjectattributeaccessset",
                    "attributeid")
            .notConnectable();

    /** One record shared with one user or team. */
    public static final RecordType PRINCIPAL_OBJECT_ACCESS = RecordType.of(
                    "principalobjectaccess", 11, "Sharing", "principalobjectaccessset", "objecttypecode")
            .notConnectable();

    /** A set of privileges that users and teams can have. */
    public static final RecordType ROLE = kept("role", 1036, "Role", "name");

    /** The permission to do something. */
    public static final RecordType PRIVILEGE = kept("privilege", 1023, "Privilege", "name");

    /** A privilege in a role, with its depth. */
    public static final RecordType ROLE_PRIVILEGES =
            collection("roleprivileges", 12, "Role Privilege", "roleprivilegeid");

    /** A role that a user has. */
    public static final RecordType SYSTEM_USER_ROLES =
            collection("systemuserroles", 15, "User Role", "systemuserroleid");

    /** A role that a team has. */
    public static final RecordType TEAM_ROLES = collection("teamroles", 40, "Team Role", "teamroleid");

    /** A user in a team. */
    public static final RecordType TEAM_MEMBERSHIP = new RecordType(
            "teammembership",
            23,
            "Team Membership",
            "teammemberships",
            "teammembershipid",
            "teamid",
            RecordType.Family.STANDALONE,
            false);

    /** What is kept beside records: no record type may take its names. */
    private static final List<RecordType> OURS = List.of(
            CONNECTION,
            CONNECTION_ROLE,
            CONNECTION_ROLE_OBJECT_TYPE_CODE,
            CONNECTION_ROLE_ASSOCIATION,
            BUSINESS_UNIT,
            USER_SETTINGS,
            TRANSACTION_CURRENCY,
            ASYNC_OPERATION,
            SYNC_ERROR,
            PRINCIPAL_OBJECT_ATTRIBUTE_ACCESS,
            PRINCIPAL_OBJECT_ACCESS,
            ROLE,
            PRIVILEGE,
            ROLE_PRIVILEGES,
            SYSTEM_USER_ROLES,
            TEAM_ROLES,
            TEAM_MEMBERSHIP);

    /** The lowest code of a kind that a team adds. */
    public static final int LEAST_CUSTOM_CODE = 10_000;

    /** A company that one does business with. */
    public static final RecordType ACCOUNT =
            RecordType.of("account", 1, "Account", "accounts", "name").hierarchicalBy("parentaccountid");

    /** A person whom one does business with. */
    public static final RecordType CONTACT = RecordType.of("contact", 2, "Contact", "contacts", "fullname");

    /** A person who signs in; also a participant and a principal. */
    public static final RecordType SYSTEM_USER =
            RecordType.of("systemuser", 8, "User", "systemusers", "fullname").hierarchicalBy("parentsystemuserid");

    /** A group of users; also a participant and a principal. */
    public static final RecordType TEAM = RecordType.of("team", 9, "Team", "teams", "name");

    /** What every activity is: its set lists activities of all types. */
    public static final RecordType ACTIVITY_POINTER = new RecordType(
            "activitypointer",
            4200,
            "Activity",
            "activitypointers",
            "activityid",
            "subject",
            RecordType.Family.ACTIVITY_BASE,
            true);

    /** A run of a business process. */
    public static final RecordType PROCESS_SESSION =
            RecordType.of("processsession", 4710, "Process Session", "processsessions", "name");

    private static final RecordTypes STANDARD = new RecordTypes(List.of(
            ACCOUNT,
            CONTACT,
            SYSTEM_USER,
            TEAM,
            RecordType.of("position", 50, "Position", "positions", "name").hierarchicalBy("parentpositionid"),
            RecordType.of("socialprofile", 99, "Social Profile", "socialprofiles", "profilename"),
            RecordType.of("territory", 2013, "Territory", "territories", "name").hierarchicalBy("parentterritoryid"),
            ACTIVITY_POINTER,
            activity("appointment", 4201, "Appointment", "appointments"),
            activity("email", 4202, "Email", "emails"),
            activity("fax", 4204, "Fax", "faxes"),
            activity("letter", 4207, "Letter", "letters"),
            activity("phonecall", 4210, "Phone Call", "phonecalls"),
            activity("task", 4212, "Task", "tasks"),
            activity("socialactivity", 4216, "Social Activity", "socialactivities"),
            activity("recurringappointmentmaster", 4251, "Recurring Appointment", "recurringappointmentmasters"),
            PROCESS_SESSION,
            RecordType.of(
                    "channelaccessprofilerule",
                    9400,
                    "Channel Access Profile Rule",
                    "channelaccessprofilerules",
                    "name"),
            RecordType.of("goal", 9600, "Goal", "goals", "title"),
            RecordType.of("knowledgebaserecord", 9930, "Knowledge Base Record", "knowledgebaserecords", "title"),
            RecordType.of("knowledgearticle", 9953, "Knowledge Article", "knowledgearticles", "title"),
            RecordType.of("adx_invitation", 10269, "Invitation", "adx_invitations", "adx_name"),
            activity("adx_inviteredemption", 10270, "Invite Redemption", "adx_inviteredemptions"),
            RecordType.of(
                    "mspp_publishingstatetransitionrule",
                    10289,
                    "Publishing State Transition Rule",
                    "mspp_publishingstatetransitionrules",
                    "mspp_name"),
            RecordType.of("mspp_shortcut", 10291, "Shortcut", "mspp_shortcuts", "mspp_name"),
            RecordType.of("mspp_website", 10303, "Website", "mspp_websites", "mspp_name")));

    private final Map<String, RecordType> byLogicalName;
    private final Map<Integer, RecordType> byCode = new LinkedHashMap<>();
    private final Map<String, RecordType> byEntitySet = new LinkedHashMap<>();

    private RecordTypes(List<RecordType> types) {
        byLogicalName = new LinkedHashMap<>();
        for (RecordType type : types) {
            if (Stream.concat(OURS.stream(), byLogicalName.values().stream()).anyMatch(type::clashesWith)) {
                throw new IllegalArgumentException("The record type " + type + " (code " + type.objectTypeCode()
                        + ", set " + type.entitySet() + ") takes a name, code or set that another type has.");
            }
            byLogicalName.put(type.logicalName(), type);
            byCode.put(type.objectTypeCode(), type);
            byEntitySet.put(type.entitySet(), type);
        }
    }

    private static RecordType kept(String logicalName, int code, String label, String primaryName) {
        return RecordType.of(logicalName, code, label, logicalName + "s", primaryName)
                .notConnectable();
    }

    /** Pairs of rows, whose set is named after them as Dataverse does when the name is a plural already. */
    private static RecordType collection(String logicalName, int code, String label, String primaryId) {
        return new RecordType(
                logicalName,
                code,
                label,
                logicalName + "collection",
                primaryId,
                "roleid",
                RecordType.Family.STANDALONE,
                false);
    }

    /** The 26 record types of the entity reference. */
    public static RecordTypes standard() {
        return STANDARD;
    }

    /**
     * This catalogue and one more type.
     *
     * @throws IllegalArgumentException when its logical name, code or entity set is taken, by a record type or by what is
     *     kept beside records, or when its code is below {@value #LEAST_CUSTOM_CODE}
     */
    public RecordTypes with(RecordType type) {
        if (type.objectTypeCode() < LEAST_CUSTOM_CODE) {
            throw new IllegalArgumentException("The record type " + type + " has the code " + type.objectTypeCode()
                    + ", but codes of added types begin at " + LEAST_CUSTOM_CODE + ".");
        }
        List<RecordType> types = new ArrayList<>(byLogicalName.values());
        types.add(type);
        return new RecordTypes(types);
    }

    /** All types, in the order of the catalogue. */
    public Collection<RecordType> all() {
        return Collections.unmodifiableCollection(byLogicalName.values());
    }

    /** The type of that logical name, such as {@code account}. */
    public Optional<RecordType> named(String logicalName) {
        return Optional.ofNullable(byLogicalName.get(logicalName));
    }

    /** The type of that object type code, such as {@code 1}. */
    public Optional<RecordType> coded(int objectTypeCode) {
        return Optional.ofNullable(byCode.get(objectTypeCode));
    }

    /** The type whose records that entity set holds, such as {@code accounts}. */
    public Optional<RecordType> ofSet(String entitySet) {
        return Optional.ofNullable(byEntitySet.get(entitySet));
    }
}
