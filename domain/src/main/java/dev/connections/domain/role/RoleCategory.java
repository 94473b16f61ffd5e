package dev.connections.domain.role;

import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What part of life a role belongs to. Values and labels are those of {@code connectionrole_category}. */
public enum RoleCategory {
    BUSINESS(1, "Business"),
    FAMILY(2, "Family"),
    SOCIAL(3, "Social"),
    SALES(4, "Sales"),
    OTHER(5, "Other"),
    STAKEHOLDER(1000, "Stakeholder"),
    SALES_TEAM(1001, "Sales Team"),
    SERVICE(1002, "Service");

    private final int value;
    private final String label;

    RoleCategory(int value, String label) {
        this.value = value;
        this.label = label;
    }

    /** The option's number. */
    public int value() {
        return value;
    }

    /** The option's name for people. */
    public String label() {
        return label;
    }

    /**
     * The category of that number.
     *
     * @throws RuleViolation {@link ErrorCode#PICKLIST_VALUE_OUT_OF_RANGE} when there is none
     */
    public static RoleCategory of(int value) {
        return Stream.of(values())
                .filter(category -> category.value == value)
                .findFirst()
                .orElseThrow(() -> RuleViolation.of(
                        ErrorCode.PICKLIST_VALUE_OUT_OF_RANGE,
                        "category",
                        value,
                        Stream.of(values())
                                .map(category -> category.value + " " + category.label)
                                .collect(Collectors.joining(", "))));
    }
}
