/** Sharing a record, and looking up the access to it. */
@NullMarked
package dev.connections.application.sharing;

import org.jspecify.annotations.NullMarked;
