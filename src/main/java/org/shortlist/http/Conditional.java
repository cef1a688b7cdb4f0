package org.shortlist.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.UUID;
import org.shortlist.search.CandidateIndex;

/**
 * Answers that need not be given again: equal snapshots give equal answers to equal questions of the same caller, so all three together name an answer:
 * another key may see other people. The tags are weak ones, since the time it took is told in it, and differ from one run of the server to the next, as cursors do.
 */
final class Conditional {

    private static final int NOT_MODIFIED = 304;
    private static final int LENGTH = 16;

    private final String run = UUID.randomUUID().toString();

    /**
     * Whether the sender has this answer already; if so, says that.
     *
     * @param asked all that the answer depends on besides the snapshot and the address
     * @param index that would answer
     */
    boolean answered(Context context, String asked, CandidateIndex index) throws IOException {
        String given = context.header("If-None-Match");
        if (given == null) {
            return false;
        }
        String tag = tag(context, asked, index.state().snapshot());
        if (Arrays.stream(given.split(",")).map(String::strip).noneMatch(tag::equals)) {
            return false;
        }
        context.status(NOT_MODIFIED).header("ETag", tag);
        return true;
    }

    /** Names the answer that is given. */
    void name(Context context, String asked, String snapshot) {
        if (isRead(context)) {
            context.header("ETag", tag(context, asked, snapshot));
        }
    }

    /** Only what is read can be had already: a search that was posted is answered. */
    static boolean isRead(Context context) {
        return context.method().name().equals("GET") || context.method().name().equals("HEAD");
    }

    private String tag(Context context, String asked, String snapshot) {
        String who = Gate.caller(context).map(Caller::id).orElse("");
        String all = String.join("\n", run, who, context.path(), new TreeMap<>(context.queryParamMap()).toString(),
                asked);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return "W/\"" + snapshot + "-" + HexFormat.of().formatHex(hash, 0, LENGTH) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
