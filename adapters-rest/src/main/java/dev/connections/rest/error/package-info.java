/** What goes wrong on the wire: which code and status a refusal travels with, and how it is written. */
@NullMarked
package dev.connections.rest.error;

import org.jspecify.annotations.NullMarked;
