/** How many statements and round trips to PostgreSQL each operation takes, held against ceilings. */
@NullMarked
package dev.connections.acceptance.roundtrip;

import org.jspecify.annotations.NullMarked;
