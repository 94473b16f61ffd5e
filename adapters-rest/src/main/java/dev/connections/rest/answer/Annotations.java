package dev.connections.rest.answer;

import dev.connections.application.query.Column;
import dev.connections.application.query.Row;
import dev.connections.domain.record.AttributeType;
import dev.connections.domain.record.AttributeType.Lookup;
import dev.connections.rest.schema.WireProperty;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** What is said about a property beside its value, as far as the client asked. This is where annotations come in. */
final class Annotations {

    static final String FORMATTED = "OData.Community.Display.V1.FormattedValue";
    private static final String NAVIGATION = "Microsoft.Dynamics.CRM.associatednavigationproperty";
    private static final String ENTITY = "Microsoft.Dynamics.CRM.lookuplogicalname";

    private final AttributeType type;
    private final Column column;
    private final Column name;
    private final String property;
    private final boolean formatted;
    private final boolean navigation;
    private final boolean entity;

    Annotations(WireProperty property, Preferences preferences, List<String> path) {
        this.type = property.attribute().type();
        this.column = property.column().behind(path);
        this.name = Column.nameOf(column.attribute()).behind(path);
        this.property = property.name();
        this.formatted = preferences.include(FORMATTED);
        this.navigation = preferences.include(NAVIGATION);
        this.entity = preferences.include(ENTITY);
    }

    /** Whether rows must bring along the names behind their lookups. */
    static boolean showNames(Preferences preferences) {
        return preferences.include(FORMATTED);
    }

    void write(JsonGenerator json, Row row, Object value) {
        if (formatted) {
            formatted(row, value).ifPresent(text -> write(json, FORMATTED, text));
        }
        if (type instanceof Lookup lookup && (navigation || entity)) {
            writeTarget(json, lookup, row.target(column));
        }
    }

    /** A value as people read it, when it is not a lookup's. */
    static Optional<String> formatted(AttributeType type, Object value) {
        return type instanceof Lookup ? Optional.empty() : FormattedValue.of(type, value);
    }

    /** Lookups read as the names of the rows that they point to. */
    private Optional<String> formatted(Row row, Object value) {
        return type instanceof Lookup ? Optional.ofNullable((String) row.value(name)) : FormattedValue.of(type, value);
    }

    private void writeTarget(JsonGenerator json, Lookup lookup, @Nullable String target) {
        if (target == null) {
            return;
        }
        if (navigation) {
            navigationTo(lookup, target).ifPresent(name -> write(json, NAVIGATION, name));
        }
        if (entity) {
            write(json, ENTITY, target);
        }
    }

    private static Optional<String> navigationTo(Lookup lookup, String target) {
        return lookup.targetsOf(target).map(found -> found.navigation()).findFirst();
    }

    private void write(JsonGenerator json, String annotation, String text) {
        json.writeStringProperty(property + "@" + annotation, text);
    }
}
