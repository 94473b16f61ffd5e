/** JSON from clients as plain Java values, strictly read and within bounds. */
@NullMarked
package dev.connections.rest.json;

import org.jspecify.annotations.NullMarked;
