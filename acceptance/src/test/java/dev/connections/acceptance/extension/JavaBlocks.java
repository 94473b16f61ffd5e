package dev.connections.acceptance.extension;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The Java that a Markdown page shows. */
final class JavaBlocks {

    private static final Pattern BLOCK = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);

    private JavaBlocks() {}

    static List<String> in(String markdown) {
        return BLOCK.matcher(markdown)
                .results()
                .map((MatchResult block) -> block.group(1))
                .toList();
    }
}
