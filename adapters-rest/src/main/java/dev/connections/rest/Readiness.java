package dev.connections.rest;

/** Whether the server can answer requests, as load balancers and Kubernetes ask. */
@FunctionalInterface
public interface Readiness {

    /** Whether it can, as far as is known: asking neither waits nor looks. */
    boolean isReady();
}
