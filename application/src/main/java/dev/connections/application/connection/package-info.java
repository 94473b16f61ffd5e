/** Connect, update and disconnect: the use cases of a connection's life. */
@NullMarked
package dev.connections.application.connection;

import org.jspecify.annotations.NullMarked;
