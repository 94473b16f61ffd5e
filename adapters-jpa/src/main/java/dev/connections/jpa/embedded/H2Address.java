package dev.connections.jpa.embedded;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import org.h2.store.fs.disk.FilePathDisk;

/** JDBC addresses of H2: which file they mean, how it is written, and the settings that this store needs. */
public final class H2Address {

    private static final String PREFIX = "jdbc:h2:";

    /** A path without a scheme of H2's, or with that of its plain files. One letter before a colon is a drive. */
    private static final Pattern PLAIN_FILE = Pattern.compile("jdbc:h2:(?:file:)?(?!\\w{2,}:)(?<rest>.+)");

    /** What names no file that can be looked into: memory, servers, encrypted files. */
    private static final Pattern OUT_OF_SIGHT = Pattern.compile("(?i)jdbc:h2:(mem|tcp|ssl):.*|.*;\\s*CIPHER\\s*=.*");

    private static final Pattern SETTING = Pattern.compile(";\\s*(?<name>\\w+)\\s*=\\s*(?<value>[^;]*)");

    static {
        // H2 finds file systems by their schemes.
        FilePath.register(new SynchronousFiles());
        FilePath.register(new OwnerOnlyFiles());
    }

    private H2Address() {}

    /** The address of a database in that file, without H2's extension. */
    public static String of(Path file, Synchronous synchronous) {
        return PREFIX + synchronous.scheme() + ":" + file.toAbsolutePath();
    }

    /** The same address with its file written that way; as it is when it names no file, or says itself how it is written. */
    public static String written(Synchronous synchronous, String url) {
        Matcher plain = PLAIN_FILE.matcher(url);
        return plain.matches() ? PREFIX + synchronous.scheme() + ":" + plain.group("rest") : url;
    }

    /**
     * The file that holds the database of an address; empty when it is in memory, on a server,
     * encrypted, or within other files.
     */
    public static Optional<Path> file(String url) {
        if (OUT_OF_SIGHT.matcher(url).matches()) {
            return Optional.empty();
        }
        FilePath file = FilePath.get(url.substring(PREFIX.length()).split(";", 2)[0] + StoreFile.EXTENSION);
        while (file instanceof FilePathWrapper wrapper) {
            file = wrapper.unwrap();
        }
        return file instanceof FilePathDisk
                ? Optional.of(Path.of(file.toRealPath().toString()))
                : Optional.empty();
    }

    /** Adds to an address the settings that it does not have itself. */
    public static String with(Map<String, String> settings, String url) {
        StringBuilder full = new StringBuilder(url);
        String said = url.toUpperCase(Locale.ROOT);
        settings.forEach((name, value) -> {
            if (!said.contains(";" + name + "=")) {
                full.append(';').append(name).append('=').append(value);
            }
        });
        return full.toString();
    }

    /**
     * Refuses settings under which acknowledged writes would be lost.
     *
     * @throws IllegalArgumentException with a sentence that names the setting
     */
    public static void requireSafe(String url) {
        Matcher settings = SETTING.matcher(url);
        while (settings.find()) {
            String value = settings.group("value").strip();
            switch (settings.group("name").toUpperCase(Locale.ROOT)) {
                case "WRITE_DELAY" ->
                    require(
                            value.equals("0"),
                            settings,
                            "A commit would be answered before it is"
                                    + " written, and a killed server would lose it. Leave the setting out; it is 0.");
                case "RETENTION_TIME" ->
                    require(
                            false,
                            settings,
                            "It decides when H2 overwrites what a recovery may"
                                    + " need. Leave the setting out; H2's own value is used.");
                case "FILE_LOCK" ->
                    require(
                            !value.equalsIgnoreCase("NO"),
                            settings,
                            "Two servers could open the file at" + " once and destroy it. Leave the setting out.");
                default -> {}
            }
        }
    }

    private static void require(boolean safe, Matcher setting, String why) {
        if (!safe) {
            throw new IllegalArgumentException(
                    setting.group().substring(1).strip() + " cannot be used in an address of H2. " + why);
        }
    }
}
