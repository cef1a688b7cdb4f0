package org.shortlist.access;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done. No word of a résumé is ever part of it.
 *
 * @param who    the id of a key, or {@code local} for somebody at this machine
 * @param did    one word: {@code search}, {@code export}, {@code delete}, …
 * @param status what came of it, as HTTP has it; null at the command line, where only what succeeded is noted
 * @param count  how many candidates it was about, null where that makes no sense
 * @param ids    of candidates or keys that were looked at, exported, changed or deleted
 * @param asked  the question as parameters, by which it can be put again; empty when nothing was asked
 * @param answered by what a search was answered; null of anything else, and when it has been forgotten what was asked
 */
public record Event(Instant at, String who, String did, @Nullable Integer status, @Nullable Long count,
        List<String> ids, Map<String, List<String>> asked, @Nullable Answered answered) {

    public Event {
        ids = List.copyOf(ids);
        asked = Map.copyOf(asked);
    }

    /** All that was said in words: the values of the question, and the filter of the key. */
    public List<String> said() {
        Stream<String> filter = Stream.ofNullable(answered).map(Answered::filter).filter(Objects::nonNull);
        return Stream.concat(asked.values().stream().flatMap(List::stream), filter).toList();
    }

    /** Of what is no search. */
    public Event(Instant at, String who, String did, @Nullable Integer status, @Nullable Long count,
            List<String> ids, Map<String, List<String>> asked) {
        this(at, who, did, status, count, ids, asked, null);
    }
}
