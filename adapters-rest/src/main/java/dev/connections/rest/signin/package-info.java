/** Impersonation by request headers. */
@NullMarked
package dev.connections.rest.signin;

import org.jspecify.annotations.NullMarked;
