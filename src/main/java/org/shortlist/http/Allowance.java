package org.shortlist.http;

import io.javalin.http.Context;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How much each key may ask: a bucket of tokens, full at first, from which every request takes one, and into which they flow back
 * evenly. So a key may ask a minute's worth at once, and no more than that a minute in the long run.
 */
final class Allowance {

    private static final double MINUTE_NS = TimeUnit.MINUTES.toNanos(1);

    private final int perMinute;
    private final LongSupplier nanos;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    /**
     * @param perMinute requests; 0 for no limit
     * @param nanos     a clock that only goes forward
     */
    Allowance(int perMinute, LongSupplier nanos) {
        this.perMinute = perMinute;
        this.nanos = nanos;
    }

    /** What was there at some time, after the newest request; and whether that got its token. */
    record Bucket(double tokens, long at, boolean granted) {}

    /**
     * Takes a token, and says in the answer how many are left.
     *
     * @throws Refusal when there is none
     */
    void take(String key, Context context) {
        if (perMinute == 0) {
            return;
        }
        Bucket bucket = take(key);
        context.header("RateLimit-Limit", Integer.toString(perMinute));
        context.header("RateLimit-Remaining", Long.toString((long) bucket.tokens()));
        context.header("RateLimit-Reset", Long.toString(seconds(perMinute - bucket.tokens())));
        if (!bucket.granted()) {
            long wait = seconds(1 - bucket.tokens());
            context.header("Retry-After", Long.toString(wait));
            throw Refusal.of(Problem.Kind.TOO_MANY_REQUESTS,
                    "This key may ask " + perMinute + " times a minute; ask again in " + wait + " s");
        }
    }

    Bucket take(String key) {
        return buckets.compute(key, (id, before) -> taken(before));
    }

    private Bucket taken(@Nullable Bucket before) {
        long now = nanos.getAsLong();
        double flowed = before == null ? perMinute : before.tokens() + (now - before.at()) / MINUTE_NS * perMinute;
        double there = Math.min(perMinute, flowed);
        return there >= 1 ? new Bucket(there - 1, now, true) : new Bucket(there, now, false);
    }

    /** How long so many tokens take to flow in. */
    private long seconds(double tokens) {
        return (long) Math.ceil(tokens / perMinute * TimeUnit.MINUTES.toSeconds(1));
    }
}
