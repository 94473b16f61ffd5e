/** A house built badly on purpose: each rule of the architecture is broken here once, so that none of them can sleep. */
@NullMarked
package dev.connections.acceptance.architecture.bad;

import org.jspecify.annotations.NullMarked;
