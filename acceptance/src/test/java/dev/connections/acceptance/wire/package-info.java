/** What the Web API does over a real store and cannot be said in the words of the features. */
@NullMarked
package dev.connections.acceptance.wire;

import org.jspecify.annotations.NullMarked;
