/**
 * A peer of the benchmarks: Apache Olingo's server over JDBC on the tables of Connections. It knows no users, checks no rule of
 * connections beyond what the tables refuse, and writes both rows of a connection without an event.
 */
package dev.connections.peers.olingo;
