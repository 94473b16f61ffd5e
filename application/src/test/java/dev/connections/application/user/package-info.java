/** The personal settings of users. */
@NullMarked
package dev.connections.application.user;

import org.jspecify.annotations.NullMarked;
