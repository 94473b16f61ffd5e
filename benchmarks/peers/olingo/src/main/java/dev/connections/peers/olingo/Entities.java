package dev.connections.peers.olingo;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.olingo.commons.api.data.ContextURL;
import org.apache.olingo.commons.api.data.Entity;
import org.apache.olingo.commons.api.data.EntityCollection;
import org.apache.olingo.commons.api.edm.EdmEntitySet;
import org.apache.olingo.commons.api.format.ContentType;
import org.apache.olingo.commons.api.http.HttpHeader;
import org.apache.olingo.commons.api.http.HttpStatusCode;
import org.apache.olingo.server.api.OData;
import org.apache.olingo.server.api.ODataApplicationException;
import org.apache.olingo.server.api.ODataLibraryException;
import org.apache.olingo.server.api.ODataRequest;
import org.apache.olingo.server.api.ODataResponse;
import org.apache.olingo.server.api.ServiceMetadata;
import org.apache.olingo.server.api.processor.EntityProcessor;
import org.apache.olingo.server.api.serializer.EntitySerializerOptions;
import org.apache.olingo.server.api.uri.UriInfo;
import org.apache.olingo.server.api.uri.UriResourceEntitySet;

/** Single rows: reading any, and making connections between contacts. */
final class Entities implements EntityProcessor {

    private static final int ID_LENGTH = 36;

    private final Rows rows;
    private OData odata;
    private ServiceMetadata metadata;

    Entities(Rows rows) {
        this.rows = rows;
    }

    @Override
    public void init(OData service, ServiceMetadata serviceMetadata) {
        odata = service;
        metadata = serviceMetadata;
    }

    @Override
    public void readEntity(ODataRequest request, ODataResponse response, UriInfo uri, ContentType format)
            throws ODataApplicationException, ODataLibraryException {
        UriResourceEntitySet resource = (UriResourceEntitySet) uri.getUriResourceParts().get(0);
        EdmEntitySet set = resource.getEntitySet();
        UUID id = UUID.fromString(resource.getKeyPredicates().get(0).getText());
        String type = set.getEntityType().getName();
        EntityCollection found = rows.list(type, SelectedColumns.of(type, uri), "id = ?", "", List.of(id));
        if (found.getEntities().isEmpty()) {
            throw new ODataApplicationException(
                    "There is no " + type + " " + id + ".", HttpStatusCode.NOT_FOUND.getStatusCode(), Locale.ROOT);
        }
        String select = odata.createUriHelper().buildContextURLSelectList(set.getEntityType(), null, uri.getSelectOption());
        EntitySerializerOptions options = EntitySerializerOptions.with()
                .contextURL(ContextURL.with()
                        .entitySet(set)
                        .selectList(select)
                        .suffix(ContextURL.Suffix.ENTITY)
                        .build())
                .select(uri.getSelectOption())
                .build();
        response.setContent(odata.createSerializer(format)
                .entity(metadata, set.getEntityType(), found.getEntities().get(0), options)
                .getContent());
        response.setStatusCode(HttpStatusCode.OK.getStatusCode());
        response.setHeader(HttpHeader.CONTENT_TYPE, format.toContentTypeString());
    }

    @Override
    public void createEntity(
            ODataRequest request, ODataResponse response, UriInfo uri, ContentType requestFormat, ContentType format)
            throws ODataApplicationException, ODataLibraryException {
        EdmEntitySet set = ((UriResourceEntitySet) uri.getUriResourceParts().get(0)).getEntitySet();
        Entity entity = odata.createDeserializer(requestFormat)
                .entity(request.getBody(), set.getEntityType())
                .getEntity();
        UUID id = rows.connect(
                bound(entity, "record1id_contact"),
                bound(entity, "record1roleid"),
                bound(entity, "record2id_contact"),
                bound(entity, "record2roleid"),
                (String) entity.getProperty("description").getValue());
        response.setStatusCode(HttpStatusCode.NO_CONTENT.getStatusCode());
        response.setHeader(
                HttpHeader.ODATA_ENTITY_ID, request.getRawBaseUri() + "/" + set.getName() + "(" + id + ")");
    }

    /** The id at the end of a link such as {@code /contacts(id)}. */
    private static UUID bound(Entity entity, String navigation) {
        String link = entity.getNavigationBinding(navigation).getBindingLink();
        return UUID.fromString(link.substring(link.length() - ID_LENGTH - 1, link.length() - 1));
    }

    @Override
    public void updateEntity(
            ODataRequest request, ODataResponse response, UriInfo uri, ContentType requestFormat, ContentType format)
            throws ODataApplicationException {
        throw unknown();
    }

    @Override
    public void deleteEntity(ODataRequest request, ODataResponse response, UriInfo uri) throws ODataApplicationException {
        throw unknown();
    }

    private static ODataApplicationException unknown() {
        return new ODataApplicationException(
                "This peer reads and creates only.", HttpStatusCode.NOT_IMPLEMENTED.getStatusCode(), Locale.ROOT);
    }
}
