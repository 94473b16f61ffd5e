/** Signing in by tokens: which ones are believed, and whom they stand for. The only room that knows how tokens are made. */
@NullMarked
package dev.connections.rest.token;

import org.jspecify.annotations.NullMarked;
