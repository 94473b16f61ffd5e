/** The use cases of the records that connections join. */
@NullMarked
package dev.connections.application.record;

import org.jspecify.annotations.NullMarked;
