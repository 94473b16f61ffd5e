package dev.connections.jpa.embedded;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.h2.mvstore.DataUtils;

/** Rewrites the header of a store as a later H2 would that no longer writes the format of today. */
final class NewerFormat {

    private static final int BLOCK = 4096;

    private NewerFormat() {}

    static void write(Path file) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            for (int block = 0; block < 2; block++) {
                byte[] header = new byte[BLOCK];
                bytes.seek((long) block * BLOCK);
                bytes.readFully(header);
                String text = new String(header, StandardCharsets.ISO_8859_1);
                String newer = text.substring(0, text.indexOf(",fletcher:"))
                        .replaceFirst("format:\\d+", "format:9,formatRead:9");
                byte[] signed = newer.getBytes(StandardCharsets.ISO_8859_1);
                String whole = newer + ",fletcher:"
                        + Integer.toHexString(DataUtils.getFletcher32(signed, 0, signed.length)) + "\n";
                byte[] written = new byte[BLOCK];
                byte[] content = whole.getBytes(StandardCharsets.ISO_8859_1);
                System.arraycopy(content, 0, written, 0, content.length);
                bytes.seek((long) block * BLOCK);
                bytes.write(written);
            }
        }
    }
}
