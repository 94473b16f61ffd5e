/** The language of addresses: paths, query options and the expressions in them. */
@NullMarked
package dev.connections.rest.odata;

import org.jspecify.annotations.NullMarked;
