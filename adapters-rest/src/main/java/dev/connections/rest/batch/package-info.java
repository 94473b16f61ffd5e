/** Many requests in one: multipart/mixed in and out, change sets that happen as a whole or not at all. */
@NullMarked
package dev.connections.rest.batch;

import org.jspecify.annotations.NullMarked;
