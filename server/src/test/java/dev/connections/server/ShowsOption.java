package dev.connections.server;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that shows the effect of options in a started server; {@link OptionsTest} makes sure that each option has one. The
 * test fails unless a command was given all of them through its command line, or by their variables.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(OptionsGiven.class)
@interface ShowsOption {

    /** The options by their names; those of other commands than {@code serve} behind the name of the command. */
    String[] value();
}
