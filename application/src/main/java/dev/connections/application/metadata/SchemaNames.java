package dev.connections.application.metadata;

import dev.connections.domain.record.RecordType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names with their capitals, for those that a record type knows in lower case only. */
final class SchemaNames {

    /** Those that are not the type's label without its spaces. */
    private static final Map<String, String> UNLIKE_THE_LABEL = Stream.of(
                    "SystemUser",
                    "ActivityPointer",
                    "RecurringAppointmentMaster",
                    "TransactionCurrency",
                    "AsyncOperation",
                    "PrincipalObjectAttributeAccess",
                    "ParentAccountId",
                    "ParentSystemUserId",
                    "ParentPositionId",
                    "ParentTerritoryId",
                    "FullName",
                    "CurrencyName",
                    "ProfileName",
                    "ActivityId")
            .collect(Collectors.toMap(SchemaNames::lower, Function.identity()));

    private SchemaNames() {}

    /** That logical name with the capitals that the label shows, if they are the same name. */
    static String of(String logicalName, String label) {
        String joined = label.replace(" ", "");
        return lower(joined).equals(logicalName) ? joined : of(logicalName);
    }

    /** That logical name with capitals; names that bear the prefix of their publisher have none. */
    static String of(String logicalName) {
        if (logicalName.contains("_")) {
            return logicalName;
        }
        return UNLIKE_THE_LABEL.getOrDefault(
                logicalName, logicalName.substring(0, 1).toUpperCase(Locale.ROOT) + logicalName.substring(1));
    }

    /** The name of the attribute that identifies a record of that type, such as {@code AccountId}. */
    static String primaryId(RecordType type) {
        String usual = of(type.logicalName(), type.label()) + "Id";
        return lower(usual).equals(type.primaryId()) ? usual : of(type.primaryId());
    }

    /** What people call many of them. */
    static String plural(String label) {
        boolean vowel = List.of("ay", "ey", "oy", "uy").stream().anyMatch(label::endsWith);
        if (label.endsWith("y") && !vowel) {
            return label.substring(0, label.length() - 1) + "ies";
        }
        return label.endsWith("s") || label.endsWith("x") ? label + "es" : label + "s";
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
