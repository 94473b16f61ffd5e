/** The embedded database: how H2 writes its file, what is checked before it is opened, and how the file is compacted. */
@NullMarked
package dev.connections.jpa.embedded;

import org.jspecify.annotations.NullMarked;
