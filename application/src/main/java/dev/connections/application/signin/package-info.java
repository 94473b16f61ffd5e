/** Authentication and impersonation: which user a request comes from. */
@NullMarked
package dev.connections.application.signin;

import org.jspecify.annotations.NullMarked;
