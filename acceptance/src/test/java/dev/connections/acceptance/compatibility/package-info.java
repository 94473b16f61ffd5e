/** What the page on compatibility says is shown by tests that there are. */
@NullMarked
package dev.connections.acceptance.compatibility;

import org.jspecify.annotations.NullMarked;
