package dev.connections.benchmarks.floor;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.connections.application.signin.Provisioning;
import dev.connections.jpa.DatabaseSettings;
import dev.connections.rest.token.TokenRules;
import dev.connections.server.AuthenticationMode;
import dev.connections.server.ConnectionsServer;
import dev.connections.server.ServerSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Our server and the floor, each on a store of its own with the same rows in it. */
final class TwoStores implements AutoCloseable {

    private static final String ISSUER = "https://issuer.example";
    private static final String AUDIENCE = "api://connections";
    private static final int KEY_BITS = 2_048;
    private static final int FIRST_VERSION = 10_000;
    private static final int A_DAY = 86_400;

    private final TemporaryStores stores;
    private final Optional<RSAKey> key;
    private final ConnectionsServer server;
    private final FloorServer floorServer;
    private final DatabaseSettings ourStore;
    private final DatabaseSettings floorStore;
    private final Connection ourRows;
    private final Connection floorRows;
    private final StoreRows ourBegin;
    private final StoreRows floorBegin;
    private final AskedServer ours;
    private final AskedServer floor;

    private TwoStores(StoreDialect database, boolean byToken) throws Exception {
        stores = new TemporaryStores(database);
        key = byToken ? Optional.of(new RSAKeyGenerator(KEY_BITS).keyID("test").generate()) : Optional.empty();
        Path keys = stores.directory().resolve("keys.json");
        if (byToken) {
            Files.writeString(keys, new JWKSet(key.get()).toString());
        }
        ourStore = stores.create("ours");
        floorStore = stores.create("floor");
        ConnectionsServer.start(settings(floorStore, keys)).close();
        server = ConnectionsServer.start(settings(ourStore, keys));
        ourRows = TemporaryStores.connect(ourStore);
        floorRows = TemporaryStores.connect(floorStore);
        for (Connection connection : List.of(ourRows, floorRows)) {
            SmallStore.fill(connection);
            restartVersions(connection);
        }
        shareSecret();
        floorServer = FloorServer.start(options(keys));
        ourBegin = StoreRows.of(ourRows);
        floorBegin = StoreRows.of(floorRows);
        ours = new AskedServer(server.baseAddress().toString(), () -> new Normalisation(TwoStores::isKnown));
        floor = new AskedServer(floorServer.address(), () -> new Normalisation(TwoStores::isKnown));
    }

    static TwoStores open(StoreDialect database, boolean byToken) throws Exception {
        return new TwoStores(database, byToken);
    }

    /** Both seal links with the same secret, so that these are the same. */
    private void shareSecret() throws SQLException {
        try (Statement asked = ourRows.createStatement();
                ResultSet secret = asked.executeQuery("select secret from shared_secret");
                PreparedStatement statement = floorRows.prepareStatement("update shared_secret set secret = ?")) {
            secret.next();
            statement.setString(1, secret.getString(1));
            statement.executeUpdate();
        }
    }

    /** Both begin with the same version, whatever their installation took. */
    private static void restartVersions(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("alter sequence version_number restart with " + FIRST_VERSION);
        }
    }

    private ServerSettings settings(DatabaseSettings store, Path keys) {
        ServerSettings settings = ServerSettings.defaults()
                .withPort(0)
                .withDatabase(store)
                .withDataDirectory(stores.directory().resolve("data"));
        if (key.isEmpty()) {
            return settings;
        }
        TokenRules rules =
                new TokenRules(ISSUER, Set.of(AUDIENCE), keys.toUri(), TokenRules.ALGORITHMS, TokenRules.USER_CLAIM);
        return settings.with(
                new AuthenticationMode.Tokens(rules, Provisioning.REFUSED, Optional.empty(), Optional.empty()));
    }

    private List<String> options(Path keys) {
        List<String> options = new ArrayList<>(TemporaryStores.floorOptions(floorStore));
        if (key.isPresent()) {
            options.addAll(List.of("--auth", "token", "--issuer", ISSUER, "--audience", AUDIENCE));
            options.addAll(List.of("--jwks", keys.toString()));
        }
        return options;
    }

    /** What says that a request is sent by a user. */
    Map<String, String> headersOf(UUID user) throws Exception {
        if (key.isEmpty()) {
            return user.equals(SmallStore.ADMINISTRATOR) ? Map.of() : Map.of("MSCRMCallerID", user.toString());
        }
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .claim(TokenRules.USER_CLAIM, user.toString())
                .expirationTime(Date.from(Instant.now().plusSeconds(A_DAY)))
                .build();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("test").build(), claims);
        token.sign(new RSASSASigner(key.get()));
        return Map.of("Authorization", "Bearer " + token.serialize());
    }

    /** Changes the rows of both stores alike. */
    void execute(String sql) throws SQLException {
        for (Connection rows : List.of(ourRows, floorRows)) {
            try (Statement statement = rows.createStatement()) {
                statement.execute(sql);
            }
        }
    }

    AskedServer ours() {
        return ours;
    }

    AskedServer floor() {
        return floor;
    }

    /** What the requests have changed in our server's store. */
    List<String> changesOfOurs() throws SQLException {
        return normalised(StoreRows.of(ourRows).since(ourBegin));
    }

    /** What they have changed in the floor's. */
    List<String> changesOfFloor() throws SQLException {
        return normalised(StoreRows.of(floorRows).since(floorBegin));
    }

    private List<String> normalised(List<String> changes) {
        Normalisation normalisation = new Normalisation(TwoStores::isKnown);
        return changes.stream().map(normalisation::of).toList();
    }

    /** Ids of the small store have zeros where made-up ones have not. */
    private static boolean isKnown(String id) {
        return id.contains("-0000-4000-8000-0000000");
    }

    @Override
    public void close() throws IOException, SQLException {
        ourRows.close();
        floorRows.close();
        floorServer.close();
        server.close();
        stores.close();
    }
}
