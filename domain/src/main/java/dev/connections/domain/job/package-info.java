/** Work that the system does by itself, and how it went. */
@NullMarked
package dev.connections.domain.job;

import org.jspecify.annotations.NullMarked;
