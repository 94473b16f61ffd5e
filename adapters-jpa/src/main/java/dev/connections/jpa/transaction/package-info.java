/** All of some work or none of it, done anew when it collides with somebody else's. */
@NullMarked
package dev.connections.jpa.transaction;

import org.jspecify.annotations.NullMarked;
