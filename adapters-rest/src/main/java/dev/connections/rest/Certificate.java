package dev.connections.rest;

import dev.connections.rest.secret.PrivateFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a server is authenticated by: a certificate chain and the private key of the first one, as PEM files.
 *
 * @param chain the certificate, followed by those of its issuers
 * @param key the key in PKCS #8, not encrypted, which its owner alone may read
 */
public record Certificate(Path chain, Path key) {

    private static final Pattern PRIVATE_KEY =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");

    /** Neither leaves the process, so a password of the key store would protect nothing. */
    static final String NO_PASSWORD = "";

    /**
     * Both, in memory.
     *
     * @throws UnusableCertificate when one of them cannot be used, with the file and the reason
     */
    KeyStore read() {
        try {
            java.security.cert.Certificate[] certificates = certificates();
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(
                    "server",
                    privateKey(certificates[0].getPublicKey().getAlgorithm()),
                    NO_PASSWORD.toCharArray(),
                    certificates);
            return store;
        } catch (IOException | GeneralSecurityException e) {
            throw new UnusableCertificate(chain + " and " + key + " are no certificate and its key", e);
        }
    }

    private java.security.cert.Certificate[] certificates() {
        try (InputStream pem = Files.newInputStream(chain)) {
            java.security.cert.Certificate[] found = CertificateFactory.getInstance("X.509")
                    .generateCertificates(pem)
                    .toArray(java.security.cert.Certificate[]::new);
            if (found.length > 0) {
                return found;
            }
        } catch (IOException | GeneralSecurityException e) {
            throw new UnusableCertificate(chain + ": there is no certificate to be read in PEM", e);
        }
        throw new UnusableCertificate(chain + ": there is no certificate in it");
    }

    private PrivateKey privateKey(String algorithm) {
        try {
            requirePrivate();
            Matcher pem = PRIVATE_KEY.matcher(Files.readString(key));
            if (!pem.find()) {
                throw new UnusableCertificate(key + ": there is no line -----BEGIN PRIVATE KEY----- in it;"
                        + " openssl pkcs8 -topk8 -nodes makes such a file of other keys");
            }
            byte[] encoded = Base64.getMimeDecoder().decode(pem.group(1));
            return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (IOException | GeneralSecurityException e) {
            throw new UnusableCertificate(key + ": it cannot be read as the key of the certificate", e);
        }
    }

    private void requirePrivate() throws IOException {
        try {
            PrivateFile.requirePrivate(key);
        } catch (IllegalArgumentException e) {
            throw new UnusableCertificate(key + ": " + e.getMessage(), e);
        }
    }
}
