package dev.connections.application.connection;

import static dev.connections.domain.Clinic.BOOKKEEPER;
import static dev.connections.domain.Clinic.MASTER;
import static dev.connections.domain.Clinic.THIS_YEAR;
import static dev.connections.domain.Clinic.ben;
import static dev.connections.domain.Clinic.doctor;
import static dev.connections.domain.Clinic.drAnnLee;
import static dev.connections.domain.Clinic.id;
import static dev.connections.domain.Clinic.patient;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.application.command.Precondition;
import dev.connections.domain.Change;
import dev.connections.domain.connection.Amendment;
import dev.connections.domain.connection.Origin;
import dev.connections.domain.connection.Side;
import dev.connections.domain.currency.CurrencyId;
import dev.connections.domain.image.Picture;
import dev.connections.domain.record.RecordState;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What an upsert connects when there is no connection of its id yet. */
class UpdateAsConnectTest {

    private static final Picture PORTRAIT = new Picture(new byte[] {1});
    private static final CurrencyId EURO = new CurrencyId(id(0xE1));
    private static final Origin FROM_THE_OLD_SYSTEM =
            new Origin(Optional.of(7), Optional.of(LocalDate.of(2009, 5, 17)));

    @Test
    void it_connects_what_the_amendment_says_under_the_id_of_the_row() {
        Amendment amendment = new Amendment(
                Change.to(Optional.of(drAnnLee().ref())),
                Change.to(Optional.of(doctor().id())),
                Change.to(Optional.of(ben().ref())),
                Change.to(Optional.of(patient().id())),
                Change.to(Optional.of("Knee")),
                Change.to(THIS_YEAR.start()),
                Change.to(THIS_YEAR.end()),
                Change.to(Optional.of(EURO)));
        UpdateCommand update = new UpdateCommand(
                MASTER,
                amendment,
                Change.to(Optional.of(PORTRAIT)),
                Change.to(RecordState.ACTIVE),
                Change.to(BOOKKEEPER),
                FROM_THE_OLD_SYSTEM,
                Precondition.NONE);

        assertThat(update.asConnect())
                .isEqualTo(ConnectCommand.of(
                                Side.of(drAnnLee().ref(), doctor().id()),
                                Side.of(ben().ref(), patient().id()))
                        .withId(MASTER)
                        .describedAs("Knee")
                        .during(THIS_YEAR.start(), THIS_YEAR.end())
                        .valuedIn(EURO)
                        .showing(PORTRAIT)
                        .broughtOver(FROM_THE_OLD_SYSTEM)
                        .ownedBy(BOOKKEEPER));
    }

    @Test
    void what_the_amendment_leaves_or_clears_stays_empty() {
        UpdateCommand update = UpdateCommand.amend(MASTER, Amendment.NONE.describedAs(Optional.empty()));

        assertThat(update.asConnect())
                .isEqualTo(ConnectCommand.of(Side.EMPTY, Side.EMPTY).withId(MASTER));
    }
}
