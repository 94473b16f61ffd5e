/** The kernel alone, with everything around it kept in memory. */
@NullMarked
package dev.connections.acceptance.world.kernel;

import org.jspecify.annotations.NullMarked;
