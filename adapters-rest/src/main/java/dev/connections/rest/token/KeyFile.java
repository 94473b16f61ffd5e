package dev.connections.rest.token;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.ParseException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Keys in a file, which is read again whenever it has changed. */
final class KeyFile implements JWKSource<SecurityContext> {

    private final Path file;
    private final AtomicReference<Optional<Reading>> latest = new AtomicReference<>(Optional.empty());

    /** What was in the file when it had that state: when it was changed, and how long and which file it was. */
    private record Reading(List<Object> state, JWKSet keys) {}

    KeyFile(Path file) {
        this.file = file;
    }

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) throws KeySourceException {
        try {
            return selector.select(keys());
        } catch (IOException | ParseException unreadable) {
            throw new JWKSetUnavailableException("The key file " + file + " cannot be read", unreadable);
        }
    }

    private JWKSet keys() throws IOException, ParseException {
        List<Object> state = state();
        Optional<Reading> known = latest.get().filter(reading -> reading.state().equals(state));
        if (known.isPresent()) {
            return known.get().keys();
        }
        JWKSet keys = JWKSet.parse(Files.readString(file)).toPublicJWKSet();
        latest.set(Optional.of(new Reading(state, keys)));
        return keys;
    }

    private List<Object> state() throws IOException {
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
        return List.of(now.lastModifiedTime(), now.size(), String.valueOf(now.fileKey()));
    }
}
