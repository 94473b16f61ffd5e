package dev.connections.domain.record;

import static dev.connections.domain.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.record.AttributeType.Choice;
import dev.connections.domain.record.AttributeType.Day;
import dev.connections.domain.record.AttributeType.Decimal;
import dev.connections.domain.record.AttributeType.EntityName;
import dev.connections.domain.record.AttributeType.FloatingPoint;
import dev.connections.domain.record.AttributeType.Identifier;
import dev.connections.domain.record.AttributeType.LargeNumber;
import dev.connections.domain.record.AttributeType.Lookup;
import dev.connections.domain.record.AttributeType.Memo;
import dev.connections.domain.record.AttributeType.Moment;
import dev.connections.domain.record.AttributeType.Money;
import dev.connections.domain.record.AttributeType.Text;
import dev.connections.domain.record.AttributeType.WholeNumber;
import dev.connections.domain.record.AttributeType.YesNo;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which values an attribute of each type takes, and what is kept of them. */
class AttributeLimitsTest {

    private static final UUID SOME_ID = new UUID(0, 7);
    private static final RecordRef ACCOUNT = new RecordRef(RecordTypes.ACCOUNT, SOME_ID);
    private static final RecordRef CONTACT = new RecordRef(RecordTypes.CONTACT, SOME_ID);
    private static final RecordRef TEAM = new RecordRef(RecordTypes.TEAM, SOME_ID);

    private static final AttributeType TEXT = new Text(5);
    private static final AttributeType MEMO = new Memo(5);
    private static final AttributeType WHOLE = new WholeNumber(-2, 3);
    private static final AttributeType DECIMAL = new Decimal(new BigDecimal("-1.5"), new BigDecimal("2.5"), 2);
    private static final AttributeType FLOAT = new FloatingPoint(new BigDecimal("-1.5"), new BigDecimal("2.5"), 2);
    private static final AttributeType MONEY =
            new Money(BigDecimal.ZERO, new BigDecimal("100"), 2, Money.Precision.ATTRIBUTE);
    private static final AttributeType CHOICE =
            new Choice(Choice.Kind.PICKLIST, List.of(new Option(1, "Employee"), new Option(4, "Influencer")));
    private static final AttributeType CUSTOMER = new Lookup(
            Lookup.Purpose.CUSTOMER,
            List.of(
                    new LookupTarget("account", "customer_account", "customers"),
                    new LookupTarget("contact", "customer_contact", "customers")));

    static Stream<Arguments> withinItsLimits() {
        return Stream.of(
                taken(TEXT, "12345", "12345"),
                taken(TEXT, "", ""),
                taken(MEMO, "1\n2\n3", "1\n2\n3"),
                taken(WHOLE, -2, -2),
                taken(WHOLE, 3, 3),
                taken(WholeNumber.ANY, Integer.MIN_VALUE, Integer.MIN_VALUE),
                taken(WholeNumber.ANY, Integer.MAX_VALUE, Integer.MAX_VALUE),
                taken(new LargeNumber(), Long.MAX_VALUE, Long.MAX_VALUE),
                taken(DECIMAL, new BigDecimal("-1.5"), new BigDecimal("-1.5")),
                taken(DECIMAL, new BigDecimal("2.50"), new BigDecimal("2.5")),
                taken(DECIMAL, new BigDecimal("1.005"), new BigDecimal("1.01")),
                taken(FLOAT, -1.5, -1.5),
                taken(FLOAT, 2.5, 2.5),
                taken(FLOAT, 0.125, 0.13),
                taken(MONEY, new BigDecimal("0"), new BigDecimal("0")),
                taken(MONEY, new BigDecimal("100"), new BigDecimal("100")),
                taken(MONEY, new BigDecimal("9.995"), new BigDecimal("10")),
                taken(new YesNo(), true, true),
                taken(CHOICE, 4, 4),
                taken(new Day(), LocalDate.of(2024, 2, 29), LocalDate.of(2024, 2, 29)),
                taken(new Day(Day.Behavior.DATE_ONLY), LocalDate.MAX, LocalDate.MAX),
                taken(new Moment(), Instant.EPOCH, Instant.EPOCH),
                taken(new Identifier(), SOME_ID, SOME_ID),
                taken(new EntityName(), "account", "account"),
                taken(CUSTOMER, ACCOUNT, ACCOUNT),
                taken(CUSTOMER, CONTACT, CONTACT));
    }

