/** Characters on the wire. */
@NullMarked
package dev.connections.rest.text;

import org.jspecify.annotations.NullMarked;
