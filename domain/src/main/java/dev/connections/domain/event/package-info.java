/** What happened to a connection, told once however many rows moved. */
@NullMarked
package dev.connections.domain.event;

import org.jspecify.annotations.NullMarked;
