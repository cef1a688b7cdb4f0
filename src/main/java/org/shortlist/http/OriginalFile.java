package org.shortlist.http;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.shortlist.store.Original;

/**
 * Hands out a file that somebody else made. A browser must not run what is in it: it is to be saved; only PDF and plain text
 * are shown in place, and those in a sandbox.
 */
final class OriginalFile {

    private static final String SANDBOX = "sandbox; default-src 'none'; frame-ancestors 'self'";

    private OriginalFile() {}

    static void answer(Context context, Original original, boolean inline) {
        boolean shown = inline && isShowable(original.mediaType());
        context.header("Content-Disposition", disposition(shown ? "inline" : "attachment", original.fileName()))
                .header("Content-Security-Policy", SANDBOX)
                .contentType(contentType(original))
                .result(original.bytes());
    }

    private static boolean isShowable(String mediaType) {
        return mediaType.startsWith("application/pdf") || mediaType.startsWith("text/plain");
    }

    /** A plain text that is well-formed UTF-8 is called so; otherwise the browser knows its reader's encoding best. */
    private static String contentType(Original original) {
        String type = original.mediaType().replaceFirst(";.*", "").strip();
        return type.equals("text/plain") && isUtf8(original.bytes()) ? type + "; charset=utf-8" : type;
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
