/**
 * The images of rows. This is the only package of the kernel that uses the JDK's own image decoders; see {@code
 * docs/adr/0009}.
 */
@NullMarked
package dev.connections.application.image;

import org.jspecify.annotations.NullMarked;
