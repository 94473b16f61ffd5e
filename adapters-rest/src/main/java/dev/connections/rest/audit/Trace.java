package dev.connections.rest.audit;

import dev.connections.application.access.Caller;
import dev.connections.domain.access.Principal;
import dev.connections.domain.record.RecordRef;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** Collects the audit entry of one request while it is carried out. */
public final class Trace {

    private static final Set<String> CHANGING = Set.of("POST", "PATCH", "PUT", "DELETE");
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int FAULT = 500;

    /** So many characters of an address are kept. */
    private static final int MAX_LENGTH = 1_000;

    private static final Pattern HOST = Pattern.compile("^[^/?#]*://[^/?#]*");
    private static final Pattern BEYOND_PATH = Pattern.compile("[?#].*", Pattern.DOTALL);

    private final Audit audit;
    private final Clock clock;
    private final String id = UUID.randomUUID().toString();
    private final Optional<String> batchId;
    private final Set<String> rows = new LinkedHashSet<>();
    private Optional<Caller> caller;
    private Optional<String> code = Optional.empty();
    private int status = FAULT;
    private boolean hasParts;

    private Trace(Audit audit, Clock clock, Optional<String> batchId, Optional<Caller> caller) {
        this.audit = audit;
        this.clock = clock;
        this.batchId = batchId;
        this.caller = caller;
    }

    /** Of a request that has just come; until it is answered it counts as a fault of the server. */
    public static Trace begin(Audit audit, Clock clock) {
        return new Trace(audit, clock, Optional.empty(), Optional.empty());
    }

    /** Of a request that is not audited. */
    public static Trace untold() {
        return begin(Audit.NONE, Clock.systemUTC());
    }

    /** Of a request within this one, which is logged instead of this one. */
    public Trace part() {
        hasParts = true;
        return new Trace(audit, clock, Optional.of(id), caller);
    }

    /** The id of the request, as {@code REQ_ID} has it. */
    public String id() {
        return id;
    }

    /** Notes the caller, once it is known. */
    public void askedBy(Caller asking) {
        caller = Optional.of(asking);
    }

    /** Notes a row that the request is about. */
    public void concerns(RecordRef row) {
        rows.add(row.type().entitySet() + "(" + row.id() + ")");
    }

    /** Notes the status of the answer. */
    public void answered(int answer) {
        status = answer;
    }

    /** Notes the error code of the answer. */
    public void refused(String error) {
        code = Optional.of(error);
    }

    /**
     * The request is over, and nothing that it did will be undone.
     *
     * @param address what was asked for; a host before its path and a query behind it are left out
     */
    public void end(String method, String address) {
        if (isTold(method)) {
            String path =
                    BEYOND_PATH.matcher(HOST.matcher(address).replaceFirst("")).replaceFirst("");
            audit.keep(new AuditEntry(
                    clock.instant(),
                    id,
                    batchId,
                    caller.map(Caller::signedIn).map(Principal.User::id),
                    caller.filter(asking -> asking.onBehalf().isPresent())
                            .map(asking -> asking.user().id()),
                    cut(method),
                    cut(path),
                    List.copyOf(rows),
                    status,
                    code));
        }
    }

    private boolean isTold(String method) {
        if (hasParts && code.isEmpty()) {
            return false;
        }
        return CHANGING.contains(method) || status == UNAUTHORIZED || status == FORBIDDEN;
    }

    private static String cut(String text) {
        return text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text;
    }
}
