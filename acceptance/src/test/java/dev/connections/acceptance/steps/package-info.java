/** The sentences of the features, each once, for every world. */
@NullMarked
package dev.connections.acceptance.steps;

import org.jspecify.annotations.NullMarked;
