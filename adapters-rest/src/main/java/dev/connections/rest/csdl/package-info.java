/** {@code $metadata}: the entities and operations that are served, in OData's schema language (CSDL 4.0, XML). */
@NullMarked
package dev.connections.rest.csdl;

import org.jspecify.annotations.NullMarked;
