/** What clients get: rows as a stream of JSON, with the annotations and links around them. */
@NullMarked
package dev.connections.rest.answer;

import org.jspecify.annotations.NullMarked;
