/** The organisation: its business units and teams, the security roles, and who has them. */
@NullMarked
package dev.connections.application.security;

import org.jspecify.annotations.NullMarked;
