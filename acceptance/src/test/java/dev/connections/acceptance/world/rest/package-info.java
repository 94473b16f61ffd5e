/** A running server, spoken to as clients of Dataverse speak to it. */
@NullMarked
package dev.connections.acceptance.world.rest;

import org.jspecify.annotations.NullMarked;
