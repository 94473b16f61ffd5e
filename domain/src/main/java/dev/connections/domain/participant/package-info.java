/** A record of any kind that connections can join, with the few facts that the kernel needs of it. */
@NullMarked
package dev.connections.domain.participant;

import org.jspecify.annotations.NullMarked;
