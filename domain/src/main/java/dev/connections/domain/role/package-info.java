/** The capacity in which a party takes part, which capacities match, and whom they suit. */
@NullMarked
package dev.connections.domain.role;

import org.jspecify.annotations.NullMarked;
