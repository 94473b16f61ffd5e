/** A small believable world to try things on, loaded as a client would load it. */
@NullMarked
package dev.connections.server.sample;

import org.jspecify.annotations.NullMarked;
