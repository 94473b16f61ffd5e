package dev.connections.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.connections.rest.Certificate;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Objects;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server with a certificate, which is valid for a hundred years. */
class EncryptionTest {

    @TempDir
    private Path directory;

    private Path chain;
    private Path key;

    @BeforeEach
    void keepTheKeyPrivate() throws IOException {
        chain = copy("certificate.pem");
        key = copy("key.pem");
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void clients_that_trust_it_are_served_and_links_lead_back_encrypted()
            throws IOException, InterruptedException, GeneralSecurityException {
        try (ConnectionsServer server = ConnectionsServer.start(settings())) {
            HttpResponse<String> answer = trusting(chain)
                    .send(
                            HttpRequest.newBuilder(server.baseAddress().resolve("accounts"))
                                    .build(),
                            BodyHandlers.ofString());

            assertThat(server.baseAddress()).hasScheme("https");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains(server.baseAddress() + "$metadata#accounts");
            assertThat(answer.headers().firstValue("Server")).isEmpty();
        }
    }

    @Test
    void a_key_that_others_may_read_is_refused() throws IOException {
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));

        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> ConnectionsServer.start(settings()).close())
                .withMessageContaining(key + ": others may read it")
                .withMessageContaining("chmod 600");
    }

    @Test
    void a_key_of_another_form_is_refused_with_the_way_to_make_it_right() throws IOException {
        Files.writeString(key, "-----BEGIN RSA PRIVATE KEY-----\nAAAA\n-----END RSA PRIVATE KEY-----\n");

        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> ConnectionsServer.start(settings()).close())
                .withMessageContaining("openssl pkcs8 -topk8 -nodes");
    }

    @Test
    void a_certificate_that_is_none_is_named() throws IOException {
        Files.writeString(chain, "nothing");

        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> ConnectionsServer.start(settings()).close())
                .withMessageContaining(chain.toString());
    }

    @Test
    @ShowsOption({"--tls-certificate", "--tls-key"})
    void the_certificate_and_its_key_are_those_that_the_command_line_names()
            throws IOException, InterruptedException, GeneralSecurityException {
        try (StartedServer server = StartedServer.serve(
                directory.resolve("data"), "--tls-certificate", chain.toString(), "--tls-key", key.toString())) {
            assertThat(trusting(chain)
                            .send(
                                    HttpRequest.newBuilder(server.address().resolve("accounts"))
                                            .build(),
                                    BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    private ServerSettings settings() {
        ServerSettings settings = ServerSettings.defaults().withPort(0).withDataDirectory(directory.resolve("data"));
        return settings.with(settings.listening().withCertificate(new Certificate(chain, key)));
    }

    private Path copy(String name) throws IOException {
        try (InputStream resource = Objects.requireNonNull(EncryptionTest.class.getResourceAsStream("tls/" + name))) {
            Path copy = directory.resolve(name);
            Files.copy(resource, copy);
            return copy;
        }
    }

    private static HttpClient trusting(Path certificate) throws IOException, GeneralSecurityException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        try (InputStream pem = Files.newInputStream(certificate)) {
            trusted.setCertificateEntry(
                    "server", CertificateFactory.getInstance("X.509").generateCertificate(pem));
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return HttpClient.newBuilder().sslContext(context).build();
    }
}
