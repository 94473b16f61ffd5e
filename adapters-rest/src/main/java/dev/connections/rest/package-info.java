/**
 * The Dataverse-compatible Web API: translation only, no rule.
 *
 * <p>A request comes in by {@code exchange}, its address is read by {@code odata}, {@code resource} finds what it names
 * and does what its method asks: reads rows with {@code answer}, or turns a {@code payload} into commands with {@code
 * write}. {@code operation} has what is called by name, {@code schema} the entities under their wire names, {@code error}
 * the codes and statuses of refusals.
 */
@NullMarked
package dev.connections.rest;

import org.jspecify.annotations.NullMarked;
