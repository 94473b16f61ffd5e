package dev.connections.acceptance.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The picture of the README, held against the code; and against a house built badly on purpose. */
class ArchitectureTest {

    private static final House HOUSE = House.at("dev.connections")
            .withCore("domain")
            .surroundedBy("application")
            .withAdapters("rest", "jpa", "memory")
            .putTogetherBy("server");

    private static final House BAD_HOUSE = House.at("dev.connections.acceptance.architecture.bad")
            .withCore("domain")
            .surroundedBy("application")
            .withAdapters("rest", "jpa")
            .putTogetherBy("server");

    /** The fixtures that modules share come from an archive, where the importer does not take them for tests. */
    private static final ImportOption WITHOUT_ARCHIVES_OF_TESTS = location -> !location.contains("-tests.jar");

    private static final JavaClasses PRODUCT = new ClassFileImporter(
                    List.of(new ImportOption.DoNotIncludeTests(), WITHOUT_ARCHIVES_OF_TESTS))
            .importPackages(HOUSE.root());

    private static final JavaClasses BADLY_BUILT = new ClassFileImporter().importPackages(BAD_HOUSE.root());

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void our_house(ArchRule rule) {
        rule.check(PRODUCT);
    }

    static Stream<ArchRule> our_house() {
        return new Rules(HOUSE).all();
    }

    @ParameterizedTest(name = "notices when it does not hold: {0}")
    @MethodSource
    void a_bad_house(ArchRule rule) {
        assertThat(rule.evaluate(BADLY_BUILT).hasViolation()).isTrue();
    }

    static Stream<ArchRule> a_bad_house() {
        return new Rules(BAD_HOUSE).all();
    }
}
