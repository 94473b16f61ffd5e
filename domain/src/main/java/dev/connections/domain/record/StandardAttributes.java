package dev.connections.domain.record;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.Checksum;
import org.jspecify.annotations.Nullable;

/**
 * The attributes that the entities of the entity reference have, from tables of data beside this class: {@code
 * attributes/<entity>.txt}, and {@code relationships/<entity>.txt} for what their lookups mean. Tables are read when
 * they are asked for, each time anew.
 */
public final class StandardAttributes {

    private StandardAttributes() {}

    /**
     * The attributes of the entity of that logical name, such as {@code account}, in the order of its table. Those that
     * clients may set, and those that are computed from them, are carried {@linkplain
     * AttributeDefinition.Storage#VALUE by name}; all other are {@linkplain AttributeDefinition.Storage#CONSTANT the
     * same in all rows}.
     *
     * @return empty for an entity that has no table, such as one that a team adds
     * @throws IllegalStateException for a table that cannot be read; the message names file, line and column
     */
    public static List<AttributeDefinition> of(String entity) {
        return new AttributeTable(new RelationshipTable(entity, lines("relationships/" + entity + ".txt")))
                .read(lines("attributes/" + entity + ".txt"));
    }

    /** Feeds a checksum with the tables of an entity, without making out what they say: another table, another checksum. */
    public static void addTo(Checksum checksum, String entity) {
        checksum.update(bytes("relationships/" + entity + ".txt"));
        checksum.update(bytes("attributes/" + entity + ".txt"));
    }

    private static List<TableLine> lines(String file) {
        return TableLine.of(file, new String(bytes(file), StandardCharsets.UTF_8));
    }

    private static byte[] bytes(String file) {
        try (@Nullable InputStream table = StandardAttributes.class.getResourceAsStream(file)) {
            return table == null ? new byte[0] : table.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The table " + file + " cannot be read.", e);
        }
    }
}
