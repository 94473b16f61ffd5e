package dev.connections.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An identity lets in the same person as another")
class IdentityTest {

    private static final Identity ANN = new Identity(
            Optional.of(new UUID(0, 1)), false, Optional.of("ann@clinic.example"), Optional.of("ann@mail.example"));

    @Test
    void whatever_the_mail_address() {
        assertThat(ANN.identifiesSameUserAs(new Identity(ANN.objectId(), false, ANN.domainName(), Optional.empty())))
                .isTrue();
    }

    @Test
    void only_with_the_same_object_id() {
        assertThat(ANN.identifiesSameUserAs(ANN.knownBy(new UUID(0, 2)))).isFalse();
    }

    @Test
    void only_with_the_same_domain_name() {
        assertThat(ANN.identifiesSameUserAs(new Identity(ANN.objectId(), false, Optional.empty(), ANN.emailAddress())))
                .isFalse();
    }

    @Test
    void only_while_both_are_enabled_or_neither() {
        assertThat(ANN.identifiesSameUserAs(new Identity(ANN.objectId(), true, ANN.domainName(), ANN.emailAddress())))
                .isFalse();
    }
}
