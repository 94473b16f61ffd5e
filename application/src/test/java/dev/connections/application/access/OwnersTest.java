package dev.connections.application.access;

import static dev.connections.domain.Clinic.FRONT_DESK;
import static dev.connections.domain.Clinic.RECEPTIONIST;
import static dev.connections.domain.Clinic.STRANGER;
import static dev.connections.domain.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.application.port.Principals;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.access.BusinessUnit;
import dev.connections.domain.access.EffectiveGrants;
import dev.connections.domain.access.Ownership;
import dev.connections.domain.access.Principal;
import dev.connections.domain.access.Privilege;
import dev.connections.domain.access.PrivilegeDepth;
import dev.connections.domain.access.UserSettings;
import dev.connections.domain.participant.Participant;
import dev.connections.domain.record.RecordType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OwnersTest {

    private final Owners owners = new Owners(new ReceptionistOnly());

    @Test
    void a_principal_owns_in_the_business_unit_that_it_is_in() {
        assertThat(owners.ownership(RECEPTIONIST)).isEqualTo(new Ownership(RECEPTIONIST, FRONT_DESK));
    }

    @Test
    void a_principal_that_does_not_exist_cannot_own() {
        RuleViolation refusal = refusal(ErrorCode.INVALID_ASSIGNEE_ID, () -> owners.ownership(STRANGER));

        assertThat(refusal.arguments())
                .containsExactly("systemuser", STRANGER.id().toString());
    }

    private static final class ReceptionistOnly implements Principals {

        @Override
        public Optional<BusinessUnit.Id> businessUnitOf(Principal principal) {
            return Optional.of(FRONT_DESK).filter(unit -> principal.equals(RECEPTIONIST));
        }

        @Override
        public Set<Principal.Team> teamsOf(Principal.User user) {
            throw new UnsupportedOperationException();
        }

        @Override
        public UserSettings settingsOf(Principal.User user) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Participant> userKnownBy(UUID objectId) {
            throw new UnsupportedOperationException();
        }

        @Override
        public EffectiveGrants effectiveGrants(Principal principal, Collection<Privilege> privileges) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Participant> usersCalled(String name) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void keepSettings(Principal.User user, UserSettings settings) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Set<Ownership> holdingsOf(Principal principal, RecordType type) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Set<Privilege> heldAt(PrivilegeDepth depth, Collection<BusinessUnit.Id> units) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean ownsAnything(Principal principal) {
            throw new UnsupportedOperationException();
        }
    }
}
