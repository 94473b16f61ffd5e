/** The use cases of the currencies in which connections are valued. */
@NullMarked
package dev.connections.application.currency;

import org.jspecify.annotations.NullMarked;
