/** The README's commands and answers, held against the packaged product. */
@NullMarked
package dev.connections.acceptance.readme;

import org.jspecify.annotations.NullMarked;
