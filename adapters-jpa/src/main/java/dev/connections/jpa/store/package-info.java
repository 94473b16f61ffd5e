/** The repositories: the ports that store and find domain objects. */
@NullMarked
package dev.connections.jpa.store;

import org.jspecify.annotations.NullMarked;
