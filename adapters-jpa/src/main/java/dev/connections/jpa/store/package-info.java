/** The ports that keep and find what the domain speaks of. */
@NullMarked
package dev.connections.jpa.store;

import org.jspecify.annotations.NullMarked;
