/** Random administrative acts, and the access of each user before and after them. */
@NullMarked
package dev.connections.acceptance.escalation;

import org.jspecify.annotations.NullMarked;
