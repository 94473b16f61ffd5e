/** Keeping the currencies that connections are valued in. */
@NullMarked
package dev.connections.application.currency;

import org.jspecify.annotations.NullMarked;
