package org.shortlist.access;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A key as it is kept.
 *
 * @param id      public: names the key in lists and in the audit log
 * @param name    whose it is, for people
 * @param filter  a question in the recruiter's language; whoever it does not find is not there for this key; null for everyone
 * @param expires from when on it opens nothing any more; null for never
 * @param revoked since when it has been taken back; null when it has not
 * @param sha256  of the key itself, in hex. The key is random and long, so that a plain digest tells nothing of it
 */
public record Key(String id, String name, Set<Scope> scopes, @Nullable String filter, Instant made,
        @Nullable Instant expires, @Nullable Instant revoked, String sha256) {

    public Key {
        scopes = scopes.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(scopes));
    }

    /** Whether it opens anything at this time. */
    public boolean isGood(Instant now) {
        return revoked == null && (expires == null || now.isBefore(expires));
    }

    Key revokedAt(Instant now) {
        return new Key(id, name, scopes, filter, made, expires, now, sha256);
    }
}
