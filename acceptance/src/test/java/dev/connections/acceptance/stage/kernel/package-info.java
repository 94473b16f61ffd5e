/** Sets the scenarios in the kernel alone. */
@NullMarked
package dev.connections.acceptance.stage.kernel;

import org.jspecify.annotations.NullMarked;
