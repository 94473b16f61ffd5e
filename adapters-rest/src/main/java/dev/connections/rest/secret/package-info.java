/** What is in files that nobody but their owner may read. */
@NullMarked
package dev.connections.rest.secret;

import org.jspecify.annotations.NullMarked;
