package dev.connections.rest.payload;

import dev.connections.domain.record.RecordRef;
import dev.connections.rest.error.ErrorTarget;
import dev.connections.rest.error.Excerpt;
import dev.connections.rest.error.WireCode;
import dev.connections.rest.error.WireError;
import dev.connections.rest.exchange.ServiceRoot;
import dev.connections.rest.odata.Guids;
import dev.connections.rest.odata.ResourcePath;
import dev.connections.rest.odata.Segment;
import dev.connections.rest.schema.WireEntities;
import dev.connections.rest.schema.WireEntity;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads how clients point to a row: by its address, or by an object that has its type and its id. */
public final class EntityReferences {

    /** The member that holds the address of a row. */
    public static final String ID = "@odata.id";

    private static final String TYPE = "@odata.type";
    private static final String NAMESPACE = "Microsoft.Dynamics.CRM.";

    private final WireEntities entities;
    private final ServiceRoot root;

    /** References within the service at that root. */
    public EntityReferences(WireEntities entities, ServiceRoot root) {
        this.entities = entities;
        this.root = root;
    }

    /**
     * The row at an address: {@code /accounts(id)}, {@code accounts(id)}, or the same behind the root of the service.
     *
     * @param where what holds the address, for messages
     * @throws WireError {@link WireCode#PAYLOAD}
     */
    public RecordRef at(String where, @Nullable Object address) {
        return address instanceof String text
                ? root.relative(text.strip())
                        .flatMap(relative -> ErrorTarget.WHOLE.member(where).locate(() -> row(relative)))
                        .orElseThrow(() -> wrongAddress(where, text))
                : fail(where, address);
    }

    /**
     * The row that an object points to, by {@code @odata.id} or by {@code @odata.type} and its primary key.
     *
     * @param where what holds the object, for messages
     * @throws WireError {@link WireCode#PAYLOAD}
     */
    public RecordRef in(String where, @Nullable Object object) {
        if (!(object instanceof Map<?, ?> members)) {
            throw WireCode.PAYLOAD.error("'" + where + "' points to a row: give an object with " + TYPE
                    + " and the row's primary key, or with " + ID + ".");
        }
        if (members.containsKey(ID)) {
            return at(where + "." + ID, members.get(ID));
        }
        WireEntity entity = entity(where, members.get(TYPE));
        String key = entity.primaryId().name();
        return Optional.<Object>ofNullable(members.get(key))
                .or(() -> owner(entity, members))
                .map(String::valueOf)
                .flatMap(Guids::parse)
                .map(id -> new RecordRef(entity.definition().type(), id))
                .orElseThrow(() -> WireCode.PAYLOAD.error("'" + where + "' lacks the id of the row: give '" + key
                        + "' with a GUID, found " + Excerpt.of(members.get(key)) + "."));
    }

    /** Lists of shares name users and teams by {@code ownerid}, so clients send that back. */
    private static Optional<Object> owner(WireEntity entity, Map<?, ?> members) {
        return entity.definition().isPrincipal() ? Optional.ofNullable(members.get("ownerid")) : Optional.empty();
    }

    /**
     * The entity that an object names by its {@code @odata.type}.
     *
     * @param where what holds the object, for messages
     * @throws WireError {@link WireCode#PAYLOAD} when it names none that there is
     */
    public WireEntity typeOf(String where, Map<?, ?> object) {
        return entity(where, object.get(TYPE));
    }

    private WireEntity entity(String where, @Nullable Object type) {
        return Stream.ofNullable(type)
                .map(String::valueOf)
                .map(name -> name.startsWith("#") ? name.substring(1) : name)
                .filter(name -> name.startsWith(NAMESPACE))
                .flatMap(name -> entities.named(name.substring(NAMESPACE.length())).stream())
                .findFirst()
                .orElseThrow(() -> WireCode.PAYLOAD.error("'" + where + "' lacks a known type: give '" + TYPE
                        + "' such as '" + NAMESPACE + "connection', found " + Excerpt.of(type) + "."));
    }

    private Optional<RecordRef> row(String relative) {
        ResourcePath path = ResourcePath.parse(relative);
        if (path.length() != 1 || path.segment(0).arguments().isEmpty()) {
            return Optional.empty();
        }
        Segment segment = path.segment(0);
        return entities.ofSet(segment.name())
                .map(entity -> new RecordRef(
                        entity.definition().type(),
                        segment.key(entity.primaryId().name())));
    }

    private WireError wrongAddress(String where, String address) {
        return WireCode.PAYLOAD.error("'" + where + "' does not lead to a row of this service: '" + Excerpt.of(address)
                + "'. Give an address such as /accounts(<GUID>), or the same behind " + root.address() + ".");
    }

    private static RecordRef fail(String where, @Nullable Object address) {
        throw WireCode.PAYLOAD.error("'" + where + "' is the address of a row, such as \"/accounts(<GUID>)\", found "
                + Excerpt.of(address) + ".");
    }
}
