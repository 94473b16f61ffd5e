/** The architecture, executed: who may know whom, and what may stand where. */
@NullMarked
package dev.connections.acceptance.architecture;

import org.jspecify.annotations.NullMarked;
