package org.shortlist.http;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.shortlist.store.Original;

/**
 * Hands out a file that somebody else made. A browser must not run what is in it: it is to be saved; only PDF and plain text
 * are shown in place.
 *
 * <p>All but a PDF that is shown are in a sandbox. A browser shows a PDF in a viewer that is a program of its own and knows nothing
 * of this site; Safari's does not start in a sandbox and leaves the window empty, and Chrome's ignores it. That the file is
 * never taken for a page is sure without it: its type is exactly this one, and {@code nosniff} forbids to guess another.
 */
final class OriginalFile {

    private static final String PDF = "application/pdf";
    private static final String TEXT = "text/plain";
    private static final String VIEWER = "frame-ancestors 'self'";
    private static final String SANDBOX = "sandbox; default-src 'none'; frame-ancestors 'self'";

    private OriginalFile() {}

    static void answer(Context context, Original original, boolean inline) {
        String type = original.mediaType().replaceFirst(";.*", "").strip();
        boolean shown = inline && (type.equals(PDF) || type.equals(TEXT));
        context.header("Content-Disposition", disposition(shown ? "inline" : "attachment", original.fileName()))
                .header("Content-Security-Policy", shown && type.equals(PDF) ? VIEWER : SANDBOX)
                .contentType(contentType(type, original.bytes()))
                .result(original.bytes());
    }

    /** A plain text that is well-formed UTF-8 is called so; otherwise the browser knows its reader's encoding best. */
    private static String contentType(String type, byte[] bytes) {
        return type.equals(TEXT) && isUtf8(bytes) ? type + "; charset=utf-8" : type;
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** RFC 6266: a name in ASCII for old programs, the true one for all others. */
    private static String disposition(String kind, String fileName) {
        String ascii = fileName.replaceAll("[^\\x20-\\x7e]|[\"\\\\%]", "_");
        String encoded = URLEncoder.encode(fileName, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
        return kind + "; filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded;
    }
}
