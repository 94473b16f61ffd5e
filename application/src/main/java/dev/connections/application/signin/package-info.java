/** Who a request comes from: signing in, and acting on behalf of somebody else. */
@NullMarked
package dev.connections.application.signin;

import org.jspecify.annotations.NullMarked;
