package dev.connections.benchmarks.workload;

import dev.connections.benchmarks.load.HttpAnswer;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The links in answers. */
final class AnswerLinks {

    private static final Pattern ID = Pattern.compile("\\(([0-9a-fA-F-]{36})\\)");

    private AnswerLinks() {}

    /** A link by its name. */
    static Optional<String> in(HttpAnswer answer, String name) {
        Matcher found = Pattern.compile("\"" + Pattern.quote(name) + "\"\\s*:\\s*\"([^\"]+)\"")
                .matcher(answer.text());
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    /** The part of a link that a request line has. */
    static String path(URI link) {
        return link.getRawQuery() == null ? link.getRawPath() : link.getRawPath() + "?" + link.getRawQuery();
    }

    /** The id of a new row, from the header that names it. */
    static Optional<String> newId(HttpAnswer answer) {
        return answer.header("OData-EntityId")
                .map(ID::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1));
    }
}
