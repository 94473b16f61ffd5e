/** Random administrative acts, and what each user reaches before and after them. */
@NullMarked
package dev.connections.acceptance.escalation;

import org.jspecify.annotations.NullMarked;
