package dev.connections.peers.spring;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the server on a free port of this machine. */
@SpringBootApplication
public class SpringDataRestServer {

    /** Serves, and prints where. */
    public static void main(String[] arguments) {
        ConfigurableApplicationContext context = SpringApplication.run(SpringDataRestServer.class, arguments);
        int port = ((WebServerApplicationContext) context).getWebServer().getPort();
        System.out.println("Spring Data REST answers at http://127.0.0.1:" + port + "/api/");
    }
}