    @ParameterizedTest(name = "{0} takes {1}")
    @MethodSource
    void withinItsLimits(AttributeType type, Object value, Object kept) {
        assertThat(attribute(type).require("patient", value)).isEqualTo(kept);
    }

    static Stream<Arguments> beyondItsLimits() {
        return Stream.of(
                refused(TEXT, "123456", ErrorCode.STRING_LENGTH_TOO_LONG),
                refused(MEMO, "1\n2\n3\n", ErrorCode.STRING_LENGTH_TOO_LONG),
                refused(WHOLE, -3, ErrorCode.INTEGER_VALUE_OUT_OF_RANGE),
                refused(WHOLE, 4, ErrorCode.INTEGER_VALUE_OUT_OF_RANGE),
                refused(DECIMAL, new BigDecimal("-1.51"), ErrorCode.DECIMAL_VALUE_OUT_OF_RANGE),
                refused(DECIMAL, new BigDecimal("2.501"), ErrorCode.DECIMAL_VALUE_OUT_OF_RANGE),
                refused(FLOAT, -1.51, ErrorCode.DECIMAL_VALUE_OUT_OF_RANGE),
                refused(FLOAT, 1e300, ErrorCode.DECIMAL_VALUE_OUT_OF_RANGE),
                refused(MONEY, new BigDecimal("-0.01"), ErrorCode.DECIMAL_VALUE_OUT_OF_RANGE),
                refused(MONEY, new BigDecimal("100.01"), ErrorCode.DECIMAL_VALUE_OUT_OF_RANGE),
                refused(CHOICE, 2, ErrorCode.PICKLIST_VALUE_OUT_OF_RANGE),
                refused(CUSTOMER, TEAM, ErrorCode.INVALID_ARGUMENT));
    }

    @ParameterizedTest(name = "{0} refuses {1}")
    @MethodSource
    void beyondItsLimits(AttributeType type, Object value, ErrorCode code) {
        RuleViolation refusal = refusal(code, () -> attribute(type).require("patient", value));

        assertThat(refusal.getMessage()).contains("ward");
    }

    static Stream<Arguments> ofAnotherJavaType() {
        return Stream.of(
                Arguments.of(TEXT, 1),
                Arguments.of(MEMO, true),
                Arguments.of(WHOLE, 1L),
                Arguments.of(new LargeNumber(), 1),
                Arguments.of(DECIMAL, 1.0),
                Arguments.of(FLOAT, BigDecimal.ONE),
                Arguments.of(MONEY, 1),
                Arguments.of(new YesNo(), 1),
                Arguments.of(CHOICE, "1"),
                Arguments.of(new Day(), Instant.EPOCH),
                Arguments.of(new Moment(), LocalDate.EPOCH),
                Arguments.of(new Identifier(), "7"),
                Arguments.of(CUSTOMER, SOME_ID));
    }

    @ParameterizedTest(name = "{0} is not a {1}")
    @MethodSource
    void ofAnotherJavaType(AttributeType type, Object value) {
        RuleViolation refusal =
                refusal(ErrorCode.INVALID_ARGUMENT, () -> attribute(type).require("patient", value));

        assertThat(refusal.getMessage())
                .contains("'ward' of 'patient'", value.getClass().getSimpleName());
    }

    @Test
    void a_lookup_to_the_wrong_type_is_told_the_right_ones() {
        RuleViolation refusal =
                refusal(ErrorCode.INVALID_ARGUMENT, () -> attribute(CUSTOMER).require("patient", TEAM));

        assertThat(refusal.getMessage()).contains("account, contact");
    }

    private static AttributeDefinition attribute(AttributeType type) {
        return AttributeDefinition.writable("Ward", "Ward", type);
    }

    private static Arguments taken(AttributeType type, Object value, Object kept) {
        return Arguments.of(type, value, kept);
    }

    private static Arguments refused(AttributeType type, Object value, ErrorCode code) {
        return Arguments.of(type, value, code);
    }
}
