package dev.connections.acceptance.steps;

import dev.connections.acceptance.world.ConnectionView;
import dev.connections.application.command.Precondition;
import dev.connections.application.connection.UpdateCommand;
import dev.connections.domain.Change;
import dev.connections.domain.access.Principal;
import dev.connections.domain.connection.Amendment;
import dev.connections.domain.connection.ConnectionId;
import dev.connections.domain.connection.Origin;
import dev.connections.domain.currency.CurrencyId;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordState;
import dev.connections.domain.role.ConnectionRoleId;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The words in which tables speak of a connection, both ways: what to write, and what there is to read. */
final class Facts {

    private static final Set<String> WRITABLE = Set.of(
            "from",
            "from role",
            "to",
            "to role",
            "description",
            "starting",
            "ending",
            "currency",
            "made on",
            "import number",
            "state",
            "owner");

    private final Cast cast;

    Facts(Cast cast) {
        this.cast = cast;
    }

    /** What the table asks for, fact by fact. */
    UpdateCommand command(ConnectionId row, Map<String, String> table, Precondition precondition) {
        requireKnown(table);
        return new UpdateCommand(
                row,
                amendment(table),
                Change.none(),
                change(table, "state", cell -> RecordState.valueOf(cell.toUpperCase(Locale.ROOT))),
                change(table, "owner", cast::principal),
                origin(table),
                precondition);
    }

    /** The owner that the table names. */
    Optional<Principal> owner(Map<String, String> table) {
        return Optional.ofNullable(table.get("owner")).map(cast::principal);
    }

    Amendment amendment(Map<String, String> table) {
        return new Amendment(
                optional(table, "from", cast::record),
                optional(table, "from role", cast::role),
                optional(table, "to", cast::record),
                optional(table, "to role", cast::role),
                optional(table, "description", text -> text),
                optional(table, "starting", LocalDate::parse),
                optional(table, "ending", LocalDate::parse),
                optional(table, "currency", cast::currency));
    }

    /** Where the connection comes from, as far as the table says. */
    Origin origin(Map<String, String> table) {
        return new Origin(
                Optional.ofNullable(table.get("import number")).map(Integer::valueOf),
                Optional.ofNullable(table.get("made on")).map(LocalDate::parse));
    }

    /** What a row says about that fact, in the words of the tables. */
    String read(ConnectionView row, String fact) {
        return switch (fact) {
            case "name" -> row.name();
            case "role" -> cast.nameOf(row.fromRole().map(ConnectionRoleId::value));
            case "to" -> cast.nameOf(row.to().map(RecordRef::id));
            case "in role" -> cast.nameOf(row.toRole().map(ConnectionRoleId::value));
            case "description" -> text(row.description());
            case "starting" -> text(row.starting());
            case "ending" -> text(row.ending());
            case "currency" -> cast.nameOf(row.currency().map(CurrencyId::value));
            case "rate" -> text(row.rate().map(rate -> rate.stripTrailingZeros().toPlainString()));
            case "made on" -> LocalDate.ofInstant(row.created(), ZoneOffset.UTC).toString();
            case "import number" -> text(row.importNumber());
            case "brought over" -> row.migrated().isPresent() ? "yes" : "no";
            case "state" -> row.state();
            case "master" -> row.master() ? "yes" : "no";
            case "owner" -> cast.nameOf(row.owner());
            default -> throw new IllegalArgumentException("A connection has nothing that is called '" + fact + "'.");
        };
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("nothing");
    }

    private static <T> Change<Optional<T>> optional(Map<String, String> table, String fact, Function<String, T> read) {
        return change(table, fact, cell -> Cast.said(cell).map(read));
    }

    private static <T> Change<T> change(Map<String, String> table, String fact, Function<String, T> read) {
        return new Change<>(Optional.ofNullable(table.get(fact)).map(read));
    }

    private static void requireKnown(Map<String, String> table) {
        table.keySet().stream()
                .filter(fact -> !WRITABLE.contains(fact))
                .findFirst()
                .ifPresent(unknown -> {
                    throw new IllegalArgumentException(
                            "A connection has no fact '" + unknown + "' that could be asked for.");
                });
    }
}
