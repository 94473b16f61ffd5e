package dev.connections.peers.olingo;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.olingo.server.api.uri.UriInfo;

/** The columns that an answer shows. */
final class SelectedColumns {

    private SelectedColumns() {}

    /** Those of {@code $select} and the key; all without it. */
    static List<Model.Column> of(String type, UriInfo uri) {
        if (uri.getSelectOption() == null) {
            return Model.Column.of(type);
        }
        Set<String> names = uri.getSelectOption().getSelectItems().stream()
                .map(item -> item.getResourcePath().getUriResourceParts().get(0).getSegmentValue())
                .collect(Collectors.toSet());
        return Model.Column.of(type).stream()
                .filter(column -> names.contains(column.property()) || column.property().equals(Model.Column.key(type)))
                .toList();
    }
}
