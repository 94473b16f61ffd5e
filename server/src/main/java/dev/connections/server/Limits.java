package dev.connections.server;

import dev.connections.rest.limit.RequestLimits;

/**
 * How much is taken, and how long it is remembered.
 *
 * @param bodyBytes how long the body of a request may be, {@value #LEAST_BODY_BYTES} to {@value #MAX_BODY_BYTES} bytes
 * @param requests how much each user may ask for
 * @param changeTrackingDays how many days a delta link can be followed, 1 to {@value #MAX_CHANGE_TRACKING_DAYS}
 */
public record Limits(int bodyBytes, RequestLimits requests, int changeTrackingDays) {

    static final int DEFAULT_BODY_BYTES = 16 * 1024 * 1024;
    static final int DEFAULT_CHANGE_TRACKING_DAYS = 7;

    /** 16 MiB, any number of requests, a week. */
    static final Limits DEFAULT = new Limits(DEFAULT_BODY_BYTES, RequestLimits.NONE, DEFAULT_CHANGE_TRACKING_DAYS);

    private static final int LEAST_BODY_BYTES = 1_024;
    private static final int MAX_BODY_BYTES = 1_073_741_824;
    private static final int MAX_CHANGE_TRACKING_DAYS = 365;

    /** @throws InvalidSetting for a value out of range */
    public Limits {
        InvalidSetting.unlessBetween(LEAST_BODY_BYTES, MAX_BODY_BYTES, "--max-body-bytes", bodyBytes);
        InvalidSetting.unlessBetween(1, MAX_CHANGE_TRACKING_DAYS, "--change-tracking-days", changeTrackingDays);
    }

    /** The same with another limit on bodies of requests. */
    Limits withBodyBytes(int bytes) {
        return new Limits(bytes, requests, changeTrackingDays);
    }

    /** The same with other limits on what users ask for. */
    Limits withRequests(RequestLimits others) {
        return new Limits(bodyBytes, others, changeTrackingDays);
    }

    /** The same with delta links that can be followed for another number of days. */
    Limits withChangeTrackingDays(int days) {
        return new Limits(bodyBytes, requests, days);
    }
}
