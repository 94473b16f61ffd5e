package dev.connections.contracts;

import static dev.connections.contracts.Fixtures.as;
import static dev.connections.contracts.Fixtures.connection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connections.application.port.AttributeShares;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.access.AttributeShare;
import dev.connections.domain.access.Principal;
import dev.connections.domain.connection.ConnectionId;
import dev.connections.domain.connection.Reciprocity;
import dev.connections.domain.record.Version;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

public abstract class AttributeSharesContract extends StoreContract {

    private static final UUID ATTRIBUTE = new UUID(5, 5);

    private AttributeShares shares;
    private Principal.User ann;
    private Principal.Team nurses;
    private ConnectionId row;
    private ConnectionId twin;

    @BeforeEach
    void aConnectionAndTwoWhoDoNotOwnIt() {
        shares = ports.attributeShares();
        ann = given.user("Ann");
        nurses = given.team("Nurses");
        Reciprocity rows = given.keep(connection(as(given.contact("Ben")), as(given.account("Clinic"))))
                .rows();
        row = rows.master().id();
        twin = rows.reciprocal().id();
    }

    @Test
    void shares_with_users_and_teams_come_back_as_they_were_kept() {
        AttributeShare one = added(share(row, ann));
        AttributeShare other = added(share(row, nurses));

        assertThat(shares.of(row.ref())).containsExactlyInAnyOrder(one, other);
    }

    @Test
    void shares_of_one_row_are_not_those_of_its_twin() {
        added(share(row, ann));

        assertThat(shares.of(twin.ref())).isEmpty();
    }

    @Test
    void a_share_that_changed_is_kept_as_it_is_now_with_a_version_of_its_own() {
        AttributeShare before = added(share(row, ann));

        ports.unitOfWork().perform(() -> {
            shares.replace(before.permit(false, true));
            return before;
        });

        AttributeShare after = shares.find(before.id()).orElseThrow();
        assertThat(after.read()).isFalse();
        assertThat(after.update()).isTrue();
        assertThat(after.version().number()).isGreaterThan(before.version().number());
    }

    @Test
    void a_share_that_moved_on_is_not_changed() {
        AttributeShare stored = added(share(row, ann));
        AttributeShare stale = new AttributeShare(
                stored.id(),
                stored.target(),
                stored.attribute(),
                stored.with(),
                true,
                true,
                new Version(stored.version().number() - 1));

        assertThatThrownBy(() -> ports.unitOfWork().perform(() -> {
                    shares.replace(stale);
                    return stale;
                }))
                .isInstanceOf(RuleViolation.class);
        assertThat(shares.find(stored.id())).contains(stored);
    }

    @Test
    void a_second_share_that_is_alike_is_refused_by_the_database_itself() {
        AttributeShare first = added(share(row, ann));

        assertThatThrownBy(() -> added(share(row, ann))).isInstanceOf(RuleViolation.class);
        assertThat(shares.of(row.ref())).containsExactly(first);
    }

    @Test
    void a_share_that_ended_is_gone_and_the_others_stay() {
        AttributeShare ended = added(share(row, ann));
        AttributeShare other = added(share(row, nurses));

        shares.remove(ended.id());

        assertThat(shares.of(row.ref())).containsExactly(other);
    }

    @Test
    void shares_end_with_their_row_and_with_their_principal() {
        added(share(row, ann));
        added(share(row, nurses));
        AttributeShare ofTwin = added(share(twin, nurses));

        shares.removeAll(row.ref());
        assertThat(shares.of(row.ref())).isEmpty();
        assertThat(shares.of(twin.ref())).containsExactly(ofTwin);

        shares.removeAllWith(nurses);
        assertThat(shares.of(twin.ref())).isEmpty();
    }

    private AttributeShare added(AttributeShare share) {
        return ports.unitOfWork().perform(() -> {
            shares.add(share);
            return shares.find(share.id()).orElseThrow();
        });
    }

    private AttributeShare share(ConnectionId of, Principal with) {
        return AttributeShare.create(new AttributeShare.Id(ports.ids().next()), of.ref(), ATTRIBUTE, with, true, false);
    }
}
