/** How much one user may ask for, and how often one address may be refused. */
@NullMarked
package dev.connections.rest.limit;

import org.jspecify.annotations.NullMarked;
