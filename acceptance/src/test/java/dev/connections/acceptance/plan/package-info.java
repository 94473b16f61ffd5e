/** How PostgreSQL finds the answers among a million connections that are not evenly spread. */
@NullMarked
package dev.connections.acceptance.plan;

import org.jspecify.annotations.NullMarked;
