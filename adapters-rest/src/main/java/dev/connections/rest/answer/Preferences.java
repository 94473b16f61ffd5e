package dev.connections.rest.answer;

import dev.connections.application.query.Query;
import dev.connections.rest.exchange.Headers;
import dev.connections.rest.exchange.Response;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a client would like about its answer.
 *
 * @param representation whether a write is answered with the row
 * @param annotations which annotations rows carry, as the client wrote it; empty for none
 * @param maxPageSize how many rows a page has at the most, 1 to {@value Query#MAX_ROWS}; empty for as many as may be
 * @param continueOnError whether a batch goes on behind a request that fails
 * @param trackChanges whether the client wants to learn what will have changed in the set that it reads
 */
public record Preferences(
        boolean representation,
        Optional<String> annotations,
        Optional<Integer> maxPageSize,
        boolean continueOnError,
        boolean trackChanges) {

    private static final Pattern PREFERENCE = Pattern.compile("([\\w.-]+)\\s*(?:=\\s*(?:\"([^\"]*)\"|([^,;\\s]*)))?");

    /** Patterns that a header can repeat: printable ASCII, of so many characters at the most. */
    private static final Pattern ANNOTATIONS = Pattern.compile("[ -~]{0,2000}");

    private static final String REPRESENTATION = "return=representation";
    private static final String TRACK_CHANGES = "odata.track-changes";

    /** Reads all {@code Prefer} headers; what they ask beyond that is passed over. */
    public static Preferences of(Headers headers) {
        boolean representation = false;
        Optional<String> annotations = Optional.empty();
        Optional<Integer> maxPageSize = Optional.empty();
        boolean continueOnError = false;
        boolean trackChanges = false;
        Matcher matcher = PREFERENCE.matcher(String.join(",", headers.all("Prefer")));
        while (matcher.find()) {
            String value = Optional.ofNullable(matcher.group(2))
                    .or(() -> Optional.ofNullable(matcher.group(3)))
                    .orElse("");
            switch (matcher.group(1)) {
                case "return" -> representation = value.equals("representation");
                case "odata.include-annotations" -> annotations = annotations(value);
                case "odata.maxpagesize" -> maxPageSize = pageSize(value);
                case "odata.continue-on-error" -> continueOnError = !value.equals("false");
                case TRACK_CHANGES -> trackChanges = true;
                default -> {
                    // nothing that this service could prefer
                }
            }
        }
        return new Preferences(representation, annotations, maxPageSize, continueOnError, trackChanges);
    }

    /** The answer repeats the patterns in a header of its own: what does not fit there is passed over. */
    private static Optional<String> annotations(String value) {
        return Optional.of(value)
                .filter(patterns -> ANNOTATIONS.matcher(patterns).matches());
    }

    /** What is no number of rows is passed over, as preferences may be. */
    private static Optional<Integer> pageSize(String value) {
        return Optional.of(value)
                .filter(text -> text.matches("0*[1-9]\\d{0,8}"))
                .map(text -> Math.min(Integer.parseInt(text), Query.MAX_ROWS));
    }

    /** Whether rows carry the annotation of that name. Patterns may end in {@code *}. */
    public boolean include(String annotation) {
        return annotations
                .map(patterns -> Stream.of(patterns.split(","))
                        .map(String::strip)
                        .anyMatch(pattern -> pattern.endsWith("*")
                                ? annotation.startsWith(pattern.substring(0, pattern.length() - 1))
                                : annotation.equals(pattern)))
                .orElse(false);
    }

    /** Tells the client which of its preferences the answer to a write follows. */
    public void acknowledgeWrite(Response response) {
        acknowledge(
                response,
                Stream.concat(
                                representation ? Stream.of(REPRESENTATION) : Stream.empty(),
                                representation ? shownAnnotations() : Stream.empty())
                        .toList());
    }

    /** Tells the client which of its preferences the answer with a page of rows follows. */
    public void acknowledgePage(Response response) {
        acknowledge(response, ofPage().toList());
    }

    /** Tells the client which of its preferences the answer with a page of rows that are tracked follows. */
    public void acknowledgeTracking(Response response) {
        Stream<String> tracking = trackChanges ? Stream.of(TRACK_CHANGES) : Stream.empty();
        acknowledge(response, Stream.concat(ofPage(), tracking).toList());
    }

    /** Tells the client which of its preferences the answer to a read follows. */
    public void acknowledgeRead(Response response) {
        acknowledge(response, shownAnnotations().toList());
    }

    private Stream<String> ofPage() {
        return Stream.concat(shownAnnotations(), maxPageSize.map(rows -> "odata.maxpagesize=" + rows).stream());
    }

    private Stream<String> shownAnnotations() {
        return annotations.map(patterns -> "odata.include-annotations=\"" + patterns + "\"").stream();
    }

    private static void acknowledge(Response response, List<String> applied) {
        if (!applied.isEmpty()) {
            response.header("Preference-Applied", String.join(",", applied));
        }
    }
}
