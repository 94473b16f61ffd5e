/** The operations whose cost the build guards, in the words of the Web API: what is asked, and by which callers. */
@NullMarked
package dev.connections.acceptance.workload;

import org.jspecify.annotations.NullMarked;
