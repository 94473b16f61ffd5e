/** Where the scenarios are set: one room for each world. */
@NullMarked
package dev.connections.acceptance.stage;

import org.jspecify.annotations.NullMarked;
