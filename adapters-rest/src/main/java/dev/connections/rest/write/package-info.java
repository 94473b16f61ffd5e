/** Payloads turned into commands of the use cases, one class for each family of entities. */
@NullMarked
package dev.connections.rest.write;

import org.jspecify.annotations.NullMarked;
