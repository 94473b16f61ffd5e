/** What an address can name, and what each method does to it. */
@NullMarked
package dev.connections.rest.resource;

import org.jspecify.annotations.NullMarked;
