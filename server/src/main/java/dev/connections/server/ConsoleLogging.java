package dev.connections.server;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.joran.spi.ConsoleTarget;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.util.List;

/**
 * What people read while the server runs: our own lines, and what libraries warn of. All of it goes to stderr; stdout has
 * the one line that says where the server answers.
 *
 * <p>It is said in Java rather than in {@code logback.xml} because reading XML costs a tenth of a second of each start. A file
 * named by {@code -Dlogback.configurationFile} takes its place.
 */
@ConfiguratorRank(ConfiguratorRank.CUSTOM_NORMAL_PRIORITY)
public final class ConsoleLogging extends ContextAwareBase implements Configurator {

    /** It only ever says that it could not start, or what a handler threw: we say the one and log the other ourselves. */
    private static final String WEB_FRAMEWORK = "io.javalin";

    /** These warn of each request that is wrong: the client is told, and would otherwise decide how long the log is. */
    private static final List<String> READERS_OF_REQUESTS =
            List.of("org.eclipse.jetty.http", "org.eclipse.jetty.util.HostPort");

    /** It tells of each connection that breaks, with a stack trace; that the database does not answer, we say once. */
    private static final String CONNECTION_POOL = "com.zaxxer.hikari";

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        if (System.getProperty("logback.configurationFile") != null) {
            return ExecutionStatus.INVOKE_NEXT_IF_ANY;
        }
        Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        root.addAppender(console(context));
        context.getLogger("dev.connections").setLevel(Level.INFO);
        context.getLogger(CONNECTION_POOL).setLevel(Level.ERROR);
        context.getLogger(WEB_FRAMEWORK).setLevel(Level.OFF);
        READERS_OF_REQUESTS.forEach(name -> context.getLogger(name).setLevel(Level.ERROR));
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    private static ConsoleAppender<ILoggingEvent> console(LoggerContext context) {
        LogLayout layout = new LogLayout();
        layout.setContext(context);
        layout.start();
        LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
        encoder.setContext(context);
        encoder.setLayout(layout);
        encoder.start();
        ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
        console.setContext(context);
        console.setTarget(ConsoleTarget.SystemErr.getName());
        console.setEncoder(encoder);
        console.start();
        return console;
    }
}
