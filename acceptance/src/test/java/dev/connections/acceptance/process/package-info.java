/** The packaged server as a process of its own: started, killed, stopped and started again. */
@NullMarked
package dev.connections.acceptance.process;

import org.jspecify.annotations.NullMarked;
