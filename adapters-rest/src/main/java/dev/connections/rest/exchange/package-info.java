/** A request and its response as the Web API sees them, independent of the transport. */
@NullMarked
package dev.connections.rest.exchange;

import org.jspecify.annotations.NullMarked;
