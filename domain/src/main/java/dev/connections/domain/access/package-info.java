/** Ownership of records, privileges and roles, and shares. */
@NullMarked
package dev.connections.domain.access;

import org.jspecify.annotations.NullMarked;
