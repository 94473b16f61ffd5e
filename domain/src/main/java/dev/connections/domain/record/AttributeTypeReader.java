package dev.connections.domain.record;

import dev.connections.domain.record.AttributeType.Choice;
import dev.connections.domain.record.AttributeType.Day;
import dev.connections.domain.record.AttributeType.Decimal;
import dev.connections.domain.record.AttributeType.EntityName;
import dev.connections.domain.record.AttributeType.FloatingPoint;
import dev.connections.domain.record.AttributeType.Identifier;
import dev.connections.domain.record.AttributeType.Image;
import dev.connections.domain.record.AttributeType.LargeNumber;
import dev.connections.domain.record.AttributeType.Lookup;
import dev.connections.domain.record.AttributeType.Memo;
import dev.connections.domain.record.AttributeType.Moment;
import dev.connections.domain.record.AttributeType.Money;
import dev.connections.domain.record.AttributeType.RowVersion;
import dev.connections.domain.record.AttributeType.Text;
import dev.connections.domain.record.AttributeType.WholeNumber;
import dev.connections.domain.record.AttributeType.YesNo;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Reads the type of an attribute from two columns of a line: its kind with limits and format, such as {@code text 100
 * email} or {@code whole 0 100}, and its options or the entities that it may point to.
 *
 * <table>
 * <caption>Kinds</caption>
 * <tr><td>{@code text}, {@code memo}</td><td>the most characters, the format unless it is the usual one</td></tr>
 * <tr><td>{@code whole}</td><td>the range unless it is that of an int, the format if there is one</td></tr>
 * <tr><td>{@code decimal}, {@code double}</td><td>the range, the decimals</td></tr>
 * <tr><td>{@code money}</td><td>the range, the decimals, what decides about them</td></tr>
 * <tr><td>{@code yesno}, {@code choice}, {@code state}, {@code status}</td><td>options as {@code 0=No; 1=Yes}, with
 * states and status reasons as {@code 0/2=Open}: the state 0, the reason 2</td></tr>
 * <tr><td>{@code lookup}, {@code customer}, {@code owner}</td><td>targets as {@code account; contact}</td></tr>
 * <tr><td>{@code id}, {@code large}, {@code rowversion}, {@code moment}, {@code day} (a day that is a moment on the
 * wire), {@code date}, {@code entityname}, {@code image}</td><td>nothing; an image its kilobytes and side</td></tr>
 * </table>
 */
final class AttributeTypeReader {

    private static final String KINDS =
            "text, memo, whole, large, decimal, double, money, yesno, choice, state, status,"
                    + " day, date, moment, id, entityname, rowversion, image, lookup, customer, owner";

    private static final char BETWEEN_OPTIONS = ';';

    private final TableLine line;
    private final int column;
    private final int optionColumn;
    private final List<String> words;

    /** Reads from these columns of the line. */
    AttributeTypeReader(TableLine line, int column, int optionColumn) {
        this.line = line;
        this.column = column;
        this.optionColumn = optionColumn;
        this.words = TableLine.parts(line.require(column), ' ');
    }

    /**
     * The type of the attribute of that logical name.
     *
     * @param attribute the logical name of the attribute
     * @param relationships what its targets mean
     */
    AttributeType read(String attribute, RelationshipTable relationships) {
        return switch (words.get(0)) {
            case "text" -> new Text(whole(1), format(2, Text.Format.TEXT));
            case "memo" -> new Memo(whole(1), format(2, Text.Format.TEXT_AREA));
            case "whole" -> wholeNumber();
            case "large" -> new LargeNumber();
            case "decimal" -> new Decimal(line.decimal(column, word(1)), line.decimal(column, word(2)), whole(3));
            case "double" -> new FloatingPoint(line.decimal(column, word(1)), line.decimal(column, word(2)), whole(3));
            case "money" -> money();
            case "yesno" -> line.value(optionColumn).isEmpty() ? new YesNo() : new YesNo(options());
            case "choice" -> new Choice(Choice.Kind.PICKLIST, options());
            case "state" -> new Choice(Choice.Kind.STATE, options());
            case "status" -> new Choice(Choice.Kind.STATUS, options());
            case "day" -> new Day(Day.Behavior.USER_LOCAL);
            case "date" -> new Day(Day.Behavior.DATE_ONLY);
            case "moment" -> new Moment();
            case "id" -> new Identifier();
            case "entityname" -> new EntityName();
            case "rowversion" -> new RowVersion();
            case "image" -> new Image(whole(1), whole(2));
            case "lookup" -> lookup(Lookup.Purpose.LOOKUP, attribute, relationships);
            case "customer" -> lookup(Lookup.Purpose.CUSTOMER, attribute, relationships);
            case "owner" -> lookup(Lookup.Purpose.OWNER, attribute, relationships);
            default -> throw line.problem(column, "'" + words.get(0) + "' is not a type; types are " + KINDS);
        };
    }

    private String word(int index) {
        if (index >= words.size()) {
            throw line.problem(column, "'" + line.value(column) + "' lacks a limit");
        }
        return words.get(index);
    }

    private int whole(int index) {
        return line.whole(column, word(index));
    }

    private Text.Format format(int index, Text.Format usual) {
        return words.size() > index ? line.oneOf(column, word(index), Text.Format.values()) : usual;
    }

    private AttributeType wholeNumber() {
        boolean ranged = words.size() > 2;
        int format = ranged ? 3 : 1;
        return new WholeNumber(
                ranged ? whole(1) : Integer.MIN_VALUE,
                ranged ? whole(2) : Integer.MAX_VALUE,
                words.size() > format
                        ? line.oneOf(column, word(format), WholeNumber.IntegerFormat.values())
                        : WholeNumber.IntegerFormat.NONE);
    }

    private AttributeType money() {
        return new Money(
                line.decimal(column, word(1)),
                line.decimal(column, word(2)),
                whole(3),
                line.oneOf(column, word(4), Money.Precision.values()));
    }

    private List<Option> options() {
        List<Option> options = new ArrayList<>();
        for (String option : TableLine.parts(line.require(optionColumn), BETWEEN_OPTIONS)) {
            options.add(option(option));
        }
        return options;
    }

    private Option option(String text) {
        int label = text.indexOf('=');
        if (label < 0) {
            throw line.problem(
                    optionColumn, "'" + text + "' is not an option; write 1=Label, or 1/0=Label with a state");
        }
        String numbers = text.substring(0, label);
        int counterpart = numbers.indexOf('/');
        return counterpart < 0
                ? new Option(line.whole(optionColumn, numbers), text.substring(label + 1))
                : new Option(
                        line.whole(optionColumn, numbers.substring(0, counterpart)),
                        text.substring(label + 1),
                        OptionalInt.of(line.whole(optionColumn, numbers.substring(counterpart + 1))));
    }

    private AttributeType lookup(Lookup.Purpose purpose, String attribute, RelationshipTable relationships) {
        List<LookupTarget> targets = new ArrayList<>();
        if (!line.value(optionColumn).isEmpty()) {
            List<String> entities = TableLine.parts(line.value(optionColumn), BETWEEN_OPTIONS);
            for (String entity : entities) {
                targets.add(relationships.target(attribute, entity, entities.size() > 1));
            }
        }
        return new Lookup(purpose, targets);
    }
}
