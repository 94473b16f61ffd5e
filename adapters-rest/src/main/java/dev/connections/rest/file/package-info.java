/** Files on the wire: sent in parts, answered in parts. */
@NullMarked
package dev.connections.rest.file;

import org.jspecify.annotations.NullMarked;
