package dev.connections.rest.file;

import dev.connections.domain.access.Principal;
import dev.connections.domain.image.Picture;
import dev.connections.domain.record.RecordRef;
import dev.connections.rest.error.WireCode;
import dev.connections.rest.error.WireError;
import dev.connections.rest.exchange.Request;
import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Files that are sent in parts, one after the other, until they are whole. They are kept in memory, so a user has {@value
 * #MAX_OF_A_USER} under way at the most: when another one begins, the oldest of the same user is forgotten. So is what
 * has had no part for ten minutes.
 */
public final class Uploads {

    /** How many bytes clients had best send at once. */
    public static final int CHUNK_BYTES = 4_194_304;

    static final int MAX_OF_A_USER = 4;

    private static final long IDLE_NANOSECONDS = TimeUnit.MINUTES.toNanos(10);

    private final LongSupplier nanoseconds;
    private final Map<UUID, Upload> underWay = new LinkedHashMap<>();

    /** No files yet. */
    public Uploads() {
        this(System::nanoTime);
    }

    /** @param nanoseconds a clock that never goes back */
    Uploads(LongSupplier nanoseconds) {
        this.nanoseconds = nanoseconds;
    }

    /**
     * A file under way, for one row, from one user.
     *
     * @param touched when its last part came, on the clock
     */
    private record Upload(RecordRef row, Principal user, ByteArrayOutputStream received, long touched) {

        Upload touchedAt(long moment) {
            return new Upload(row, user, received, moment);
        }
    }

    /** Begins a file for that row and tells the token that its parts are to carry. */
    public synchronized UUID begin(RecordRef row, Request request) {
        forgetIdle();
        Principal user = request.caller().signedIn();
        List<UUID> others = underWay.entrySet().stream()
                .filter(upload -> upload.getValue().user().equals(user))
                .map(Map.Entry::getKey)
                .toList();
        if (others.size() >= MAX_OF_A_USER) {
            underWay.remove(others.get(0));
        }
        UUID token = UUID.randomUUID();
        underWay.put(token, new Upload(row, user, new ByteArrayOutputStream(), nanoseconds.getAsLong()));
        return token;
    }

    private void forgetIdle() {
        long now = nanoseconds.getAsLong();
        underWay.values().removeIf(upload -> now - upload.touched() >= IDLE_NANOSECONDS);
    }

    /**
     * Takes the part that the request carries.
     *
     * @return the file when this was its last part
     * @throws WireError {@link WireCode#BAD_REQUEST} for a token that was never issued, or a part that does not follow
     *     the one before it
     * @throws dev.connections.domain.RuleViolation {@link dev.connections.domain.ErrorCode#PROCESS_IMAGE_FAILURE} for a
     *     file that is too large
     */
    public Optional<byte[]> receive(RecordRef row, Optional<UUID> token, Request request) {
        FilePart part = FilePart.of(request);
        if (part.size() > Picture.MAX_KILOBYTES * 1_024L) {
            throw Picture.unusable("it has " + part.size() + " bytes");
        }
        return append(row, token, part, request.caller().signedIn());
    }

    private synchronized Optional<byte[]> append(RecordRef row, Optional<UUID> token, FilePart part, Principal user) {
        forgetIdle();
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
        token.ifPresent(known -> underWay.put(known, upload.touchedAt(nanoseconds.getAsLong())));
        if (received.size() < part.size()) {
            return Optional.empty();
        }
        token.ifPresent(underWay::remove);
        return Optional.of(received.toByteArray());
    }
}
