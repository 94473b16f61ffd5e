package dev.connections.domain;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The catalogue of refusals: symbolic names and numbers are Dataverse's own, the wording is ours.
 *
 * <p>A message says what is wrong, which value, and what would be right. {@code {0}}, {@code {1}} … stand for the
 * arguments of the {@link RuleViolation}. Which HTTP status a code travels with is the Web API's business.
 *
 * <p>Source: Microsoft's list of Web service error codes.
 */
public enum ErrorCode {
    /** An active connection of the same two parties already holds for part of the same period. */
    CONNECTION_EXISTS(
            "ConnectionExists",
            0x80048208,
            "An active connection between the same two parties in the same roles already exists for part of the same"
                    + " period ({0}). End it, deactivate it, or choose another role or period."),
    /** An effective period that would end before it starts. */
    CONNECTION_INVALID_START_END_DATE(
            "ConnectionInvalidStartEndDate",
            0x80048209,
            "The end date {1} is before the start date {0}. Give an end date on or after the start date."),
    /** A connection in which neither side has a record. */
    CONNECTION_OBJECTS_MISSING(
            "ConnectionObjectsMissing",
            0x80048210,
            "Both sides are without a record. Give a record for record1id, for record2id, or for both."),
    /** A record whose type does not take part in connections. */
    CONNECTION_NOT_SUPPORTED(
            "ConnectionNotSupported",
            0x80048213,
            "Records of type '{0}' cannot be connected. Choose a record of a type that is enabled for connections."),
    /** A role that is restricted to other record types than the one it was given to. */
    CONNECTION_ROLE_NOT_VALID_FOR_OBJECT_TYPE(
            "ConnectionRoleNotValidForObjectType",
            0x80048215,
            "The role '{1}' does not apply to records of type '{0}'. It applies to: {2}."),
    /** Two different roles that have not been matched with each other. */
    UNRELATED_CONNECTION_ROLES(
            "UnrelatedConnectionRoles",
            0x80048216,
            "The roles '{0}' and '{1}' are not matched with each other. Match them, or choose matching roles."),
    /** A record connected to itself. */
    CANNOT_CONNECT_TO_SELF(
            "CannotConnectToSelf",
            0x80048217,
            "The {0} {1} stands on both sides. A record cannot be connected to itself: choose another record for one"
                    + " side."),
    /** A side that has neither a record nor a role. */
    BOTH_CONNECTION_SIDES_ARE_NEEDED(
            "BothConnectionSidesAreNeeded",
            0x80048218,
            "Side {0} has neither a record nor a role. Give record{0}id or record{0}roleid."),
    /** A record that is not there. */
    OBJECT_DOES_NOT_EXIST("ObjectDoesNotExist", 0x80040217, "{0} With Id = {1} Does Not Exist"),
    /** An argument that makes no sense where it stands. */
    INVALID_ARGUMENT("InvalidArgument", 0x80040203, "{0}"),
    /** An account that would stand below itself. */
    ACCOUNT_LOOP_BEING_CREATED("AccountLoopBeingCreated", 0x80040507, ErrorCode.LOOP),
    /** A user who would be their own manager's manager. */
    USER_LOOP_BEING_CREATED("UserLoopBeingCreated", 0x80041D25, ErrorCode.LOOP),
    /** A business unit that would stand below itself. */
    BUSINESS_MANAGEMENT_LOOP_BEING_CREATED("BusinessManagementLoopBeingCreated", 0x80041D21, ErrorCode.LOOP),
    /** A caller without the privilege for an act. */
    PRIVILEGE_DENIED(
            "PrivilegeDenied",
            0x80040220,
            "The user {0} lacks the privilege {1}. Ask an administrator for a security role that contains it."),
    /** A caller whose access scope does not include this row. */
    ACCESS_DENIED(
            "AccessDenied",
            0x80048405,
            "The user {0} lacks {1} on {2} {3}. Ask its owner to share it with this right."),
    /** A new owner without the privilege to read what it would own. */
    PRINCIPAL_PRIVILEGE_DENIED(
            "PrincipalPrivilegeDenied",
            0x80040231,
            "The {0} {1} lacks the privilege {2}, so it cannot own this record. Give it a security role that contains it,"
                    + " or choose another owner."),

    /** A privilege that would be held deeper or less deep than it can be. */
    INVALID_PRIVILEGE_DEPTH(
            "unManagedinvalidprivilegeedepth",
            0x800404BB,
            "The privilege {0} cannot be held with the depth {1}: its records have no owner. Use Global."),

    /** A change of something that is read-only. */
    CANNOT_UPDATE_BECAUSE_IT_IS_READ_ONLY(
            "CannotUpdateBecauseItIsReadOnly",
            0x8004022E,
            "The {0} '{1}' cannot be changed or deleted: the installation depends on it. Make another one instead."),

