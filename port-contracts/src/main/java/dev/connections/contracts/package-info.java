/**
 * The contracts of the ports, which every store has to meet: a store passes when a test class of its module extends
 * {@link dev.connections.contracts.PortContracts}. The tests know the ports only.
 */
package dev.connections.contracts;
