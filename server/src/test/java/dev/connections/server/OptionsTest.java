package dev.connections.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** Each option of the command line has a test that shows its effect in a started server. */
class OptionsTest {

    @Test
    void each_option_is_shown_by_a_test() throws Exception {
        Set<String> shown = shown();

        assertThat(options()).isNotEmpty().allMatch(shown::contains, "an option that a test @ShowsOption");
    }

    private static List<String> options() {
        return ConnectionsCommand.commandLine(Map.of(), settings -> {}, () -> {}).getSubcommands().values().stream()
                .flatMap(OptionsTest::options)
                .toList();
    }

    private static Stream<String> options(CommandLine command) {
        String prefix = "serve".equals(command.getCommandName()) ? "" : command.getCommandName() + " ";
        return command.getCommandSpec().options().stream()
                .filter(option -> !option.usageHelp() && !option.versionHelp())
                .map(OptionSpec::longestName)
                .map(prefix::concat);
    }

    private static Set<String> shown() throws IOException, URISyntaxException {
        Path classes = Path.of(OptionsTest.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (Stream<Path> files =
                Files.list(classes.resolve(OptionsTest.class.getPackageName().replace('.', '/')))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("Test.class"))
                    .map(name -> OptionsTest.class.getPackageName() + "." + name.replace(".class", ""))
                    .flatMap(OptionsTest::methods)
                    .flatMap(Arrays::stream)
                    .collect(Collectors.toSet());
        }
    }

    private static Stream<String[]> methods(String name) {
        try {
            return Stream.of(Class.forName(name).getDeclaredMethods())
                    .filter(method -> method.isAnnotationPresent(ShowsOption.class))
                    .map(method -> method.getAnnotation(ShowsOption.class).value());
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
