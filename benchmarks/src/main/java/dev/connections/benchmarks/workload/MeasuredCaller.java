package dev.connections.benchmarks.workload;

import dev.connections.application.access.Administrator;
import dev.connections.benchmarks.contestant.TokenIssuer;
import dev.connections.benchmarks.data.FilledIds;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** On whose behalf requests are sent, and how the server learns of it. */
public enum MeasuredCaller {
    /** May do everything; nothing in the request says so. */
    ADMINISTRATOR("administrator", Administrator.USER.id(), false),
    /** A user with a role of Basic, Local and Deep depths, in a team, with a hundred shares; named in a header. */
    USER("user", FilledIds.of(FilledIds.USER, 2), false),
    /** A user like that with a tenth of all connections shared, a hundred thousand at the most; named in a header. */
    USER_WITH_SHARES("shares", FilledIds.of(FilledIds.USER, 1), false),
    /** The administrator, signed in by a token. */
    ADMINISTRATOR_WITH_TOKEN("administrator-token", Administrator.USER.id(), true),
    /** The user, signed in by a token. */
    USER_WITH_TOKEN("user-token", FilledIds.of(FilledIds.USER, 2), true);

    private final String label;
    private final UUID user;
    private final boolean signsIn;

    MeasuredCaller(String label, UUID user, boolean signsIn) {
        this.label = label;
        this.user = user;
        this.signsIn = signsIn;
    }

    /** The caller of that label. */
    public static Optional<MeasuredCaller> labelled(String label) {
        return List.of(values()).stream()
                .filter(caller -> caller.label.equals(label))
                .findFirst();
    }

    /** What tables call it. */
    public String label() {
        return label;
    }

    /** The id of the user. */
    public UUID user() {
        return user;
    }

    /** Whether the server has to verify tokens. */
    public boolean signsIn() {
        return signsIn;
    }

    /** Whether it reads every row. */
    public boolean readsEverything() {
        return user.equals(Administrator.USER.id());
    }

    /** The headers that tell the server. */
    public List<String> headers(TokenIssuer signIn) {
        if (signsIn) {
            return List.of("Authorization: Bearer " + signIn.token(user));
        }
        return readsEverything() ? List.of() : List.of("MSCRMCallerID: " + user);
    }
}
