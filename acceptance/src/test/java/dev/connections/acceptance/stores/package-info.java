/** Properties that hold for queries in every store, compared with the one in memory; and use cases over that one. */
@NullMarked
package dev.connections.acceptance.stores;

import org.jspecify.annotations.NullMarked;
