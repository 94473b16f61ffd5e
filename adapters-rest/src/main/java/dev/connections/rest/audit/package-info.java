/**
 * The audit log: which user requested which change, with what outcome, and which reads were refused. Entries are
 * written once the request is over.
 */
@NullMarked
package dev.connections.rest.audit;

import org.jspecify.annotations.NullMarked;
