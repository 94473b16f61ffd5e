/** What the adapters in memory promise. */
@NullMarked
package dev.connections.acceptance.memory;

import org.jspecify.annotations.NullMarked;
