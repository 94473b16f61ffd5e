package dev.connections.application.access;

import static dev.connections.domain.Clinic.FRONT_DESK;

import dev.connections.application.metadata.SecuredAttribute;
import dev.connections.application.port.AttributeShares;
import dev.connections.application.port.BusinessUnits;
import dev.connections.application.port.Principals;
import dev.connections.application.port.Shares;
import dev.connections.domain.access.AccessRights;
import dev.connections.domain.access.AttributeShare;
import dev.connections.domain.access.BusinessUnit;
import dev.connections.domain.access.BusinessUnitTree;
import dev.connections.domain.access.EffectiveGrants;
import dev.connections.domain.access.Grant;
import dev.connections.domain.access.Ownership;
import dev.connections.domain.access.Principal;
import dev.connections.domain.access.Privilege;
import dev.connections.domain.access.PrivilegeDepth;
import dev.connections.domain.access.Sharing;
import dev.connections.domain.access.UserSettings;
import dev.connections.domain.participant.Participant;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The users of the clinic with their teams and privileges, and the shares of one of its rows. */
public final class Staff implements Principals {

    private final Map<Principal, Map<Privilege, PrivilegeDepth>> held = new HashMap<>();
    private final Map<Principal.User, Set<Principal.Team>> teams = new HashMap<>();
    private final List<BusinessUnit> units = new ArrayList<>();
    private final Map<Principal, AccessRights> shares = new HashMap<>();
    private final List<AttributeShare> descriptions = new ArrayList<>();
    private int looks;

    public Staff holds(Principal principal, Privilege privilege, PrivilegeDepth depth) {
        held.computeIfAbsent(principal, first -> new HashMap<>()).put(privilege, depth);
        return this;
    }

    public Staff isIn(Principal.User user, Principal.Team team) {
        teams.computeIfAbsent(user, first -> new HashSet<>()).add(team);
        return this;
    }

    public Staff standsBelow(BusinessUnit.Id unit, BusinessUnit.Id parent) {
        units.add(BusinessUnit.create(unit, "A unit", Optional.of(parent)));
        return this;
    }

    public Staff sharesTheRowWith(Principal principal, AccessRights rights) {
        shares.put(principal, rights);
        return this;
    }

    public Staff sharesADescription(AttributeShare share) {
        descriptions.add(share);
        return this;
    }

    /** How often the grants of a user or team were looked up. */
    int looks() {
        return looks;
    }

    public AccessControl access() {
        return new AccessControl(this, new Units(), new RowShares(), attributes());
    }

    /** Descriptions of connections are secured here. */
    public AttributeAccess attributes() {
        return new AttributeAccess(
                this, new Units(), new DescriptionShares(), Set.of(SecuredAttribute.CONNECTION_DESCRIPTION));
    }

    @Override
    public Optional<BusinessUnit.Id> businessUnitOf(Principal principal) {
        return Optional.of(FRONT_DESK);
    }

    @Override
    public boolean ownsAnything(Principal principal) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Participant> userKnownBy(UUID objectId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Participant> usersCalled(String name) {
        throw new UnsupportedOperationException();
    }

    @Override
    public UserSettings settingsOf(Principal.User user) {
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
    public Set<Privilege> heldAt(PrivilegeDepth depth, Collection<BusinessUnit.Id> places) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Set<Principal.Team> teamsOf(Principal.User user) {
        return teams.getOrDefault(user, Set.of());
    }

    @Override
    public EffectiveGrants effectiveGrants(Principal principal, Collection<Privilege> privileges) {
        looks++;
        Map<Privilege, List<Grant>> grants = new HashMap<>();
        Set<Principal.Team> in = principal instanceof Principal.User user ? teamsOf(user) : Set.of();
        List<Principal> holders = new ArrayList<>(in);
        holders.add(principal);
        for (Principal holder : holders) {
            held.getOrDefault(holder, Map.of()).forEach((privilege, depth) -> {
                if (privileges.contains(privilege)) {
                    grants.computeIfAbsent(privilege, first -> new ArrayList<>())
                            .add(new Grant(holder, FRONT_DESK, depth));
                }
            });
        }
        return new EffectiveGrants(in, grants);
    }

    private final class Units implements BusinessUnits {

        @Override
        public Optional<BusinessUnit> find(BusinessUnit.Id id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public BusinessUnitTree tree() {
            return BusinessUnitTree.of(units);
        }

        @Override
        public BusinessUnitTree treeHeld() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void add(BusinessUnit unit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void replace(BusinessUnit changed) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void remove(BusinessUnit.Id id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean isInUse(BusinessUnit.Id id) {
            throw new UnsupportedOperationException();
        }
    }

    private final class RowShares implements Shares {

        @Override
        public Sharing of(RecordRef target, Principal owner) {
            Sharing sharing = new Sharing(target, owner, List.of());
            for (Map.Entry<Principal, AccessRights> share : shares.entrySet()) {
                sharing = sharing.grant(share.getKey(), share.getValue());
            }
            return sharing;
        }

        @Override
        public void replace(Sharing changed) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void removeAll(RecordRef target) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void removeAllWith(Principal principal) {
            throw new UnsupportedOperationException();
        }
    }

    private final class DescriptionShares implements AttributeShares {

        @Override
        public List<AttributeShare> of(RecordRef target) {
            return descriptions.stream()
                    .filter(share -> share.target().equals(target))
                    .toList();
        }

        @Override
        public Optional<AttributeShare> find(AttributeShare.Id id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void add(AttributeShare share) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void replace(AttributeShare changed) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void remove(AttributeShare.Id id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void removeAll(RecordRef target) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void removeAllWith(Principal principal) {
            throw new UnsupportedOperationException();
        }
    }
}
