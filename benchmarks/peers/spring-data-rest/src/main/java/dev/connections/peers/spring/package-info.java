/**
 * A peer of the benchmarks: Spring Data REST over JPA on the tables of this server. It knows no users, checks no rule of connections
 * beyond what the tables refuse, and writes both rows of a connection without an event.
 */
package dev.connections.peers.spring;
