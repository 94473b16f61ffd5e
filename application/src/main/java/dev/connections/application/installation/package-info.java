/** The initial data of a new store: root business unit, standard roles and administrator. */
@NullMarked
package dev.connections.application.installation;

import org.jspecify.annotations.NullMarked;
