/** Who asks, and the one component that decides whether they may. */
@NullMarked
package dev.connections.application.access;

import org.jspecify.annotations.NullMarked;
