/** Batches by themselves, without a server around them. */
@NullMarked
package dev.connections.rest.batch;

import org.jspecify.annotations.NullMarked;
