/** The architecture as executable rules: the permitted dependencies of modules and packages. */
@NullMarked
package dev.connections.acceptance.architecture;

import org.jspecify.annotations.NullMarked;
