/** A request and its response as the Web API sees them, whoever carries them. */
@NullMarked
package dev.connections.rest.exchange;

import org.jspecify.annotations.NullMarked;
