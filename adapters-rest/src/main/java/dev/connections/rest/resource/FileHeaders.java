package dev.connections.rest.resource;

import dev.connections.rest.exchange.Response;
import dev.connections.rest.file.ByteRange;
import dev.connections.rest.file.Uploads;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an answer says of a file beside its content; browsers may tell scripts of it. */
final class FileHeaders {

    private static final String CHUNK_SIZE = "x-ms-chunk-size";

    private FileHeaders() {}

    /** Tells the name, type and size of the file, and which part of it follows. */
    static void write(Response response, String name, String mimeType, int size, Optional<ByteRange> range) {
        List<String> exposed = new ArrayList<>(List.of("x-ms-file-size", "x-ms-file-name", "mimetype"));
        response.header("x-ms-file-size", Integer.toString(size));
        response.header("x-ms-file-name", name);
        response.header("mimetype", mimeType);
        response.header("Accept-Ranges", "bytes");
        range.ifPresent(part -> {
            response.header("Content-Range", part.toString());
            response.header(CHUNK_SIZE, Integer.toString(Uploads.CHUNK_BYTES));
            exposed.add(CHUNK_SIZE);
        });
        response.header("Access-Control-Expose-Headers", String.join(", ", exposed));
    }

    /** Tells where the parts of a file go, and how large they had best be. */
    static void writeBegun(Response response, String location) {
        response.header("Location", location);
        response.header("Accept-Ranges", "bytes");
        response.header(CHUNK_SIZE, Integer.toString(Uploads.CHUNK_BYTES));
        response.header("Access-Control-Expose-Headers", CHUNK_SIZE);
    }
}
