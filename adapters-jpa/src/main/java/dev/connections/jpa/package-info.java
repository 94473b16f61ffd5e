/** The relational store: opens a database, brings its schema up to date, and gives the ports of the application. */
@NullMarked
package dev.connections.jpa;

import org.jspecify.annotations.NullMarked;
