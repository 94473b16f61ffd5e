/** The caller of a use case, and the one component that decides what a caller may do. */
@NullMarked
package dev.connections.application.access;

import org.jspecify.annotations.NullMarked;
