/** What users choose for themselves. */
@NullMarked
package dev.connections.application.user;

import org.jspecify.annotations.NullMarked;
