package dev.connections.jpa.transaction;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;

/**
 * Tells a pool which failures end a connection, beside those of SQLSTATE class 08: H2 has codes of its own for a store that
 * was closed, and a database that became a standby goes on refusing writes on the connections that it had.
 */
public final class UnusableConnections implements SQLExceptionOverride {

    @java.lang.Override
    public Override adjudicate(SQLException failure) {
        return StoreFailure.endsConnection(failure) ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
    }
}
