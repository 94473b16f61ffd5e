/** Secrets in files that only their owner may read. */
@NullMarked
package dev.connections.rest.secret;

import org.jspecify.annotations.NullMarked;
