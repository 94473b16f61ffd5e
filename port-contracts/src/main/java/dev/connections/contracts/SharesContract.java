package dev.connections.contracts;

import static dev.connections.contracts.Fixtures.as;
import static dev.connections.contracts.Fixtures.connection;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.application.access.Administrator;
import dev.connections.domain.access.AccessRight;
import dev.connections.domain.access.AccessRights;
import dev.connections.domain.access.Principal;
import dev.connections.domain.access.Sharing;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordTypes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

public abstract class SharesContract extends StoreContract {

    private static final AccessRights READ = AccessRights.of(AccessRight.READ);
    private static final AccessRights READ_AND_WRITE = AccessRights.of(AccessRight.READ, AccessRight.WRITE);

    private Principal.User ann;
    private Principal.Team nurses;
    private RecordRef row;

    @BeforeEach
    void aConnectionAndTwoWhoDoNotOwnIt() {
        ann = given.user("Ann");
        nurses = given.team("Nurses");
        row = new RecordRef(
                RecordTypes.CONNECTION,
                given.keep(connection(as(given.contact("Ben")), as(given.account("Clinic"))))
                        .rows()
                        .master()
                        .id()
                        .value());
    }

    @Test
    void nothing_is_shared_to_begin_with() {
        assertThat(sharing().shares()).isEmpty();
    }

    @Test
    void shares_with_users_and_teams_come_back_as_they_were_kept() {
        Sharing granted = sharing().grant(ann, READ).grant(nurses, READ_AND_WRITE);

        keep(granted);

        assertThat(sharing().shares()).containsExactlyInAnyOrderElementsOf(granted.shares());
    }

    @Test
    void a_share_that_changed_is_kept_as_it_is_now() {
        keep(sharing().grant(ann, READ));

        keep(sharing().modify(ann, READ_AND_WRITE));

        assertThat(sharing().rightsOf(ann)).isEqualTo(READ_AND_WRITE);
    }

    @Test
    void a_share_that_ended_is_gone_and_the_others_stay() {
        keep(sharing().grant(ann, READ).grant(nurses, READ));

        keep(sharing().revoke(ann));

        assertThat(sharing().shares())
                .singleElement()
                .satisfies(share -> assertThat(share.with()).isEqualTo(nurses));
    }

    @Test
    void shares_of_one_record_are_not_those_of_another() {
        keep(sharing().grant(ann, READ));

        RecordRef other = given.contact("Cleo").ref();

        assertThat(ports.shares().of(other, Administrator.USER).shares()).isEmpty();
    }

    @Test
    void all_shares_of_a_record_can_end_at_once() {
        keep(sharing().grant(ann, READ).grant(nurses, READ));

        given.work(() -> ports.shares().removeAll(row));

        assertThat(sharing().shares()).isEmpty();
    }

    @Test
    void all_shares_with_a_principal_can_end_at_once() {
        keep(sharing().grant(ann, READ).grant(nurses, READ));

        given.work(() -> ports.shares().removeAllWith(ann));

        assertThat(sharing().with(ann)).isEmpty();
        assertThat(sharing().with(nurses)).isPresent();
    }

    private Sharing sharing() {
        return ports.shares().of(row, Administrator.USER);
    }

    private void keep(Sharing changed) {
        given.work(() -> ports.shares().replace(changed));
    }
}
