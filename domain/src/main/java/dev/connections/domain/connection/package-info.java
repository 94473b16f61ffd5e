/** Two parties joined, seen from both sides, in roles, over time. */
@NullMarked
package dev.connections.domain.connection;

import org.jspecify.annotations.NullMarked;
