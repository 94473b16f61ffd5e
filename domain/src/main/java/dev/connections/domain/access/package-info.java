/** Who owns a record, who may do what with it, and with whom it is shared. */
@NullMarked
package dev.connections.domain.access;

import org.jspecify.annotations.NullMarked;
