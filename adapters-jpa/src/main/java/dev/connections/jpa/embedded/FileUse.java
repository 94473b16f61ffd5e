package dev.connections.jpa.embedded;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/**
 * How an embedded database uses its file.
 *
 * @param size of the file in bytes
 * @param content how many of these hold rows that are there, about
 * @param writes how often the file was written to since it was opened
 */
record FileUse(long size, long content, long writes) {

    private static final String SETTINGS = """
        select setting_name, setting_value from information_schema.settings
        where setting_name in ('info.FILE_SIZE', 'info.FILL_RATE', 'info.CHUNKS_FILL_RATE', 'info.FILE_WRITE')\
        """;

    private static final int PERCENT_OF_PERCENT = 100 * 100;

    static FileUse of(Connection connection) throws SQLException {
        Map<String, Long> settings = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(SETTINGS)) {
            while (found.next()) {
                settings.put(found.getString(1), found.getLong(2));
            }
        }
        long size = settings.getOrDefault("info.FILE_SIZE", 0L);
        long used =
                settings.getOrDefault("info.FILL_RATE", 100L) * settings.getOrDefault("info.CHUNKS_FILL_RATE", 100L);
        return new FileUse(size, size / PERCENT_OF_PERCENT * used, settings.getOrDefault("info.FILE_WRITE", 0L));
    }

    /** Whether the file has at least that many bytes, and is that many times as long as its content. */
    boolean isWasteful(long leastSize, int times) {
        return size >= leastSize && size >= times * content;
    }
}
