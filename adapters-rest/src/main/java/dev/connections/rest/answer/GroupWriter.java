package dev.connections.rest.answer;

import dev.connections.application.query.Group;
import dev.connections.domain.record.AttributeType;
import dev.connections.rest.odata.Aggregates;
import dev.connections.rest.schema.PropertyNames;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes groups of rows. Like Dataverse it leaves out absent values of the columns that are grouped by. */
public final class GroupWriter {

    private final Aggregates aggregates;
    private final boolean formatted;

    /** Writes what was asked, annotated as preferred. */
    public GroupWriter(Aggregates aggregates, Preferences preferences) {
        this.aggregates = aggregates;
        this.formatted = Annotations.Asked.by(preferences).formatted();
    }

    /** Writes the group as an object. */
    public void writeObject(JsonGenerator json, Group group) {
        json.writeStartObject();
        for (int place = 0; place < aggregates.groups().size(); place++) {
            writeKey(json, aggregates.groups().get(place), group.key(place));
        }
        List<Aggregates.Named> measures = aggregates.measures();
        for (int place = 0; place < measures.size(); place++) {
            writeMeasure(json, measures.get(place), group.measure(place));
        }
        json.writeEndObject();
    }

    private void writeKey(JsonGenerator json, Aggregates.Key key, @Nullable Object value) {
        if (value == null) {
            return;
        }
        AttributeType type = key.property().property().type();
        if (formatted) {
            @Nullable
            String text = key.columnPart().isPartOfDate()
                    ? FormattedValue.of(key.columnPart(), (Integer) value)
                    : FormattedValue.of(type).of(value);
            if (text != null) {
                json.writeStringProperty(key.name() + "@" + PropertyNames.FORMATTED, text);
            }
        }
        json.writeName(key.name());
        if (key.columnPart().isPartOfDate()) {
            json.writeNumber((Integer) value);
        } else {
            ValueWriter.of(type).write(json, value);
        }
    }

    private static void writeMeasure(JsonGenerator json, Aggregates.Named measure, @Nullable Object value) {
        json.writeName(measure.name());
        if (value == null) {
            json.writeNull();
        } else if (value instanceof Long count) {
            json.writeNumber(count);
        } else if (value instanceof Double average) {
            json.writeNumber(average);
        } else if (value instanceof BigDecimal sum) {
            json.writeNumber(ValueWriter.plain(sum));
        } else {
            ValueWriter.of(measure.property().property().type()).write(json, value);
        }
    }
}
