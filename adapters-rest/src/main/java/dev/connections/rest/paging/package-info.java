/** How a long answer is cut into pages, and how a client gets from one to the next. */
@NullMarked
package dev.connections.rest.paging;

import org.jspecify.annotations.NullMarked;
