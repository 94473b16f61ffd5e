package dev.connections.acceptance.readme;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A command as a reader would type it, and what the page says it answers.
 *
 * @param command without the prompt; lines that the shell would continue are joined
 * @param answer empty when the page shows none
 */
record ConsoleExample(String command, String answer) {

    private static final Pattern BLOCK = Pattern.compile("^```console\\n(.*?)^```", Pattern.DOTALL | Pattern.MULTILINE);
    private static final String PROMPT = "$ ";
    private static final String CONTINUED = "\\";

    /** All examples in the {@code console} blocks of a Markdown page, in order. */
    static List<ConsoleExample> in(String markdown) {
        return BLOCK.matcher(markdown)
                .results()
                .flatMap(block -> inBlock(block.group(1)).stream())
                .toList();
    }

    private static List<ConsoleExample> inBlock(String block) {
        List<ConsoleExample> examples = new ArrayList<>();
        for (String line : block.lines().toList()) {
            if (line.startsWith(PROMPT)) {
                examples.add(new ConsoleExample(line.substring(PROMPT.length()), ""));
            } else {
                examples.add(examples.remove(examples.size() - 1).followedBy(line));
            }
        }
        return examples;
    }

    private ConsoleExample followedBy(String line) {
        if (command.endsWith(CONTINUED)) {
            String begun = command.substring(0, command.length() - CONTINUED.length());
            return new ConsoleExample(begun.strip() + " " + line.strip(), answer);
        }
        if (hasOpenQuote()) {
            return new ConsoleExample(command + " " + line.strip(), answer);
        }
        return new ConsoleExample(command, (answer + "\n" + line).strip());
    }

    private boolean hasOpenQuote() {
        return command.chars().filter(character -> character == '\'').count() % 2 == 1;
    }
}
