package dev.connections.acceptance.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The page on compatibility")
class CompatibilityTest {

    private static final Path ROOT = Path.of(System.getProperty("connections.root"));
    private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|Properties|Fuzz))\\.(\\w+)`");
    private static final Pattern SCENARIO = Pattern.compile("\\*([A-Z][^*]+)\\*");
    private static final Set<String> STATUSES = Set.of("supported", "different", "not supported");

    /** The titles of all scenarios and rules. */
    private static final Set<String> TITLES = titles();

    /** A line of a table: what it is about, its status, and what stands behind that. */
    record Line(String what, String status, String shown) {
        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Line> lines() {
        return text(ROOT.resolve("docs/compatibility.md"))
                .lines()
                .filter(line -> line.startsWith("| ") && !line.contains("| Status |"))
                .map(line -> line.split("(?<!\\\\)\\|", -1))
                .map(cells -> new Line(cells[1].strip(), cells[2].strip(), cells[3].strip()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lines")
    void says_what_there_is_and_who_shows_it(Line line) {
        List<MatchResult> tests = TEST.matcher(line.shown()).results().toList();
        List<String> scenarios = SCENARIO.matcher(line.shown().replace("\\<", "<"))
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(line.status()).isIn(STATUSES);
        assertThat(tests)
                .allSatisfy(test -> assertThat(source(test.group(1))).contains(" void " + test.group(2) + "("));
        assertThat(TITLES).containsAll(scenarios);
        if (line.status().equals("supported")) {
            assertThat(tests.size() + scenarios.size()).isPositive();
        } else {
            assertThat(line.shown()).isNotBlank();
        }
    }

    private static String source(String testClass) {
        return files("/" + testClass + ".java")
                .map(CompatibilityTest::text)
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no test " + testClass));
    }

    private static Set<String> titles() {
        return files(".feature")
                .flatMap(feature -> text(feature).lines())
                .map(String::strip)
                .filter(line -> line.matches("(Scenario|Scenario Outline|Rule): .*"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .collect(Collectors.toSet());
    }

    private static Stream<Path> files(String end) {
        return Stream.of(
                        "acceptance",
                        "domain",
                        "application",
                        "adapters-jpa",
                        "adapters-memory",
                        "adapters-rest",
                        "server")
                .map(module -> ROOT.resolve(module).resolve("src/test"))
                .flatMap(CompatibilityTest::walk)
                .filter(file -> file.toString().endsWith(end));
    }

    private static Stream<Path> walk(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
