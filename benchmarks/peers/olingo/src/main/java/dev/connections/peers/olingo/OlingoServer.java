package dev.connections.peers.olingo;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.apache.olingo.server.api.OData;
import org.apache.olingo.server.api.ODataHttpHandler;
import org.apache.olingo.server.api.ServiceMetadata;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** Starts Jetty with one servlet. The database is named by {@code PEER_DATABASE_URL}, {@code _USER} and {@code _PASSWORD}. */
public final class OlingoServer {

    private static final int POOL = 16;
    private static final String PATH = "/api/data/v9.2";

    private OlingoServer() {}

    /** Serves on a free port of this machine and prints where. */
    public static void main(String[] arguments) throws Exception {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(System.getenv("PEER_DATABASE_URL"));
        config.setUsername(System.getenv("PEER_DATABASE_USER"));
        config.setPassword(System.getenv("PEER_DATABASE_PASSWORD"));
        config.setMaximumPoolSize(POOL);
        Rows rows = new Rows(new HikariDataSource(config));
        OData odata = OData.newInstance();
        ServiceMetadata metadata = odata.createServiceMetadata(new Model(), List.of());
        Server server = new Server();
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler(PATH);
        context.addServlet(new ServletHolder(new Service(odata, metadata, rows)), "/*");
        server.setHandler(context);
        server.start();
        System.out.println("Olingo answers at http://127.0.0.1:" + connector.getLocalPort() + PATH + "/");
    }

    /** Hands each request to a handler of its own, as Olingo wants it. */
    private static final class Service extends HttpServlet {

        private static final long serialVersionUID = 1L;

        private final transient OData odata;
        private final transient ServiceMetadata metadata;
        private final transient Rows rows;

        Service(OData odata, ServiceMetadata metadata, Rows rows) {
            this.odata = odata;
            this.metadata = metadata;
            this.rows = rows;
        }

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) {
            ODataHttpHandler handler = odata.createHandler(metadata);
            handler.register(new Lists(rows));
            handler.register(new Entities(rows));
            handler.process(request, response);
        }
    }
}
