package dev.connections.rest.exchange;

import dev.connections.rest.audit.Trace;
import java.io.OutputStream;

/** The response to a request. Status and headers come first; once the body has begun to leave they stay as they are. */
public interface Response {

    /** Sets the HTTP status. */
    void status(int status);

    /** Sets a header, in place of one of the same name. */
    void header(String name, String value);

    /** Where the body goes. */
    OutputStream body();

    /** What is to be known of the request afterwards; a response that keeps none gives one that is discarded. */
    default Trace trace() {
        return Trace.untold();
    }
}
