package dev.connections.acceptance.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every command in the README does what the README says, in the order in which a reader meets it. */
class ReadmeIT {

    private static final Path ROOT = Path.of(System.getProperty("connections.root"));
    private static final String ADDRESS_ON_THE_PAGE = "http://127.0.0.1:8080/";
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)\\)");
    private static final Pattern TEST_NAME = Pattern.compile("`(\\w+(?:IT|Test|Properties))`");

    @TempDir
    private Path data;

    @TestFactory
    Stream<DynamicTest> every_command_answers_what_is_shown() throws IOException {
        List<ConsoleExample> examples = ConsoleExample.in(page());
        String start = examples.get(0).command();
        LaunchedServer server = LaunchedServer.start(ROOT, start, data);
        HttpClient client = HttpClient.newHttpClient();
        return examples.stream()
                .skip(1)
                .map(example -> DynamicTest.dynamicTest(example.command(), () -> {
                    String real = CurlCommand.parse(example.command().replace(ADDRESS_ON_THE_PAGE, server.address()))
                            .run(client)
                            .replace(server.address(), ADDRESS_ON_THE_PAGE);
                    new ShownAnswer(example.answer()).assertIs(real);
                }))
                .onClose(server::stop);
    }

    @Test
    void every_link_leads_somewhere() throws IOException {
        Matcher links = LINK.matcher(page());
        assertThat(links.results().map(link -> link.group(1)).toList())
                .isNotEmpty()
                .allSatisfy(target -> assertThat(ROOT.resolve(target)).exists());
    }

    @Test
    void every_test_that_is_named_exists() throws IOException {
        List<String> named = TEST_NAME
                .matcher(page())
                .results()
                .map(test -> test.group(1) + ".java")
                .toList();
        assertThat(testsOfAllModules()).containsAll(named);
    }

    private static List<String> testsOfAllModules() throws IOException {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> modules = Files.newDirectoryStream(ROOT, Files::isDirectory)) {
            for (Path module : modules) {
                Path tests = module.resolve("src/test/java");
                if (Files.isDirectory(tests)) {
                    try (Stream<Path> files = Files.walk(tests)) {
                        files.map(file -> file.getFileName().toString()).forEach(names::add);
                    }
                }
            }
        }
        return names;
    }

    private static String page() throws IOException {
        return Files.readString(ROOT.resolve("README.md"));
    }
}
