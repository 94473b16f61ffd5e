package dev.connections.rest.csdl;

import dev.connections.rest.operation.Signature;
import dev.connections.rest.schema.WireEntities;
import dev.connections.rest.schema.WireEntity;
import java.io.OutputStream;
import java.util.List;

/**
 * The schema of the service. Everything in it comes from the metadata and from the signatures of the operations; only
 * the abstract types that Dataverse puts above all entities are written here.
 */
public final class CsdlDocument {

    static final String NAMESPACE = "Microsoft.Dynamics.CRM";
    static final String ALIAS = "mscrm.";

    private static final String EDMX = "http://docs.oasis-open.org/odata/ns/edmx";
    private static final String EDM = "http://docs.oasis-open.org/odata/ns/edm";

    private final WireEntities entities;
    private final List<Signature> operations;

    /** The schema of these entities and operations. */
    public CsdlDocument(WireEntities entities, List<Signature> operations) {
        this.entities = entities;
        this.operations = operations;
    }

    /**
     * Writes the document in UTF-8.
     *
     * @param annotated whether it says which properties clients may set
     */
    public void write(OutputStream out, boolean annotated) {
        try (Xml xml = new Xml(out)) {
            xml.element(
                    "edmx:Edmx",
                    () -> xml.element("edmx:DataServices", () -> schema(xml, new Vocabulary(annotated))),
                    "Version",
                    "4.0",
                    "xmlns:edmx",
                    EDMX);
        }
    }

    private void schema(Xml xml, Vocabulary vocabulary) {
        xml.element(
                "Schema",
                () -> {
                    BaseTypes.write(xml, entities);
                    EntityTypes types = new EntityTypes(xml, entities, vocabulary);
                    entities.all().forEach(types::write);
                    OperationTypes.write(xml, operations, vocabulary);
                    container(xml);
                },
                "Namespace",
                NAMESPACE,
                "Alias",
                "mscrm",
                "xmlns",
                EDM);
    }

    private void container(Xml xml) {
        xml.element(
                "EntityContainer",
                () -> {
                    entities.all().forEach(entity -> entitySet(xml, entity));
                    operations.stream()
                            .filter(operation -> !operation.isBound())
                            .forEach(operation -> OperationTypes.writeImport(xml, operation));
                },
                "Name",
                "System");
    }

    private void entitySet(Xml xml, WireEntity entity) {
        xml.element(
                "EntitySet",
                () -> {
                    new Bindings(entities).write(xml, entity);
                    if (entity.definition().isTracked()) {
                        Vocabulary.describeTracking(xml);
                    }
                },
                "Name",
                entity.set(),
                "EntityType",
                NAMESPACE + "." + entity.logicalName());
    }
}
