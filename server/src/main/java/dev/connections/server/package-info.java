/**
 * The composition root: settings, wiring and the command line. {@link dev.connections.server.ConnectionsServer} is the
 * one place that knows every adapter.
 */
@NullMarked
package dev.connections.server;

import org.jspecify.annotations.NullMarked;
