/** Units of work as transactions, retried when they conflict with others. */
@NullMarked
package dev.connections.jpa.transaction;

import org.jspecify.annotations.NullMarked;
