/** Who asked for which change, what became of it, and which reads were refused: told once the request is over. */
@NullMarked
package dev.connections.rest.audit;

import org.jspecify.annotations.NullMarked;
