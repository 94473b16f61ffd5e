/** The images of rows: what may become one, and how it is framed. */
@NullMarked
package dev.connections.domain.image;

import org.jspecify.annotations.NullMarked;
