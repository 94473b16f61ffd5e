package dev.connections.rest;

import dev.connections.application.Application;
import dev.connections.domain.image.RowImage;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.security.KeyStore;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/**
 * The Web API of an application, running.
 *
 * <pre>{@code
 * try (WebApi api = WebApi.start(application, WebApiSettings.loopback(8080))) {
 *     System.out.println("http://127.0.0.1:" + api.port() + "/api/data/v9.2/");
 * }
 * }</pre>
 */
public final class WebApi implements AutoCloseable {

    /** Addresses may have 32,768 characters; their headers come on top. */
    private static final int HEADER_BYTES = 64 * 1024;

    /** From this Java on, waiting threads cost next to nothing. */
    private static final int JAVA_WITH_VIRTUAL_THREADS = 21;

    /** Every version of the service, those that there are not included. */
    private static final String SERVICE = "/api/data/*";

    private static final long STOP_MILLISECONDS = 5_000;

    private final Javalin javalin;

    private WebApi(Javalin javalin) {
        this.javalin = javalin;
    }

    /** Starts to listen. */
    public static WebApi start(Application application, WebApiSettings settings) {
        RequestHandler handler = new RequestHandler(application, settings);
        return new WebApi(Javalin.start(config -> configure(config, settings, handler)));
    }

    private static void configure(JavalinConfig config, WebApiSettings settings, RequestHandler handler) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = Runtime.version().feature() >= JAVA_WITH_VIRTUAL_THREADS;
        config.jetty.host = settings.listening().host();
        config.jetty.port = settings.listening().port();
        config.jetty.modifyHttpConfiguration(WebApi::configure);
        settings.listening().certificate().ifPresent(certificate -> {
            KeyStore keys = certificate.read();
            config.jetty.addConnector((server, http) -> encrypted(server, http, keys, settings.listening()));
        });
        config.jetty.modifyServer(server -> {
            server.setHandler(new GracefulHandler());
            server.setStopTimeout(STOP_MILLISECONDS);
            server.setErrorHandler(new HttpErrors());
        });
        config.router.treatMultipleSlashesAsSingleSlash = true;
        config.routes.before(SERVICE, context -> answer(handler, context));
        HealthChecks health = new HealthChecks(settings.readiness());
        config.routes.before(HealthChecks.LIVE, health::live);
        config.routes.before(HealthChecks.READY, health::ready);
        config.routes.before(RowImage.DOWNLOAD_PATH, context -> answer(handler, context));
        config.routes.error(HttpStatus.NOT_FOUND.getCode(), context -> answerNowhere(handler, context));
    }

    /**
     * TLS of the versions that the JDK still supports; a request for another host's name (SNI) is served all the same.
     */
    private static ServerConnector encrypted(
            Server server, HttpConfiguration http, KeyStore keys, Listening listening) {
        SslContextFactory.Server tls = new SslContextFactory.Server();
        tls.setKeyStore(keys);
        tls.setKeyStorePassword(Certificate.NO_PASSWORD);
        HttpConfiguration secure = new HttpConfiguration(http);
        secure.addCustomizer(new SecureRequestCustomizer(false));
        ServerConnector connector = new ServerConnector(
                server, new SslConnectionFactory(tls, "http/1.1"), new HttpConnectionFactory(secure));
        connector.setHost(listening.host());
        connector.setPort(listening.port());
        return connector;
    }

    /** Braces, brackets and the like come as they are: some clients encode them, others do not. */
    private static void configure(HttpConfiguration http) {
        http.setUriCompliance(UriCompliance.UNSAFE);
        http.setRequestHeaderSize(HEADER_BYTES);
        http.setSendServerVersion(false);
    }

    private static void answer(RequestHandler handler, Context context) {
        handler.handle(context.req(), context.res());
        context.skipRemainingHandlers();
    }

    /** A path without a handler is not found; what is not found within the service is answered already. */
    private static void answerNowhere(RequestHandler handler, Context context) {
        if (!context.res().containsHeader(RequestHandler.ANSWERED)) {
            handler.handle(context.req(), context.res());
            context.result("");
        }
    }

    /** The port that it listens on. */
    public int port() {
        return javalin.port();
    }

    /** Lets requests under way come to their end, within 5 seconds, and takes no more. */
    @Override
    public void close() {
        javalin.stop();
    }
}
