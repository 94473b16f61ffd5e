package dev.connections.rest.audit;

/** Where it is kept what users asked for. Any number of requests tell it at the same time. */
@FunctionalInterface
public interface Audit {

    /** Keeps nothing. */
    Audit NONE = entry -> {};

    /** Keeps that. It never throws: what was done is done, whether it can be kept or not. */
    void keep(AuditEntry entry);
}
