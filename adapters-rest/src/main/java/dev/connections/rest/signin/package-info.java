/** In whose name a request is made, as its headers say. */
@NullMarked
package dev.connections.rest.signin;

import org.jspecify.annotations.NullMarked;
