package dev.connections.rest.file;

import dev.connections.domain.access.Principal;
import dev.connections.domain.image.Picture;
import dev.connections.domain.record.RecordRef;
import dev.connections.rest.error.WireCode;
import dev.connections.rest.error.WireError;
import dev.connections.rest.exchange.Request;
import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Files that are sent in parts, one after the other, until they are whole. They are kept in memory, so there are never
 * more than {@value #MOST} under way: when another one begins, the oldest is forgotten.
 */
public final class Uploads {

    /** How many bytes clients had best send at once. */
    public static final int CHUNK_BYTES = 4_194_304;

    private static final int MOST = 16;

    private final Map<UUID, Upload> underWay = new LinkedHashMap<>();

    /** A file under way, for one row, from one user. */
    private record Upload(RecordRef row, Principal user, ByteArrayOutputStream received) {}

    /** Begins a file for that row and tells the token that its parts are to carry. */
    public synchronized UUID begin(RecordRef row, Request request) {
        if (underWay.size() == MOST) {
            underWay.remove(underWay.keySet().iterator().next());
        }
        UUID token = UUID.randomUUID();
        underWay.put(token, new Upload(row, request.caller().user(), new ByteArrayOutputStream()));
        return token;
    }

    /**
     * Takes the part that the request carries.
     *
     * @return the file when this was its last part
     * @throws WireError {@link WireCode#BAD_REQUEST} for a token that nobody was given, or a part that does not follow the
     *     one before it
     * @throws dev.connections.domain.RuleViolation {@link dev.connections.domain.ErrorCode#PROCESS_IMAGE_FAILURE} for a
     *     file that is too large
     */
    public Optional<byte[]> receive(RecordRef row, Optional<UUID> token, Request request) {
        FilePart part = FilePart.of(request);
        if (part.size() > Picture.MOST_KILOBYTES * 1_024L) {
            throw Picture.unusable("it has " + part.size() + " bytes");
        }
        return append(row, token, part, request.caller().user());
    }

    private synchronized Optional<byte[]> append(RecordRef row, Optional<UUID> token, FilePart part, Principal user) {
        Upload upload = token.map(underWay::get)
                .filter(found -> found.row().equals(row) && found.user().equals(user))
                .orElseThrow(
                        () -> WireCode.BAD_REQUEST.error("No file is under way by this sessiontoken. Begin anew with"
                                + " x-ms-transfer-mode: chunked."));
        ByteArrayOutputStream received = upload.received();
        if (part.first() != received.size()) {
            throw WireCode.BAD_REQUEST.error("The next part begins at byte " + received.size()
                    + ", found one that begins" + " at byte " + part.first() + ". Send the parts in their order.");
        }
        received.writeBytes(part.content());
        if (received.size() < part.size()) {
            return Optional.empty();
        }
        token.ifPresent(underWay::remove);
        return Optional.of(received.toByteArray());
    }
}
