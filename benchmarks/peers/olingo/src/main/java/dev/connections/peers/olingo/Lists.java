package dev.connections.peers.olingo;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.olingo.commons.api.data.ContextURL;
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
import org.apache.olingo.server.api.processor.CountEntityCollectionProcessor;
import org.apache.olingo.server.api.serializer.EntityCollectionSerializerOptions;
import org.apache.olingo.server.api.uri.UriInfo;
import org.apache.olingo.server.api.uri.UriResourceEntitySet;
import org.apache.olingo.server.api.uri.queryoption.OrderByItem;
import org.apache.olingo.server.api.uri.queryoption.OrderByOption;
import org.apache.olingo.server.api.uri.queryoption.expression.ExpressionVisitException;

/** Lists and counts. */
final class Lists implements CountEntityCollectionProcessor {

    private static final int MOST = 5_000;
    private static final String PAGE_SIZE = "odata.maxpagesize=";

    private final Rows rows;
    private OData odata;
    private ServiceMetadata metadata;

    Lists(Rows rows) {
        this.rows = rows;
    }

    @Override
    public void init(OData service, ServiceMetadata serviceMetadata) {
        odata = service;
        metadata = serviceMetadata;
    }

    @Override
    public void readEntityCollection(ODataRequest request, ODataResponse response, UriInfo uri, ContentType format)
            throws ODataApplicationException, ODataLibraryException {
        EdmEntitySet set = ((UriResourceEntitySet) uri.getUriResourceParts().get(0)).getEntitySet();
        String type = set.getEntityType().getName();
        List<Model.Column> columns = SelectedColumns.of(type, uri);
        Filters filters = new Filters(type);
        String condition = condition(uri, filters);
        int limit = uri.getTopOption() == null ? pageSize(request) : uri.getTopOption().getValue();
        EntityCollection found = rows.list(
                type, columns, condition, order(type, uri.getOrderByOption()) + " limit " + limit, filters.values());
        String select = odata.createUriHelper().buildContextURLSelectList(set.getEntityType(), null, uri.getSelectOption());
        EntityCollectionSerializerOptions options = EntityCollectionSerializerOptions.with()
                .contextURL(ContextURL.with().entitySet(set).selectList(select).build())
                .select(uri.getSelectOption())
                .build();
        response.setContent(odata.createSerializer(format)
                .entityCollection(metadata, set.getEntityType(), found, options)
                .getContent());
        response.setStatusCode(HttpStatusCode.OK.getStatusCode());
        response.setHeader(HttpHeader.CONTENT_TYPE, format.toContentTypeString());
    }

    @Override
    public void countEntityCollection(ODataRequest request, ODataResponse response, UriInfo uri)
            throws ODataApplicationException, ODataLibraryException {
        EdmEntitySet set = ((UriResourceEntitySet) uri.getUriResourceParts().get(0)).getEntitySet();
        String type = set.getEntityType().getName();
        Filters filters = new Filters(type);
        int count = rows.count(type, condition(uri, filters), filters.values());
        response.setContent(new ByteArrayInputStream(Integer.toString(count).getBytes(StandardCharsets.US_ASCII)));
        response.setStatusCode(HttpStatusCode.OK.getStatusCode());
        response.setHeader(HttpHeader.CONTENT_TYPE, ContentType.TEXT_PLAIN.toContentTypeString());
    }

    private static String condition(UriInfo uri, Filters filters) throws ODataApplicationException, ODataLibraryException {
        if (uri.getFilterOption() == null) {
            return "";
        }
        try {
            return uri.getFilterOption().getExpression().accept(filters);
        } catch (ExpressionVisitException failure) {
            throw new ODataApplicationException(
                    failure.getMessage(), HttpStatusCode.BAD_REQUEST.getStatusCode(), Locale.ROOT, failure);
        }
    }

    private static int pageSize(ODataRequest request) {
        return Optional.ofNullable(request.getHeader("Prefer"))
                .filter(header -> header.contains(PAGE_SIZE))
                .map(header -> header.replaceAll(".*" + PAGE_SIZE + "(\\d+).*", "$1"))
                .map(Integer::valueOf)
                .orElse(MOST);
    }

    private static String order(String type, OrderByOption option) {
        if (option == null) {
            return " order by id";
        }
        OrderByItem item = option.getOrders().get(0);
        String property = item.getExpression().toString().replaceAll("[\\[\\]]", "");
        String column = Model.Column.of(type).stream()
                .filter(one -> property.contains(one.property()))
                .findFirst()
                .orElseThrow()
                .column();
        return " order by " + column + (item.isDescending() ? " desc" : "") + ", id";
    }
}
