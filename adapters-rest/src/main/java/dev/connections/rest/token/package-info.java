/**
 * Authentication by tokens: how they are verified, and which users they identify. The only package that knows the
 * format of tokens.
 */
@NullMarked
package dev.connections.rest.token;

import org.jspecify.annotations.NullMarked;
