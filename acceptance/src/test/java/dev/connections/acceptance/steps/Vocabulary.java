package dev.connections.acceptance.steps;

import dev.connections.acceptance.world.ConnectionView;
import dev.connections.application.query.Condition.HierarchyOperator;
import dev.connections.domain.access.AccessRight;
import dev.connections.domain.access.AccessRights;
import dev.connections.domain.connection.ConnectionId;
import dev.connections.domain.connection.EffectivePeriod;
import dev.connections.domain.connection.Side;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordType;
import dev.connections.domain.record.RecordTypes;
import io.cucumber.java.ParameterType;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The turns of phrase that several sentences have in common. */
public final class Vocabulary {

    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final String RIGHT = "(?:read|write|append to|append|create|delete|share|assign)";

    private final Story story;

    public Vocabulary(Story story) {
        this.story = story;
    }

    /** A kind of record by its label, in the singular or the plural. */
    @ParameterType("accounts?|contacts?|users?|teams?|positions?|social profiles?|territor(?:y|ies)|activit(?:y|ies)"
            + "|appointments?|emails?|fax(?:es)?|letters?|phone calls?|tasks?|social activit(?:y|ies)"
            + "|recurring appointments?|process sessions?|goals?|knowledge base records?|knowledge articles?"
            + "|invitations?|invite redemptions?|publishing state transition rules?|shortcuts?|websites?")
    public RecordType kind(String words) {
        return RecordTypes.standard().all().stream()
                .filter(type -> words.equals(singular(type)) || words.equals(plural(singular(type))))
                .findFirst()
                .orElseThrow();
    }

    /** One or more names in quotes. */
    @ParameterType("\"[^\"]*\"(?:(?:, | and )\"[^\"]*\")*")
    public List<String> names(String words) {
        return quoted(words);
    }

    /** What stands on one side of a connection. */
    @ParameterType("\"[^\"]*\"(?: as \"[^\"]*\")?|the role \"[^\"]*\"|the activity \"[^\"]*\"|nothing")
    public Side side(String words) {
        List<String> quoted = quoted(words);
        if (quoted.isEmpty()) {
            return Side.EMPTY;
        } else if (words.startsWith("the role")) {
            return Side.of(story.cast().role(quoted.get(0)));
        } else if (words.startsWith("the activity")) {
            return Side.of(new RecordRef(
                    RecordTypes.ACTIVITY_POINTER,
                    story.cast().record(quoted.get(0)).id()));
        }
        RecordRef record = story.cast().record(quoted.get(0));
        return quoted.size() == 1
                ? Side.of(record)
                : Side.of(record, story.cast().role(quoted.get(1)));
    }

    /** The days of a connection, as they are asked for: perhaps in the wrong order. */
    @ParameterType("always|from [-\\d]+|until [-\\d]+|from [-\\d]+ to [-\\d]+")
    public Days period(String words) {
        List<LocalDate> days = DAY.matcher(words)
                .results()
                .map(MatchResult::group)
                .map(LocalDate::parse)
                .toList();
        return new Days(
                days.stream().limit(words.startsWith("from") ? 1 : 0).findFirst(),
                days.stream().skip(words.startsWith("from") ? 1 : 0).findFirst());
    }

    /** The connection that was spoken of last, or another one; its master row, or that of one party. */
    @ParameterType("the connection|the first connection|the connection, seen from \"[^\"]*\","
            + "|the connection known as \"[^\"]*\"")
    public ConnectionId row(String words) {
        if (words.contains("first")) {
            return story.firstConnection();
        } else if (words.contains("known as")) {
            return story.connectionKnownAs(quoted(words).get(0));
        }
        ConnectionId master = story.connection();
        return words.contains("seen from") ? seenFrom(quoted(words).get(0), master) : master;
    }

    /** Something that can be shared: a row of a connection, or a record. */
    @ParameterType("the connection|the connection, seen from \"[^\"]*\",|\"[^\"]*\"")
    public RecordRef target(String words) {
        return words.startsWith("the connection")
                ? row(words).ref()
                : story.cast().record(quoted(words).get(0));
    }

    /** Where a record stands from another in a hierarchy. */
    @ParameterType("above|at or above|under|at or under")
    public HierarchyOperator hierarchyOperator(String words) {
        return switch (words) {
            case "above" -> HierarchyOperator.ABOVE;
            case "at or above" -> HierarchyOperator.ABOVE_OR_EQUAL;
            case "under" -> HierarchyOperator.UNDER;
            default -> HierarchyOperator.UNDER_OR_EQUAL;
        };
    }

    /** Rows whose changes a client follows. */
    @ParameterType("connections|roles|contacts|accounts|emails|activities")
    public RecordType rows(String words) {
        return switch (words) {
            case "connections" -> RecordTypes.CONNECTION;
            case "roles" -> RecordTypes.CONNECTION_ROLE;
            case "activities" -> RecordTypes.ACTIVITY_POINTER;
            default ->
                RecordTypes.standard().all().stream()
                        .filter(type -> type.entitySet().equals(words))
                        .findFirst()
                        .orElseThrow();
        };
    }

    /** Access rights. */
    @ParameterType("(?:do )?nothing|" + RIGHT + "(?:(?:, | and )" + RIGHT + ")*")
    public AccessRights rights(String words) {
        return rightsIn(words);
    }

    static AccessRights rightsIn(String words) {
        return words.endsWith("nothing")
                ? AccessRights.NONE
                : AccessRights.of(Stream.of(words.split(", | and "))
                        .map(Vocabulary::right)
                        .toArray(AccessRight[]::new));
    }

    private ConnectionId seenFrom(String party, ConnectionId master) {
        ConnectionView row = story.look(master);
        return row.from().equals(Optional.of(story.cast().record(party))) ? master : row.twin();
    }

    private static AccessRight right(String word) {
        return AccessRight.valueOf(word.toUpperCase(Locale.ROOT).replace(' ', '_'));
    }

    private static List<String> quoted(String words) {
        return QUOTED.matcher(words).results().map(match -> match.group(1)).toList();
    }

    private static String singular(RecordType type) {
        return type.label().toLowerCase(Locale.ROOT);
    }

    private static String plural(String singular) {
        if (singular.endsWith("y")) {
            return singular.substring(0, singular.length() - 1) + "ies";
        }
        return singular + (singular.endsWith("x") ? "es" : "s");
    }

    /**
     * The requested first and last day. Unlike an {@link EffectivePeriod} it may be wrong.
     *
     * @param first absent when the beginning is open
     * @param last absent when the end is open
     */
    public record Days(Optional<LocalDate> first, Optional<LocalDate> last) {}
}
