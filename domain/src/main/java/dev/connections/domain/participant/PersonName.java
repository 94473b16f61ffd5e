package dev.connections.domain.participant;

import dev.connections.domain.record.AttributeChanges;
import dev.connections.domain.record.AttributeValues;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The name of a person in its parts, of which the full name is computed by a {@linkplain FullNameConvention convention}.
 * A part of blanks only is no part.
 *
 * <p>Source: the entity references of {@code contact} and {@code systemuser}.
 *
 * @param first {@code firstname}; empty when there is none
 * @param middle {@code middlename}; empty when there is none
 * @param last {@code lastname}; empty when there is none
 */
public record PersonName(String first, String middle, String last) {

    /** The logical name of the attribute that carries the first name. */
    public static final String FIRST = "firstname";

    /** The logical name of the attribute that carries the last name. */
    public static final String LAST = "lastname";

    private static final String MIDDLE = "middlename";

    /** The logical names of the attributes that carry the parts. */
    public static final List<String> PARTS = List.of(FIRST, MIDDLE, LAST);

    /** No name at all. */
    public static final PersonName NONE = new PersonName("", "", "");

    /** Leaves out blanks around the parts. */
    public PersonName {
        first = first.strip();
        middle = middle.strip();
        last = last.strip();
    }

    /** The name of these parts. */
    public static PersonName of(String first, String middle, String last) {
        return new PersonName(first, middle, last);
    }

    /** The parts among the values of a row. */
    public static PersonName of(AttributeValues values) {
        return new PersonName(part(values, FIRST), part(values, MIDDLE), part(values, LAST));
    }

    /** The parts of a full name: its last word is the last name, what stands before it the first name. */
    public static PersonName split(String fullName) {
        String name = fullName.strip();
        int end = name.length();
        while (end > 0 && !Character.isWhitespace(name.charAt(end - 1))) {
            end--;
        }
        return new PersonName(name.substring(0, end), "", name.substring(end));
    }

    /** Whether there is no part. */
    public boolean isNone() {
        return equals(NONE);
    }

    /** Whether a change sets one of the parts, or takes it away. */
    public static boolean isIn(AttributeChanges changes) {
        return PARTS.stream().anyMatch(changes::names);
    }

    /** This name after the changes. */
    public PersonName with(AttributeChanges changes) {
        return of(parts().with(changes));
    }

    /** The full name by that convention; without any part it is empty. */
    public String in(FullNameConvention convention) {
        return convention.join(first, middle, last);
    }

    /** Sets all parts to those of this name. */
    public AttributeChanges asChanges() {
        return new AttributeChanges(Map.of(FIRST, given(first), MIDDLE, given(middle), LAST, given(last)));
    }

    private AttributeValues parts() {
        return AttributeValues.NONE.with(asChanges());
    }

    private static String part(AttributeValues values, String attribute) {
        return values.value(attribute, String.class).orElse("");
    }

    private static Optional<Object> given(String part) {
        return part.isEmpty() ? Optional.empty() : Optional.of(part);
    }
}
