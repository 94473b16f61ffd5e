package dev.connections.rest;

import dev.connections.application.Application;
import dev.connections.application.access.Caller;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.image.RowImage;
import dev.connections.rest.answer.ErrorWriter;
import dev.connections.rest.answer.Preferences;
import dev.connections.rest.audit.Trace;
import dev.connections.rest.error.ErrorAnswer;
import dev.connections.rest.error.Excerpt;
import dev.connections.rest.error.Failures;
import dev.connections.rest.error.WireCode;
import dev.connections.rest.error.WireError;
import dev.connections.rest.exchange.Headers;
import dev.connections.rest.exchange.MediaTypes;
import dev.connections.rest.exchange.Request;
import dev.connections.rest.exchange.Response;
import dev.connections.rest.exchange.ServicePath;
import dev.connections.rest.exchange.ServiceRoot;
import dev.connections.rest.limit.RefusedSignIns;
import dev.connections.rest.limit.Throttle;
import dev.connections.rest.odata.ResourcePath;
import dev.connections.rest.resource.Resource;
import dev.connections.rest.resource.Resources;
import dev.connections.rest.signin.Impersonation;
import dev.connections.rest.text.Utf8;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Handles a request: authenticates its caller, finds the resource that it addresses, and translates every failure to an
 * answer.
 */
final class RequestHandler {

    /** The header that every answer of ours carries. */
    static final String ANSWERED = "REQ_ID";

    /** The longest address, in characters. */
    private static final int MAX_URL_LENGTH = 32_768;

    private static final Pattern SLASHES = Pattern.compile("/{2,}");
    private static final ServicePath NO_PATH = new ServicePath(ServicePath.LATEST, "");
    /** Why users with good tokens are refused; a store that is away is no fault of theirs. */
    private static final Set<ErrorCode> REFUSED_USERS =
            Set.of(ErrorCode.UNAUTHORIZED_ACCESS, ErrorCode.SYSTEM_USER_DISABLED);

    private static final Clock CLOCK = Clock.systemUTC();
    private static final Logger LOG = LoggerFactory.getLogger(RequestHandler.class);

    private final Resources resources;
    private final WebApiSettings settings;
    private final ClientAddress clientAddress;
    private final AnswerHeaders answerHeaders;
    private final Impersonation impersonation;
    private final Throttle throttle;
    private final RefusedSignIns refusedSignIns;

    RequestHandler(Application application, WebApiSettings settings) {
        this.throttle = new Throttle(settings.requestLimits(), System::nanoTime);
        this.refusedSignIns = new RefusedSignIns(settings.requestLimits().refusedSignIns(), System::nanoTime);
        this.resources = new Resources(application, settings.seal(), throttle);
        this.settings = settings;
        this.clientAddress = new ClientAddress(settings.listening().trustedProxies());
        this.answerHeaders = new AnswerHeaders(settings.webPages());
        this.impersonation = new Impersonation(application.impersonate());
    }

    void handle(HttpServletRequest servletRequest, HttpServletResponse servletResponse) {
        Trace trace = Trace.begin(settings.audit(), CLOCK);
        try {
            handle(servletRequest, servletResponse, trace);
        } finally {
            trace.end(servletRequest.getMethod(), servletRequest.getRequestURI());
        }
    }

    private void handle(HttpServletRequest servletRequest, HttpServletResponse servletResponse, Trace trace) {
        String requestId = trace.id();
        servletResponse.setContentType(null);
        ServletResponse response = new ServletResponse(servletResponse, trace);
        begin(response, requestId, servletRequest);
        try {
            perform(servletRequest, response);
        } catch (RuntimeException | StackOverflowError failure) {
            if (servletResponse.isCommitted()) {
                breakOff(servletRequest, requestId, failure);
            } else {
                response.startAgain();
                begin(response, requestId, servletRequest);
                ErrorAnswer answer = Failures.answer(failure, requestId);
                settings.authentication()
                        .challenge(answer)
                        .ifPresent(challenge -> response.header("WWW-Authenticate", challenge));
                ErrorWriter.write(
                        response,
                        answer,
                        Preferences.of(headers(servletRequest)),
                        servletRequest.getMethod() + " " + servletRequest.getRequestURI());
            }
        }
    }

    private void begin(Response response, String requestId, HttpServletRequest servlet) {
        answerHeaders.begin(response, requestId, origin(servlet), headers(servlet));
    }

    private Optional<WebOrigin> origin(HttpServletRequest servlet) {
        try {
            return Optional.of(own(root(servlet, headers(servlet))));
        } catch (WireError noHost) {
            return Optional.empty();
        }
    }

