/** Actions and functions: what can be called by name. */
@NullMarked
package dev.connections.rest.operation;

import org.jspecify.annotations.NullMarked;
