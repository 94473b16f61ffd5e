package dev.connections.rest.schema;

import dev.connections.domain.record.AttributeType;
import java.util.Map;

/** The types of OData's entity data model, by what an attribute holds. */
public final class EdmType {

    private static final Map<Class<? extends AttributeType>, String> NAMES = Map.ofEntries(
            Map.entry(AttributeType.Identifier.class, "Edm.Guid"),
            Map.entry(AttributeType.Lookup.class, "Edm.Guid"),
            Map.entry(AttributeType.Text.class, "Edm.String"),
            Map.entry(AttributeType.Memo.class, "Edm.String"),
            Map.entry(AttributeType.FloatingPoint.class, "Edm.Double"),
            Map.entry(AttributeType.Money.class, "Edm.Decimal"),
            Map.entry(AttributeType.EntityName.class, "Edm.String"),
            Map.entry(AttributeType.RowVersion.class, "Edm.Int64"),
            Map.entry(AttributeType.WholeNumber.class, "Edm.Int32"),
            Map.entry(AttributeType.Decimal.class, "Edm.Decimal"),
            Map.entry(AttributeType.LargeNumber.class, "Edm.Int64"),
            Map.entry(AttributeType.Image.class, "Edm.Binary"),
            Map.entry(AttributeType.Choice.class, "Edm.Int32"),
            Map.entry(AttributeType.YesNo.class, "Edm.Boolean"),
            Map.entry(AttributeType.Moment.class, "Edm.DateTimeOffset"),
            Map.entry(AttributeType.Day.class, "Edm.DateTimeOffset"));

    private EdmType() {}

    /** Such as {@code Edm.Guid}. */
    public static String of(AttributeType type) {
        if (type instanceof AttributeType.Day day && day.behavior() == AttributeType.Day.Behavior.DATE_ONLY) {
            return "Edm.Date";
        }
        String name = NAMES.get(type.getClass());
        if (name == null) {
            throw new IllegalArgumentException("No EDM type is named for " + type + ".");
        }
        return name;
    }
}
