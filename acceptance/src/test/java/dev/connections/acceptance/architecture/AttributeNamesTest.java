package dev.connections.acceptance.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.application.metadata.EntityCatalogue;
import dev.connections.application.metadata.EntityDefinition;
import dev.connections.domain.record.AttributeDefinition;
import dev.connections.domain.record.RecordTypes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Attributes that are carried by name and type are described in tables, and no main class knows one but for its rules. */
class AttributeNamesTest {

    private static final Path ROOT = Path.of(System.getProperty("connections.root"));

    private static final List<String> MODULES =
            List.of("domain", "application", "adapters-memory", "adapters-rest", "adapters-jpa", "server");

    private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-z0-9_]+)\"");

    /** The rules of computed values, which are about these attributes. */
    private static final Set<String> RULES = Set.of("ActivityTime.java", "PersonName.java");

    /** Names of other things that are words like these: members of logs and tokens, headers, types, primary names. */
    private static final Set<String> OTHER_THINGS = Set.of(
            "address", "trackingtoken", "mimetype", "fax", "title", "subject", "name", "description", "category");

    @Test
    void no_main_class_names_a_carried_attribute_but_for_the_rules_that_compute_one() throws IOException {
        Set<String> carried = carriedAttributes();
        Set<String> named = new TreeSet<>();
        for (Path source : sources()) {
            if (!RULES.contains(source.getFileName().toString())) {
                LITERAL.matcher(Files.readString(source))
                        .results()
                        .map(literal -> literal.group(1))
                        .filter(carried::contains)
                        .forEach(name -> named.add(source.getFileName() + " names '" + name + "'"));
            }
        }

        assertThat(named).isEmpty();
    }

    @Test
    void the_rules_that_are_excepted_name_carried_attributes() throws IOException {
        Set<String> carried = carriedAttributes();
        for (Path source : sources()) {
            if (RULES.contains(source.getFileName().toString())) {
                assertThat(LITERAL.matcher(Files.readString(source)).results().map((MatchResult it) -> it.group(1)))
                        .as(source.getFileName().toString())
                        .anyMatch(carried::contains);
            }
        }
    }

    private static Set<String> carriedAttributes() {
        Set<String> carried = new HashSet<>();
        Set<String> fields = new HashSet<>();
        for (EntityDefinition entity : new EntityCatalogue(RecordTypes.standard()).all()) {
            for (AttributeDefinition attribute : entity.attributes()) {
                (attribute.isCarried() ? carried : fields).add(attribute.logicalName());
            }
        }
        carried.removeAll(fields);
        carried.removeAll(OTHER_THINGS);
        return carried;
    }

    private static List<Path> sources() throws IOException {
        Set<Path> found = new TreeSet<>();
        for (String module : MODULES) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(found::add);
            }
        }
        return List.copyOf(found);
    }
}
