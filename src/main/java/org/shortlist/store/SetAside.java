package org.shortlist.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A candidate who is to be deleted and can still be brought back.
 *
 * @param name  null when the résumé gives none
 * @param until when the deletion becomes final
 */
public record SetAside(String id, @Nullable String name, Instant until) {}
