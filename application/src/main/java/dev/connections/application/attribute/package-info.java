/** The values of attributes that are carried by name and type: how they are checked, and what they may refer to. */
@NullMarked
package dev.connections.application.attribute;

import org.jspecify.annotations.NullMarked;
