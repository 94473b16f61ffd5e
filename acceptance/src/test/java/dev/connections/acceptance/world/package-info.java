/** What the steps can ask of a system, whatever it is made of, and what it lets them see. */
@NullMarked
package dev.connections.acceptance.world;

import org.jspecify.annotations.NullMarked;
