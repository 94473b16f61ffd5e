/**
 * What every store has to hold to, whatever keeps its rows: a store passes when a test class of its module extends {@link
 * dev.connections.contracts.PortContracts}. The tests know the ports only.
 */
package dev.connections.contracts;
