/** What commands of several use cases have in common. */
@NullMarked
package dev.connections.application.command;

import org.jspecify.annotations.NullMarked;
