package dev.connections.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.domain.access.BusinessUnit;
import dev.connections.domain.access.Principal;
import dev.connections.domain.connection.ConnectionId;
import dev.connections.domain.record.Version;
import dev.connections.domain.role.ConnectionRoleId;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Messages and logs show what clients send and get: the bare id, the bare number. */
class IdentifierTextTest {

    private static final UUID ID = UUID.fromString("1f0c2f6e-55aa-4d2b-9d9a-0f6f2a3b4c5d");

    static Stream<Object> identifiers() {
        return Stream.of(
                new ConnectionId(ID),
                new ConnectionRoleId(ID),
                new BusinessUnit.Id(ID),
                new Principal.User(ID),
                new Principal.Team(ID));
    }

    @ParameterizedTest
    @MethodSource("identifiers")
    void an_identifier_reads_as_its_bare_id(Object identifier) {
        assertThat(identifier).hasToString("1f0c2f6e-55aa-4d2b-9d9a-0f6f2a3b4c5d");
    }

    @Test
    void a_version_reads_as_its_bare_number() {
        assertThat(new Version(41)).hasToString("41");
    }
}