    private static WebOrigin own(ServiceRoot root) {
        return WebOrigin.parse(root.origin())
                .orElseThrow(() -> WireCode.BAD_REQUEST.error("'" + Excerpt.of(root.origin()) + "' is no host."));
    }

    private void perform(HttpServletRequest servlet, Response response) {
        requireShortAddress(servlet);
        requireUtf8(servlet);
        Headers headers = headers(servlet);
        ServiceRoot root = root(servlet, headers);
        settings.webPages()
                .require(
                        servlet.getMethod(),
                        own(root),
                        clientAddress.isForwarded(servlet.getRemoteAddr(), headers),
                        headers);
        if (Cors.isPreflight(servlet.getMethod(), headers)
                && settings.webPages().allowedPage(headers).isPresent()) {
            Cors.answerPreflight(response);
            return;
        }
        Caller signedIn = signedIn(servlet, headers);
        response.trace().askedBy(signedIn);
        Throttle.Admission admission = throttle.admit(signedIn.signedIn(), response);
        try {
            Caller caller = impersonation.caller(signedIn, headers);
            response.trace().askedBy(caller);
            perform(servlet, root, headers, caller, response);
        } finally {
            admission.end();
        }
    }

    private void perform(
            HttpServletRequest servlet, ServiceRoot root, Headers headers, Caller caller, Response response) {
        ServletBody body = new ServletBody(servlet, settings.maxBodyBytes());
        if (body.isPresent()) {
            MediaTypes.requireDeclared(headers);
        }
        boolean image = SLASHES.matcher(servlet.getRequestURI()).replaceAll("/").equals(RowImage.DOWNLOAD_PATH);
        ServicePath path = image ? NO_PATH : path(servlet.getRequestURI());
        Request request = new Request(
                servlet.getMethod(), root.in(path.version()), path.relative(), query(servlet), headers, body, caller);
        Resource addressed = image ? resources.images() : resources.at(ResourcePath.parse(path.relative()), caller);
        addressed.perform(request, response);
    }

    private static void requireShortAddress(HttpServletRequest servlet) {
        String query = query(servlet);
        int length = servlet.getRequestURL().length() + (query.isEmpty() ? 0 : 1 + query.length());
        if (length > MAX_URL_LENGTH) {
            throw WireCode.URL_TOO_LONG.error("An address has " + MAX_URL_LENGTH + " characters at the most, found "
                    + length + ". Send the request in a $batch, where it may have twice as many.");
        }
    }

    private Caller signedIn(HttpServletRequest servlet, Headers headers) {
        String address = clientAddress.sender(servlet.getRemoteAddr(), headers);
        refusedSignIns.requireFew(address);
        try {
            return settings.authentication().caller(headers);
        } catch (WireError refusal) {
            if (refusal.code() == WireCode.INVALID_TOKEN) {
                refusedSignIns.note(address);
            }
            throw refusal;
        } catch (RuleViolation refusal) {
            if (REFUSED_USERS.contains(refusal.code())) {
                refusedSignIns.note(address);
            }
            throw refusal;
        }
    }

    private static String query(HttpServletRequest servlet) {
        return Optional.ofNullable(servlet.getQueryString()).orElse("");
    }

    private static Headers headers(HttpServletRequest servlet) {
        return name -> Collections.list(servlet.getHeaders(name)).stream()
                .map(value -> Utf8.decode(value).orElse(value))
                .toList();
    }

    private static void requireUtf8(HttpServletRequest servlet) {
        for (String name : Collections.list(servlet.getHeaderNames())) {
            if (Collections.list(servlet.getHeaders(name)).stream()
                    .anyMatch(value -> Utf8.decode(value).isEmpty())) {
                throw WireCode.BAD_REQUEST.error("The header '" + Excerpt.of(name)
                        + "' holds bytes that are not UTF-8. Send text in UTF-8, or of ASCII characters only.");
            }
        }
    }

    private ServiceRoot root(HttpServletRequest servlet, Headers headers) {
        String host = headers.first("Host").orElseGet(() -> servlet.getServerName() + ":" + servlet.getServerPort());
        return clientAddress.root(servlet.getScheme(), host, servlet.getRemoteAddr(), headers);
    }

    private static ServicePath path(String uri) {
        return ServicePath.of(uri).orElseThrow(() -> ServicePath.unknown(uri));
    }

    /** Part of the answer is on its way, so the connection ends before the answer does. */
    private static void breakOff(HttpServletRequest servlet, String requestId, Throwable failure) {
        if (Failures.isLostConnection(failure)) {
            LOG.debug("The client of request {} went away", requestId, failure);
        } else {
            LOG.error("Request {} failed while its answer was on its way", requestId, failure);
        }
        ServletContextRequest.getServletContextRequest(servlet)
                .getServletChannel()
                .getEndPoint()
                .close();
    }
}
