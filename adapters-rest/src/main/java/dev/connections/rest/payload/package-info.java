/** What clients send, checked against the metadata and turned into typed values. */
@NullMarked
package dev.connections.rest.payload;

import org.jspecify.annotations.NullMarked;
