package dev.connections.rest.error;

import java.time.Duration;
import java.util.Optional;

/**
 * The codes that only the wire knows: refusals of a request before any rule is asked. All others come from {@link
 * dev.connections.domain.ErrorCode}.
 */
public enum WireCode {
    /** A payload that does not fit the metadata, or is no JSON at all. */
    PAYLOAD("0x80048d19", 400),
    /** A query, key or reference that cannot be read or is not supported. */
    QUERY("0x80060888", 400),
    /** A row that is named by properties which are no key (EntityKeyNotDefined). */
    KEY_NOT_DEFINED("0x80060890", 400),
    /** A property that the entity does not have, in a query. */
    UNKNOWN_PROPERTY("0x0", 400),
    /** An address that names nothing (CrmHttpError). */
    UNKNOWN_SEGMENT("0x8006088a", 404),
    /** An action that was read, or a function that was written. */
    WRONG_VERB("", 404),
    /** A method that the addressed resource does not have (NotSupported). */
    METHOD("0x80040315", 405),
    /** A request body beyond the limit, or a batch whose answers are (RequestLengthTooLarge). */
    BODY_TOO_LARGE("0x8004418a", 413),
    /** More requests of one user than are taken in a while (ThrottlingBurstRequestLimitExceededError). */
    TOO_MANY_REQUESTS("0x80072322", 429),
    /** Requests of one user that take more time than there is (ThrottlingTimeExceededError). */
    TOO_MUCH_TIME("0x80072321", 429),
    /** More requests of one user at once than are taken (ThrottlingConcurrencyLimitExceededError). */
    TOO_MANY_AT_ONCE("0x80072326", 429),
    /** A request of a web page that may not send it (unManagedIdsAccessDenied). */
    FOREIGN_ORIGIN("0x80048306", 403),
    /** A verified token without any of the permissions that the server asks for (unManagedIdsAccessDenied). */
    INSUFFICIENT_SCOPE("0x80048306", 403),
    /** A body of a type that is not read here. */
    MEDIA_TYPE("0x80060888", 415),
    /** A request that was sent to a host that this server is not (BadRequest). */
    MISDIRECTED("0x8005f100", 421),
    /** A part of a file that the file does not have. */
    RANGE("0x8005f100", 416),
    /** A filter with more conditions than allowed (TooManyConditionsInQuery). */
    TOO_MANY_CONDITIONS("0x8004430c", 400),
    /** A query with more links than allowed (TooManyLinkEntitiesInQuery). */
    TOO_MANY_LINKS("0x8004430d", 400),
    /** An entity that FetchXML names and that there is not (QueryBuilderNoEntity). */
    NO_ENTITY("0x80041102", 400),
    /** An attribute that FetchXML names and that the entity does not have (QueryBuilderNoAttribute). */
    NO_ATTRIBUTE("0x80041103", 400),
    /** A condition operator that FetchXML does not have, or not for this (QueryBuilderInvalidConditionOperator). */
    CONDITION_OPERATOR("0x80041120", 400),
    /** A link to a page that was not handed out for the query (QueryBuilderInvalidPagingCookie). */
    PAGING("0x8004112a", 400),
    /** A page beyond what can be reached without a cookie (OverRetrievalUpperLimitWithoutPagingCookie). */
    SIMPLE_PAGING("0x8004430a", 400),
    /** A version check on rows that have no checked version (OptimisticConcurrencyNotEnabled). */
    NO_OPTIMISTIC_CONCURRENCY("0x8006088d", 400),
    /** A request without credentials (RequestIsNotAuthenticated). */
    NOT_AUTHENTICATED("0x80044302", 401),
    /** An invalid token (InvalidAuthTicket). */
    INVALID_TOKEN("0x8004a100", 401),
    /** A token that cannot be checked at the moment (UnExpected). */
    KEYS_UNAVAILABLE("0x80040216", 503),
    /** A request that HTTP itself does not understand (BadRequest). */
    BAD_REQUEST("0x8005f100", 400),
    /** An address with more characters than allowed (BadRequest). */
    URL_TOO_LONG("0x8005f100", 414),
    /** An unexpected failure (UnExpected). */
    UNEXPECTED("0x80040216", 500);

    private final String code;
    private final int status;

    WireCode(String code, int status) {
        this.code = code;
        this.status = status;
    }

    /** The code in an error body. */
    public String code() {
        return code;
    }

    /** The HTTP status that goes with it. */
    public int status() {
        return status;
    }

    /** A refusal by this code; the message says what is wrong and what would be right. */
    public WireError error(String message) {
        return new WireError(this, message, Optional.empty());
    }

    /**
     * The same for something that can be asked for again.
     *
     * @param retryAfter when, in whole seconds
     */
    public WireError error(String message, Duration retryAfter) {
        return new WireError(this, message, Optional.of(retryAfter));
    }
}
