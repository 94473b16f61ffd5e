package dev.connections.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Makes sure that a test gives a command the options that it says it shows. */
final class OptionsGiven implements BeforeEachCallback, AfterEachCallback {

    private static final ThreadLocal<Set<String>> GIVEN = ThreadLocal.withInitial(HashSet::new);

    /** Notes an option that a command was given. */
    static void note(String option) {
        GIVEN.get().add(option);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        GIVEN.remove();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        ShowsOption shown = context.getRequiredTestMethod().getAnnotation(ShowsOption.class);
        assertThat(GIVEN.get()).contains(shown.value());
    }
}
