package dev.connections.rest.exchange;

import dev.connections.rest.error.Excerpt;
import dev.connections.rest.error.WireCode;
import dev.connections.rest.error.WireError;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A path from the root of the host on: {@code /api/data/v9.2/accounts}. All versions from 8.0 to 9.2 are the same service, as
 * <a href="https://learn.microsoft.com/power-apps/developer/data-platform/webapi/compose-http-requests-handle-errors">versions
 * of Dataverse add and take nothing away</a> within these. Several slashes in a row are one.
 *
 * @param version such as {@code v9.2}
 * @param relative what follows behind the version and its slash, as it was sent
 */
public record ServicePath(String version, String relative) {

    /** The version of addresses that this server makes up by itself. */
    public static final String LATEST = "v9.2";

    private static final String BEGIN = "/api/data/";
    private static final Pattern FORM =
            Pattern.compile("/+api/+data/+(v8\\.\\d{1,2}|v9\\.[0-2])(?:/+(.*))?", Pattern.DOTALL);
    private static final Pattern ANY_VERSION = Pattern.compile("/+api/+data(?:/.*)?", Pattern.DOTALL);

    /** The parts of a path; empty when it does not lead to a version of the service. */
    public static Optional<ServicePath> of(String path) {
        Matcher matcher = FORM.matcher(path);
        return matcher.matches()
                ? Optional.of(new ServicePath(
                        matcher.group(1), Optional.ofNullable(matcher.group(2)).orElse("")))
                : Optional.empty();
    }

    /** Whether the path leads to the service in some version, whether or not there is that version. */
    static boolean leadsToAnyVersion(String path) {
        return ANY_VERSION.matcher(path).matches();
    }

    /** The refusal of a path that leads to no version of the service. */
    public static WireError unknown(String path) {
        return WireCode.UNKNOWN_SEGMENT.error(
                "Resource not found for the segment '" + Excerpt.of(path) + "'. The Web API is under " + BEGIN
                        + "v8.0/ to " + BEGIN + LATEST + "/, with one content for all versions.");
    }

    @Override
    public String toString() {
        return BEGIN + version + "/" + relative;
    }
}
