package dev.connections.server;

import dev.connections.rest.AllowedOrigins;
import dev.connections.rest.Certificate;
import dev.connections.rest.Listening;
import dev.connections.rest.TrustedProxies;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say where the server is reached. */
final class ListeningOptions {

    static final String CORS_ORIGINS = "--cors-origins";

    @Option(
            names = "--host",
            order = 1,
            paramLabel = "NAME",
            defaultValue = ServerSettings.DEFAULT_HOST,
            description =
                    "Where to listen; this machine only, unless there is --auth token (default: ${DEFAULT-VALUE}).")
    private String host = ServerSettings.DEFAULT_HOST;

    @Option(
            names = "--port",
            order = 2,
            paramLabel = "NUMBER",
            defaultValue = "" + ServerSettings.DEFAULT_PORT,
            description = "Port to listen on; 0 picks one that is free (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--trusted-proxies",
            order = 24,
            paramLabel = "ADDRESSES",
            defaultValue = "",
            description = "Which proxies are believed about the address that clients use (X-Forwarded-*, Forwarded):"
                    + " addresses and networks such as 10.0.0.0/8, with commas between (default: none).")
    private String trustedProxies = "";

    @Option(
            names = CORS_ORIGINS,
            order = 29,
            paramLabel = "ORIGINS",
            defaultValue = "",
            description = "Which web pages of other origins may call the server from a browser: origins such as"
                    + " https://app.example, with commas between (default: none; * for all, with --auth token only).")
    private String corsOrigins = "";

    @Option(
            names = "--tls-certificate",
            order = 4,
            paramLabel = "FILE",
            description = "Encrypt with this certificate, in PEM, followed by those that vouch for it.")
    private @Nullable Path certificate;

    @Option(
            names = "--tls-key",
            order = 5,
            paramLabel = "FILE",
            description = "The private key of that certificate, in PEM (PKCS #8), which its owner alone may read.")
    private @Nullable Path key;

    /**
     * @throws InvalidSetting for proxies that are neither addresses nor networks, for a certificate without key, and for
     *     pages that are no origins
     */
    Listening listening() {
        return new Listening(host, port, certificate(), proxies(), origins());
    }

    private Optional<Certificate> certificate() {
        if (certificate != null && key != null) {
            return Optional.of(new Certificate(certificate, key));
        }
        if (certificate != null || key != null) {
            throw new InvalidSetting("--tls-certificate and --tls-key go together: give both, or neither.");
        }
        return Optional.empty();
    }

    private AllowedOrigins origins() {
        try {
            return AllowedOrigins.parse(corsOrigins);
        } catch (IllegalArgumentException e) {
            throw new InvalidSetting(CORS_ORIGINS + " " + corsOrigins + ": " + e.getMessage()
                    + ". Give origins with commas between, such as https://app.example,http://localhost:3000.");
        }
    }

    private TrustedProxies proxies() {
        try {
            return TrustedProxies.parse(trustedProxies);
        } catch (IllegalArgumentException e) {
            throw new InvalidSetting("--trusted-proxies " + trustedProxies + ": " + e.getMessage()
                    + ". Give addresses and networks with commas between, such as 127.0.0.1,10.0.0.0/8.");
        }
    }
}
