package dev.connections.acceptance.escalation;

import static dev.connections.domain.record.RecordTypes.ACCOUNT;
import static dev.connections.domain.record.RecordTypes.BUSINESS_UNIT;
import static dev.connections.domain.record.RecordTypes.CONNECTION;
import static dev.connections.domain.record.RecordTypes.CONTACT;
import static dev.connections.domain.record.RecordTypes.ROLE;
import static dev.connections.domain.record.RecordTypes.SYSTEM_USER;
import static dev.connections.domain.record.RecordTypes.TEAM;

import dev.connections.domain.access.AccessRight;
import dev.connections.domain.access.Privilege;
import dev.connections.domain.record.RecordType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Part of an administrator's work: kinds of acts, and the privileges without which they are refused before anything else. */
record Duty(List<String> acts, Set<Privilege> privileges) {

    static final List<Duty> ALL = List.of(
            doing("give a role", "withdraw a role").on(ROLE, AccessRight.ASSIGN),
            doing("add privileges", "remove a privilege").on(ROLE, AccessRight.WRITE),
            doing("delete a role").on(ROLE, AccessRight.DELETE),
            doing("join a team", "leave a team")
                    .on(TEAM, AccessRight.WRITE)
                    .on(CONNECTION, AccessRight.READ)
                    .on(CONTACT, AccessRight.READ),
            doing("move a user or team").on(TEAM, AccessRight.WRITE).on(SYSTEM_USER, AccessRight.WRITE),
            doing("move a business unit").on(BUSINESS_UNIT, AccessRight.WRITE),
            doing("say by what a user is recognised", "create a user").on(SYSTEM_USER, AccessRight.WRITE),
            doing("delete a user or team").on(SYSTEM_USER, AccessRight.DELETE).on(TEAM, AccessRight.DELETE),
            doing("assign a connection", "assign a record")
                    .on(CONNECTION, AccessRight.READ, AccessRight.WRITE, AccessRight.ASSIGN)
                    .on(CONTACT, AccessRight.READ, AccessRight.ASSIGN),
            doing("merge")
                    .on(CONTACT, AccessRight.READ, AccessRight.WRITE, AccessRight.SHARE)
                    .on(CONTACT, AccessRight.APPEND, AccessRight.APPEND_TO)
                    .on(ACCOUNT, AccessRight.READ, AccessRight.WRITE, AccessRight.SHARE)
                    .on(ACCOUNT, AccessRight.APPEND, AccessRight.APPEND_TO),
            doing("change settings").with(new Privilege.Impersonation()),
            doing("grant access", "modify access", "share a description", "change the share of a description")
                    .on(CONNECTION, AccessRight.READ, AccessRight.SHARE)
                    .on(CONTACT, AccessRight.READ, AccessRight.SHARE));

    private static Duty doing(String... acts) {
        return new Duty(List.of(acts), Set.of());
    }

    private Duty on(RecordType type, AccessRight... rights) {
        Duty duty = this;
        for (AccessRight right : rights) {
            duty = duty.with(Privilege.of(right, type));
        }
        return duty;
    }

    private Duty with(Privilege privilege) {
        Set<Privilege> more = new HashSet<>(privileges);
        more.add(privilege);
        return new Duty(acts, Set.copyOf(more));
    }

    /** On what these privileges are. */
    Set<RecordType> types() {
        return privileges.stream()
                .flatMap(privilege -> privilege instanceof Privilege.OnRecords records
                        ? Stream.of(records.type())
                        : Stream.<RecordType>empty())
                .collect(Collectors.toSet());
    }
}
