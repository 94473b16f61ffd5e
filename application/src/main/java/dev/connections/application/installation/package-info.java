/** What a new store needs before anybody can use it. */
@NullMarked
package dev.connections.application.installation;

import org.jspecify.annotations.NullMarked;
