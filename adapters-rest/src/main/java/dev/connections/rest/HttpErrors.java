package dev.connections.rest;

import dev.connections.rest.answer.JsonAnswer;
import dev.connections.rest.error.WireCode;
import java.util.UUID;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Gives what HTTP itself refuses, before there is a request to speak of, the form that all errors have. */
final class HttpErrors extends ErrorHandler {

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        headers(response.getHeaders());
        Content.Sink.write(response, true, body(response.getStatus()), callback);
        return true;
    }

    private static void headers(HttpFields.Mutable fields) {
        fields.put(new HttpField(HttpHeader.CONTENT_TYPE, JsonAnswer.CONTENT_TYPE));
        fields.put("OData-Version", "4.0");
        SecurityHeaders.ALL.forEach(fields::put);
        fields.put(RequestHandler.ANSWERED, UUID.randomUUID().toString());
    }

    private static String body(int status) {
        String problem = switch (status) {
            case 414, 431 -> "The address or the headers are too long. An address may have 32,768 characters.";
            default -> "This is not a request as HTTP knows it. Check its first line, its address and headers.";
        };
        return "{\"error\":{\"code\":\"" + WireCode.BAD_REQUEST.code() + "\",\"message\":\"" + problem + "\"}}";
    }
}
