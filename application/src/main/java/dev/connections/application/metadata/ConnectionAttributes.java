package dev.connections.application.metadata;

import static dev.connections.domain.record.AttributeDefinition.computed;
import static dev.connections.domain.record.AttributeDefinition.onCreate;
import static dev.connections.domain.record.AttributeDefinition.writable;

import dev.connections.domain.connection.ConnectionName;
import dev.connections.domain.connection.Terms;
import dev.connections.domain.currency.ExchangeRate;
import dev.connections.domain.image.Framing;
import dev.connections.domain.image.Picture;
import dev.connections.domain.image.RowImage;
import dev.connections.domain.participant.Participant;
import dev.connections.domain.record.AttributeDefinition;
import dev.connections.domain.record.AttributeType.Choice;
import dev.connections.domain.record.AttributeType.Day;
import dev.connections.domain.record.AttributeType.Decimal;
import dev.connections.domain.record.AttributeType.Identifier;
import dev.connections.domain.record.AttributeType.Image;
import dev.connections.domain.record.AttributeType.LargeNumber;
import dev.connections.domain.record.AttributeType.Lookup;
import dev.connections.domain.record.AttributeType.Memo;
import dev.connections.domain.record.AttributeType.Text;
import dev.connections.domain.record.AttributeType.WholeNumber;
import dev.connections.domain.record.AttributeType.YesNo;
import dev.connections.domain.record.Cascades;
import dev.connections.domain.record.Cascades.Behaviour;
import dev.connections.domain.record.LookupTarget;
import dev.connections.domain.record.Option;
import dev.connections.domain.record.RecordType;
import dev.connections.domain.record.RecordTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The attributes of a connection row. Names are those of the entity reference, letter for letter. */
final class ConnectionAttributes {

    private static final String ROLE = RecordTypes.CONNECTION_ROLE.logicalName();

    private static final String CURRENCY = RecordTypes.TRANSACTION_CURRENCY.logicalName();

    /** The entity reference names these collections unlike all others; everywhere else it is the type's logical name. */
    private static final Map<String, String> UNUSUAL_PARTNERS = Map.of(
            "position", "position_connection",
            "knowledgebaserecord", "KnowledgeBaseRecord_connections");

    /** The entity reference gives it a number among the record types, but no navigation property. */
    private static final String WITHOUT_NAVIGATION = "channelaccessprofilerule";

    private ConnectionAttributes() {}

    static EntityDefinition of(RecordTypes types) {
        List<AttributeDefinition> attributes = new ArrayList<>();
        attributes.add(onCreate("ConnectionId", "Connection", new Identifier()).systemRequired());
        attributes.add(computed("Name", "Connection Name", new Text(ConnectionName.CHARACTERS)));
        attributes.add(writable("Description", "Description", new Memo(Terms.DESCRIPTION.characters())));
        attributes.addAll(side(1, "From", types));
        attributes.addAll(side(2, "To", types));
        attributes.add(writable("EffectiveStart", "Starting", new Day()));
        attributes.add(writable("EffectiveEnd", "Ending", new Day()));
        attributes.add(computed("IsMaster", "Is Master", new YesNo()).systemRequired());
        attributes.add(computed(
                        "RelatedConnectionId",
                        "Reciprocal Connection",
                        new Lookup(List.of(new LookupTarget(
                                RecordTypes.CONNECTION.logicalName(),
                                "relatedconnectionid",
                                "connection_related_connection",
                                Cascades.onDelete(Behaviour.REMOVE_LINK)))))
                .applicationRequired());
        attributes.add(writable(
                "TransactionCurrencyId",
                "Currency",
                new Lookup(List.of(new LookupTarget(
                        CURRENCY,
                        "transactioncurrencyid",
                        "TransactionCurrency_Connection",
                        Cascades.onDelete(Behaviour.RESTRICT))))));
        attributes.add(computed("ExchangeRate", "Exchange Rate", Decimal.within(ExchangeRate.RANGE)));
        attributes.add(onCreate("ImportSequenceNumber", "Import Sequence Number", WholeNumber.ANY));
        attributes.add(onCreate("OverriddenCreatedOn", "Record Created On", new Day()));
        attributes.addAll(image());
        attributes.addAll(CommonAttributes.state());
        attributes.addAll(CommonAttributes.ownership("owner_connections", "business_unit_connections", "connections"));
        attributes.addAll(
                CommonAttributes.actors("createdby_connection", "modifiedby_connection", "lk_connectionbase"));
        attributes.addAll(CommonAttributes.moments());
        return new EntityDefinition(RecordTypes.CONNECTION, attributes, List.of());
    }

    private static List<AttributeDefinition> image() {
        return List.of(
                writable("EntityImage", "Entity Image", new Image(Picture.MAX_KILOBYTES, Framing.LARGEST)),
                computed("EntityImage_Timestamp", "", new LargeNumber()),
                computed("EntityImage_URL", "", new Text(RowImage.URL_CHARACTERS, Text.Format.URL)),
                computed("EntityImageId", "Entity Image Id", new Identifier()));
    }

    private static List<AttributeDefinition> side(int number, String direction, RecordTypes types) {
        String record = "record" + number + "id";
        String role = "record" + number + "roleid";
        return List.of(
                writable(
                        "Record" + number + "Id",
                        "Connected " + direction,
                        new Lookup(types.all().stream()
                                .filter(RecordType::connectable)
                                .filter(type -> !type.logicalName().equals(WITHOUT_NAVIGATION))
                                .map(type -> new LookupTarget(
                                        type.logicalName(),
                                        record + "_" + type.logicalName(),
                                        partner(type, number),
                                        cascades(type)))
                                .toList())),
                computed(
                        "Record" + number + "ObjectTypeCode",
                        "Type (" + direction + ")",
                        new Choice(
                                Choice.Kind.PICKLIST,
                                types.all().stream()
                                        .map(type -> new Option(type.objectTypeCode(), type.label()))
                                        .toList())),
                writable(
                        "Record" + number + "RoleId",
                        "Role (" + direction + ")",
                        new Lookup(List.of(new LookupTarget(
                                ROLE,
                                role,
                                "connection_role_connections" + number,
                                Cascades.onDelete(Behaviour.REMOVE_LINK))))));
    }

    /** Connections go with their records, and follow those that give way to others. */
    private static Cascades cascades(RecordType type) {
        Cascades cascades = Cascades.onDelete(Behaviour.CASCADE);
        return Participant.MERGEABLE.contains(type) ? cascades.andOnMerge() : cascades;
    }

    private static String partner(RecordType type, int number) {
        return UNUSUAL_PARTNERS.getOrDefault(type.logicalName(), type.logicalName() + "_connections") + number;
    }
}
