/**
 * What can be asked of Connections, and what it needs from outside to answer.
 *
 * <p>Writes are typed: {@code connection}, {@code role}, {@code record} and {@code sharing} hold one small interface
 * per use case or family of use cases, each taking a command and a {@link dev.connections.application.access.Caller}.
 * Reads are generic: {@code metadata} says which entities there are, {@code query} what can be asked of them, {@code
 * reading} answers. {@code port} is what adapters provide, {@code access} is the one place that decides what a caller
 * may do. {@link dev.connections.application.Application} puts it all together.
 */
@NullMarked
package dev.connections.application;

import org.jspecify.annotations.NullMarked;
