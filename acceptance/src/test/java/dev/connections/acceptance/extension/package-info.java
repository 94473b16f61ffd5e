/** The extension guide's example, compiled and run. */
@NullMarked
package dev.connections.acceptance.extension;

import org.jspecify.annotations.NullMarked;
