package org.shortlist.http;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import tools.jackson.databind.json.JsonMapper;

/** Problem documents for what Jetty refuses before Javalin sees it: an ambiguous address, headers too large, a stalled body. */
final class JettyProblems extends ErrorHandler {

    private final JsonMapper json;

    JettyProblems(JsonMapper json) {
        this.json = json;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        String id = Guard.requestId(request.getHeaders().get(Guard.REQUEST_ID));
        int status = response.getStatus();
        Guard.HEADERS.forEach((name, value) -> response.getHeaders().put(name, value));
        response.getHeaders().put(Guard.REQUEST_ID, id);
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problems.MEDIA_TYPE);
        // Jetty closes after a request that it could not read; who is not told would send the next one into the closed connection.
        response.getHeaders().put(HttpHeader.CONNECTION, HttpHeaderValue.CLOSE);
        byte[] body = json.writeValueAsBytes(Problems.document(status, detail(status), id));
        response.write(true, ByteBuffer.wrap(body), callback);
        return true;
    }

    private static String detail(int status) {
        return switch (status) {
            case 400 -> "The request could not be read: its address or a header is malformed";
            case 408 -> "The request did not arrive in time";
            case 414 -> "The address is too long; the most is 64 kB";
            case 431 -> "The headers are too large; the most is 64 kB, the address among them";
            default -> "The request was refused: " + Problems.reason(status);
        };
    }
}
