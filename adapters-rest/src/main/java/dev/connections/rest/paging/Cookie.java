package dev.connections.rest.paging;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a link to the next page says: the values of the row behind which it begins.
 *
 * @param values of the types that a row has, or null
 */
record Cookie(List<@Nullable Object> values) {

    private static final char ABSENT = '-';

    /** The types of values by the letter that stands for them, each with the way back from text. */
    private static final Map<Character, Type> TYPES = Map.of(
            's', new Type(String.class, text -> text),
            'i', new Type(Integer.class, Integer::valueOf),
            'l', new Type(Long.class, Long::valueOf),
            'd', new Type(BigDecimal.class, BigDecimal::new),
            'f', new Type(Double.class, Double::valueOf),
            'b', new Type(Boolean.class, Boolean::valueOf),
            'u', new Type(UUID.class, UUID::fromString),
            't', new Type(Instant.class, Instant::parse),
            'c', new Type(LocalDate.class, LocalDate::parse));

    private record Type(Class<?> javaType, Function<String, Object> reading) {}

    /** The cookie as bytes. */
    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(values.size());
            for (Object value : values) {
                out.writeChar(letter(value));
                out.writeUTF(value == null ? "" : value.toString());
            }
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return bytes.toByteArray();
    }

    /** The cookie that these bytes, which are ours, say. */
    static Cookie of(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int size = in.readInt();
            List<@Nullable Object> values = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                char letter = in.readChar();
                String text = in.readUTF();
                values.add(letter == ABSENT ? null : TYPES.get(letter).reading().apply(text));
            }
            return new Cookie(values);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }

    private static char letter(@Nullable Object value) {
        if (value == null) {
            return ABSENT;
        }
        return TYPES.entrySet().stream()
                .filter(type -> type.getValue().javaType().isInstance(value))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nothing is ordered by a " + value.getClass() + "."));
    }
}
