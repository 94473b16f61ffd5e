/** Random administrative acts, and what anybody reaches before and after them. */
@NullMarked
package dev.connections.acceptance.escalation;

import org.jspecify.annotations.NullMarked;
