package dev.connections.peers.spring;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.data.rest.core.config.Projection;

/** The selections of attributes. */
public final class Projections {

    private Projections() {}

    /** The name and both sides. */
    @Projection(name = "sides", types = ConnectionItem.class)
    public interface Sides {
        UUID getId();

        String getName();

        UUID getRecord1Id();

        UUID getRecord2Id();
    }

    /** The sides and the moment. */
    @Projection(name = "page", types = ConnectionItem.class)
    public interface OfPage extends Sides {
        OffsetDateTime getCreatedOn();
    }

    /** The name alone. */
    @Projection(name = "named", types = {ConnectionItem.class, ContactRow.class})
    public interface Named {
        UUID getId();

        String getName();
    }

    /** The name and the moment. */
    @Projection(name = "dated", types = ConnectionItem.class)
    public interface Dated extends Named {
        OffsetDateTime getCreatedOn();
    }
}
