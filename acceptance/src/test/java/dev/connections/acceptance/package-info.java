/** The executable specification: the same features, told to three worlds. */
@NullMarked
package dev.connections.acceptance;

import org.jspecify.annotations.NullMarked;
