/** FetchXML, the other language in which clients ask: read into the same queries as OData's options. */
@NullMarked
package dev.connections.rest.fetch;

import org.jspecify.annotations.NullMarked;
