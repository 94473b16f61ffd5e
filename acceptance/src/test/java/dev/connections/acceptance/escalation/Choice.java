package dev.connections.acceptance.escalation;

import dev.connections.domain.access.Privilege;
import dev.connections.domain.access.PrivilegeDepth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Chooses by chance; the same seed chooses alike. */
final class Choice {

    private final Random random;

    Choice(long seed) {
        random = new Random(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** True once in so many times. */
    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    <T> Optional<T> perhaps(List<T> values) {
        return oneIn(2) ? Optional.empty() : Optional.of(any(values));
    }

    /** Each of them once in so many times. */
    <T> List<T> some(Collection<T> values, int times) {
        List<T> chosen = new ArrayList<>();
        values.forEach(value -> {
            if (oneIn(times)) {
                chosen.add(value);
            }
        });
        return chosen;
    }

    /** Each privilege once in so many times, as deep as chance has it. */
    Map<Privilege, PrivilegeDepth> privileges(Collection<Privilege> privileges, int times) {
        Map<Privilege, PrivilegeDepth> chosen = new HashMap<>();
        some(privileges, times)
                .forEach(privilege -> chosen.put(
                        privilege,
                        privilege.isOrganisationWide()
                                ? PrivilegeDepth.GLOBAL
                                : any(List.of(PrivilegeDepth.values()))));
        return chosen;
    }
}
