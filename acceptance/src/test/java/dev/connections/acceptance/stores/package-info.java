/** What questions and their answers are in every store, as the one in memory says it; and use cases over that one. */
@NullMarked
package dev.connections.acceptance.stores;

import org.jspecify.annotations.NullMarked;
