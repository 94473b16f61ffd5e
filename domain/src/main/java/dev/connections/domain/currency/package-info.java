/** Currencies, and what a connection is valued in. */
@NullMarked
package dev.connections.domain.currency;

import org.jspecify.annotations.NullMarked;
