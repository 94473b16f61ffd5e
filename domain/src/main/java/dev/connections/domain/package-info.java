/**
 * The kernel: what a connection is and which rules hold for it, in plain Java without a framework.
 *
 * <p>Read {@link dev.connections.domain.connection.Connection} and {@link
 * dev.connections.domain.connection.Reciprocity} first: together they say what a connection is. The packages depend on
 * each other in one direction: {@code record} (which kinds of records there are), {@code access} (ownership and access
 * rights), {@code participant} (a record that takes part), {@code role} (in which capacity), {@code connection} (two
 * parties joined), {@code event} (what happened).
 *
 * <p>Every refusal is a {@link dev.connections.domain.RuleViolation} with a code from {@link
 * dev.connections.domain.ErrorCode}. Time and identifiers are always arguments, never read from the environment.
 */
@NullMarked
package dev.connections.domain;

import org.jspecify.annotations.NullMarked;
