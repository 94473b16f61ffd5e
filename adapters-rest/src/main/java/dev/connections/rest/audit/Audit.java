package dev.connections.rest.audit;

/** The audit log. Any number of requests write to it at the same time. */
@FunctionalInterface
public interface Audit {

    /** Keeps nothing. */
    Audit NONE = entry -> {};

    /** Keeps that. It never throws: what was done is done, whether it can be kept or not. */
    void keep(AuditEntry entry);
}
