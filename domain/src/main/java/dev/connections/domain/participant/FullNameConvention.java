package dev.connections.domain.participant;

import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * In which order a full name shows the parts of the name of a person.
 *
 * <p>Source: {@code fullnameconventioncode} of {@code organization}, Dataverse; the values of
 * {@code UserSettingsFullNameConventionCode}. Parts that are missing leave neither commas nor blanks.
 */
public enum FullNameConvention {
    /** Archer, Ann. */
    LAST_FIRST(0, ", ", false, Middle.LEFT_OUT),
    /** Ann Archer. */
    FIRST_LAST(1, " ", true, Middle.LEFT_OUT),
    /** Archer, Ann M. */
    LAST_FIRST_MIDDLE_INITIAL(2, ", ", false, Middle.INITIAL),
    /** Ann M. Archer. */
    FIRST_MIDDLE_INITIAL_LAST(3, " ", true, Middle.INITIAL),
    /** Archer, Ann Maria. */
    LAST_FIRST_MIDDLE(4, ", ", false, Middle.WHOLE),
    /** Ann Maria Archer; the convention unless another is chosen. */
    FIRST_MIDDLE_LAST(5, " ", true, Middle.WHOLE),
    /** Archer Ann. */
    LAST_SPACE_FIRST(6, " ", false, Middle.LEFT_OUT),
    /** ArcherAnn. */
    LAST_NO_SPACE_FIRST(7, "", false, Middle.LEFT_OUT);

    private enum Middle {
        LEFT_OUT,
        INITIAL,
        WHOLE
    }

    private final int code;
    private final String separator;
    private final boolean lastAtEnd;
    private final Middle middle;

    FullNameConvention(int code, String separator, boolean lastAtEnd, Middle middle) {
        this.code = code;
        this.separator = separator;
        this.lastAtEnd = lastAtEnd;
        this.middle = middle;
    }

    /** Its number, 0 to 7. */
    public int code() {
        return code;
    }

    /**
     * The convention of that number.
     *
     * @throws RuleViolation {@link ErrorCode#PICKLIST_VALUE_OUT_OF_RANGE} for a number other than 0 to 7
     */
    public static FullNameConvention of(int code) {
        return Arrays.stream(values())
                .filter(convention -> convention.code == code)
                .findFirst()
                .orElseThrow(() -> RuleViolation.of(
                        ErrorCode.PICKLIST_VALUE_OUT_OF_RANGE, "fullnameconventioncode", code, examples()));
    }

    /** All numbers, each with an example, such as {@code 0 (Archer, Ann)}. */
    public static String examples() {
        return Arrays.stream(values())
                .map(convention -> convention.code + " (" + convention + ")")
                .collect(Collectors.joining(", "));
    }

    /** An example, such as {@code Archer, Ann M.} */
    @Override
    public String toString() {
        return PersonName.of("Ann", "Maria", "Archer").in(this);
    }

    String join(String first, String middleName, String last) {
        String given = joined(" ", first, shown(middleName));
        return lastAtEnd ? joined(separator, given, last) : joined(separator, last, given);
    }

    private String shown(String middleName) {
        if (middleName.isEmpty() || middle == Middle.LEFT_OUT) {
            return "";
        }
        return middle == Middle.WHOLE ? middleName : middleName.substring(0, middleName.offsetByCodePoints(0, 1)) + ".";
    }

    private static String joined(String between, String one, String other) {
        return one.isEmpty() || other.isEmpty() ? one + other : one + between + other;
    }
}
