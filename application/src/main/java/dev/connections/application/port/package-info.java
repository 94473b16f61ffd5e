/** What the use cases need from outside, in the domain's words. */
@NullMarked
package dev.connections.application.port;

import org.jspecify.annotations.NullMarked;
