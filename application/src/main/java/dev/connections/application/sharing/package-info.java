/** Sharing a record, and looking up who may do what with it. */
@NullMarked
package dev.connections.application.sharing;

import org.jspecify.annotations.NullMarked;