    /** A token that proves who its bearer is, but that bearer is no user. */
    UNAUTHORIZED_ACCESS(
            "UnauthorizedAccess",
            0x80040277,
            "The bearer of this token is not a user of this organisation. Ask an administrator to create a user with its"
                    + " object id, or sign in as another user."),
    /** A user who may not do anything any more. */
    SYSTEM_USER_DISABLED(
            "SystemUserDisabled",
            0x8004A112,
            "The user {0} is disabled. Ask an administrator to set isdisabled to false."),
    /** A user who impersonates another without the privilege to. */
    CANNOT_ACT_ON_BEHALF_OF_ANOTHER_USER(
            "CannotActOnBehalfOfAnotherUser",
            0x8004A110,
            "The user {0} may not act on behalf of the user {1}. Leave MSCRMCallerID and CallerObjectId out, or ask an"
                    + " administrator for the privilege."),
    /** An impersonated user that does not exist. */
    INVALID_PRINCIPAL(
            "unManagedinvalidprincipal",
            0x8004049E,
            "There is no user {0} to act on behalf of. Name an existing user."),
    /** A mask with a right that cannot be shared, or with a word that names no right. */
    INVALID_ACCESS_RIGHTS_PASSED(
            "InvalidAccessRightsPassed",
            0x80048347,
            "'{0}' cannot be shared. Rights that can: ReadAccess, WriteAccess, AppendAccess, AppendToAccess,"
                    + " DeleteAccess, ShareAccess, AssignAccess."),
    /** A share of an attribute that is open to all. */
    ATTRIBUTE_NOT_SECURED(
            "AttributeNotSecured",
            0x8004F508,
            "The attribute {0} is not secured, so there is nothing to share. Give the MetadataId of an attribute of"
                    + " connection whose IsSecured is true."),
    /** A share of a secured attribute by a user who may not read it. */
    ATTRIBUTE_PERMISSION_READ_IS_MISSING(
            "AttributePermissionReadIsMissing",
            0x8004F504,
            "The user {0} may not read {1} of the {2} {3}, and so not let others read it. Ask its owner."),
    /** A share of a secured attribute by a user who may not change it. */
    ATTRIBUTE_PERMISSION_UPDATE_IS_MISSING_DURING_SHARE(
            "AttributePermissionUpdateIsMissingDuringShare",
            0x8004F503,
            "The user {0} may not change {1} of the {2} {3}, and so not let others change it. Ask its owner."),
    /** A change of a secured attribute by a user who may not change it. */
    ATTRIBUTE_PERMISSION_UPDATE_IS_MISSING_DURING_UPDATE(
            "AttributePermissionUpdateIsMissingDuringUpdate",
            0x8004F507,
            "The user {0} may not change {1} of the {2} {3}, which is secured. Leave it out, or ask the owner to share it"
                    + " with updateaccess."),
    /** A second share of the same attribute of the same row with the same principal. */
    ATTRIBUTE_SHARING_CREATE_DUPLICATE(
            "AttributeSharingCreateDuplicate",
            0x8004F50B,
            "The attribute of the {0} {1} is shared with the {2} {3} already, by {4}. Change that."),
    /** A new share of an attribute that permits nothing. */
    ATTRIBUTE_SHARING_CREATE_SHOULD_SET_READ_OR_AND_UPDATE_ACCESS(
            "AttributeSharingCreateShouldSetReadOrAndUpdateAccess",
            0x8004F509,
            "The share of the attribute {0} would permit nothing. Set readaccess, updateaccess or both to true."),
    /** A share of an attribute that is to permit nothing any more. */
    ATTRIBUTE_SHARING_UPDATE_INVALID(
            "AttributeSharingUpdateInvalid",
            0x8004F50A,
            "The share {0} would permit nothing any more. Leave readaccess or updateaccess true, or delete the share."),
    /** A share for a principal that does not exist. */
    INVALID_SHAREE("InvalidSharee", 0x8004020C, "There is no {0} {1} to share with. Name an existing user or team."),
    /** A share for the one who owns the record and has all rights already. */
    CANNOT_SHARE_WITH_OWNER(
            "CannotShareWithOwner",
            0x80040214,
            "The {0} {1} owns this record and has all rights on it already. Share it with another user or team."),
    /** An owner that does not exist. */
    INVALID_ASSIGNEE_ID(
            "InvalidAssigneeId", 0x80040210, "There is no {0} {1} to own this record. Name an existing user or team."),
    /** A change of a row that has moved on since it was read. */
    CONCURRENCY_VERSION_MISMATCH(
            "ConcurrencyVersionMismatch",
            0x80060882,
            "The row has changed since version {0} was read. Read it again and repeat the change on what it holds now."),
    /** A row whose id is taken. */
    DUPLICATE_RECORD(
            "DuplicateRecord",
            0x80040237,
            "A record with matching key values already exists: {0} {1}. Use another id."),
    /** A record that others still need. */
    CANNOT_DELETE_DUE_TO_ASSOCIATION(
            "CannotDeleteDueToAssociation",
            0x80040227,
            "The {0} {1} cannot be deleted because {2}. Change or delete what depends on it first."),
    /** A change of an inactive row. */
    CANNOT_UPDATE_OBJECT_BECAUSE_IT_IS_INACTIVE(
            "CannotUpdateObjectBecauseItIsInactive",
            0x80040230,
            "The {0} {1} is inactive and therefore read-only. Reactivate it (statecode 0) before you change it."),
    /** Something inactive where only something active will do. */
    INVALID_STATE("InvalidState", 0x80040233, "The {0} '{1}' is inactive. Reactivate it, or choose an active one."),
    /** A status reason that does not belong to the state it was given with. */
    INVALID_STATE_CODE_STATUS_CODE(
            "InvalidStateCodeStatusCode",
            0x80048408,
            "statecode {0} does not go with statuscode {1}. Valid pairs: {2}."),
    /** A text beyond its maximum length, in characters. */
    STRING_LENGTH_TOO_LONG(
            "StringLengthTooLong",
            0x80044331,
            "The length of the '{0}' attribute of the '{1}' entity exceeded the maximum allowed length of '{2}'"
                    + " (it is {3}). Shorten it."),
    /** A whole number below or above what is allowed. */
    INTEGER_VALUE_OUT_OF_RANGE(
            "IntegerValueOutOfRange",
            0x8004432F,
            "The value {2} is out of range for the '{0}' attribute of the '{1}' entity. Give a whole number from {3} to {4}."),
    /** A decimal number below or above what is allowed. */
    DECIMAL_VALUE_OUT_OF_RANGE(
            "DecimalValueOutOfRange",
            0x80044330,
            "The value {2} is out of range for the '{0}' attribute of the '{1}' entity. Give a number from {3} to {4}."),
    /** A file that cannot become an image. */
    PROCESS_IMAGE_FAILURE(
            "ProcessImageFailure",
            0x80072553,
            "The image cannot be used: {0}. Give a gif, jpeg, tiff, bmp or png file of at most 10,240 KB."),
    /** A number that names no option of its set. */
    PICKLIST_VALUE_OUT_OF_RANGE("PicklistValueOutOfRange", 0x8004431A, "{1} is not an option of '{0}'. Options: {2}."),
    /** A query for an attribute that its entity does not have. */
    QUERY_BUILDER_NO_ATTRIBUTE(
            "QueryBuilderNoAttribute", 0x80041103, "The entity '{0}' has no attribute '{1}'. Check its name."),
    /** More rows than can be aggregated. */
    AGGREGATE_QUERY_RECORD_LIMIT_EXCEEDED(
            "AggregateQueryRecordLimitExceeded",
            0x8004E023,
            "{0} rows would be taken together, {1} at the most can be. Filter them first."),
    /** A delta link that has expired, or was not issued by this store. */
    EXPIRED_VERSION_STAMP(
            "ExpiredVersionStamp",
            0x80044352,
            "This delta link cannot be followed any more. {0}. Read all rows anew, with odata.track-changes, and go on from"
                    + " there."),
    /** A request for the changes of rows that are not tracked. */
    CHANGE_TRACKING_NOT_ENABLED(
            "ChangeTrackingNotEnabledForEntity",
            0x80072491,
            "Changes of {0} are not tracked. Leave out odata.track-changes, and read the rows again when you need them."),
    /** A query that exceeds the query timeout. */
    SQL_TIMEOUT(
            "SqlTimeout",
            0x80044151,
            "The query was ended because it took longer than {0} seconds. Filter by less, or by what has an index, such as"
                    + " ids and names, and leave out conditions on related rows."),
    /**
     * A store that is away, or has more to do than it can: the same request may succeed a little later. The sentence says
     * what was kept. Dataverse documents the code as a generic SQL error; that it stands for this is our choice.
     */
    GENERIC_SQL_ERROR("GenericSqlError", 0x80044150, "{0}"),
    /** A user who has as many queries under way as are answered at once. */
    THROTTLING_CONCURRENCY_LIMIT_EXCEEDED(
            "ThrottlingConcurrencyLimitExceededError",
            0x80072326,
            "{0} queries of yours are under way, which is as many as are answered at once, and none ended within {1}"
                    + " seconds. Wait until some are answered."),
    /** A change that the store could not carry out; the cause is in the log. */
    UNEXPECTED("UnExpected", 0x80040216, "{0}");

    private static final String LOOP = "The {0} {1} cannot stand below {2}, which is itself or stands below it already."
            + " Choose one outside of its own branch.";

    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)}");

    private final String symbol;
    private final int number;
    private final String template;

    ErrorCode(String symbol, int number, String template) {
        this.symbol = symbol;
        this.number = number;
        this.template = template;
    }

    /** The symbolic name, such as {@code ConnectionExists}. */
    public String symbol() {
        return symbol;
    }

    /** The code as a signed 32-bit number, such as {@code -2147188216}. */
    public int number() {
        return number;
    }

    /** The code as clients see it: {@code 0x} and eight lower-case hexadecimal digits. */
    public String hex() {
        return String.format("0x%08x", number);
    }

    /** The message with the arguments in their places; a place without an argument stays as it is. */
    String message(List<String> arguments) {
        return PLACE.matcher(template).replaceAll(place -> {
            int index = Integer.parseInt(place.group(1));
            return Matcher.quoteReplacement(index < arguments.size() ? arguments.get(index) : place.group());
        });
    }
}
