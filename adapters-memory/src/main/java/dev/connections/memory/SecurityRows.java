package dev.connections.memory;

import dev.connections.domain.access.AttributeShare;
import dev.connections.domain.access.Principal;
import dev.connections.domain.access.Privilege;
import dev.connections.domain.access.SecurityRole;
import dev.connections.domain.access.Share;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordTypes;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Security roles, their assignments, teams and shares as rows. */
final class SecurityRows {

    private SecurityRows() {}

    static Stream<TableRow> of(String entity, State state) {
        return switch (entity) {
            case "role" -> state.securityRoles.values().stream().map(SecurityRows::role);
            case "privilege" ->
                state.privileges.entrySet().stream()
                        .map(kept -> privilege(kept.getKey()).at(kept.getValue()));
            case "roleprivileges" -> state.securityRoles.values().stream().flatMap(SecurityRows::privileges);
            case "systemuserroles" -> holdings(state, Principal.User.class, "systemuser");
            case "teamroles" -> holdings(state, Principal.Team.class, "team");
            case "teammembership" ->
                state.memberships.entrySet().stream()
                        .map(kept -> pair(kept.getKey(), "teammembershipid")
                                .pointingTo(
                                        "teamid",
                                        Optional.of(kept.getKey().team().record()))
                                .pointingTo(
                                        "systemuserid",
                                        Optional.of(kept.getKey().user().record()))
                                .at(kept.getValue()));
            case "principalobjectaccess" ->
                state.shares.entrySet().stream().map(kept -> share(kept.getKey(), kept.getValue()));
            case "principalobjectattributeaccess" ->
                state.attributeShares.values().stream().map(SecurityRows::share);
            default -> throw new IllegalArgumentException("No rows of '" + entity + "' are laid out here.");
        };
    }

    private static TableRow role(SecurityRole role) {
        return new TableRow()
                .with("roleid", role.id().value())
                .with("name", role.name())
                .inBusinessUnit("businessunitid", Optional.of(role.businessUnit()))
                .stamped(role.stamps())
                .at(role.version());
    }

    private static TableRow privilege(Privilege privilege) {
        return new TableRow()
                .with("privilegeid", privilege.id())
                .with("name", privilege.name())
                .with(
                        "accessright",
                        privilege instanceof Privilege.OnRecords records
                                ? records.right().bit()
                                : 0);
    }

    private static Stream<TableRow> privileges(SecurityRole role) {
        return role.privileges().entrySet().stream()
                .map(held -> pair(role.id() + " " + held.getKey(), "roleprivilegeid")
                        .pointingTo("roleid", Optional.of(ref(role.id())))
                        .pointingTo(
                                "privilegeid",
                                Optional.of(new RecordRef(
                                        RecordTypes.PRIVILEGE, held.getKey().id())))
                        .with("privilegedepthmask", held.getValue().mask())
                        .at(role.version()));
    }

    private static Stream<TableRow> holdings(State state, Class<?> kind, String holder) {
        return state.roleHoldings.entrySet().stream()
                .filter(kept -> kind.isInstance(kept.getKey().holder()))
                .map(kept -> pair(kept.getKey(), holder + "roleid")
                        .pointingTo(
                                holder + "id",
                                Optional.of(kept.getKey().holder().record()))
                        .pointingTo("roleid", Optional.of(ref(kept.getKey().role())))
                        .at(kept.getValue()));
    }

    private static TableRow share(Share share, SharedRow kept) {
        return pair(share.target() + " " + share.with(), "principalobjectaccessid")
                .pointingTo("objectid", Optional.of(share.target()))
                .with("objecttypecode", share.target().type().logicalName())
                .pointingTo("principalid", Optional.of(share.with().record()))
                .with("principaltypecode", share.with().type().logicalName())
                .with("accessrightsmask", share.rights().mask())
                .with("inheritedaccessrightsmask", 0)
                .with("changedon", kept.changedOn())
                .at(kept.version());
    }

    private static TableRow share(AttributeShare share) {
        return new TableRow()
                .with("principalobjectattributeaccessid", share.id().value())
                .with("attributeid", share.attribute())
                .pointingTo("objectid", Optional.of(share.target()))
                .pointingTo("principalid", Optional.of(share.with().record()))
                .with("readaccess", share.read())
                .with("updateaccess", share.update())
                .at(share.version());
    }

    /** A row whose id is made of what it pairs. */
    private static TableRow pair(Object pair, String id) {
        return new TableRow().with(id, UUID.nameUUIDFromBytes(pair.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static RecordRef ref(SecurityRole.Id role) {
        return new RecordRef(RecordTypes.ROLE, role.value());
    }
}
