/** Work that goes on by itself: asked for once, looked up later. */
@NullMarked
package dev.connections.application.job;

import org.jspecify.annotations.NullMarked;
