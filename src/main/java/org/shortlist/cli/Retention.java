package org.shortlist.cli;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.shortlist.resume.Filing;
import org.shortlist.store.Change;
import org.shortlist.store.JdbcStore;
import org.shortlist.store.Kept;
import org.shortlist.vocabulary.Folding;

/** For how many days candidates are kept, by the source that they came from. */
final class Retention {

    private static final String ANY = "*";

    private final Map<String, Integer> days;
    private final List<String> rules;

    private Retention(Map<String, Integer> days, List<String> rules) {
        this.days = days;
        this.rules = rules;
    }

    /** A candidate whose time is over, and the day (UTC) on which it was. */
    record Due(String id, LocalDate since) {}

    /** @throws Failure where a time is less than a day, or one source has two */
    static Retention of(Map<String, Integer> said) {
        Map<String, Integer> days = new LinkedHashMap<>();
        List<String> rules = new ArrayList<>();
        said.forEach((given, number) -> {
            String source = unquoted(given.strip());
            if (number == null || number < 1) {
                throw Failure.wrongUsage("'" + source + "' is kept for " + number + " days; 1 is the least");
            }
            if (source.isEmpty() || days.putIfAbsent(key(source), number) != null) {
                throw Failure.wrongUsage("'" + source + "' must name one source, once");
            }
            rules.add((source.contains(",") ? "\"" + source + "\"" : source) + "=" + number);
        });
        return new Retention(days, rules);
    }

    /** In double quotes a name may have commas. */
    private static String unquoted(String source) {
        boolean quoted = source.length() > 1 && source.startsWith("\"") && source.endsWith("\"");
        return quoted ? source.substring(1, source.length() - 1).strip() : source;
    }

    /** As they were said. */
    List<String> rules() {
        return List.copyOf(rules);
    }

    static Set<String> ids(List<Due> due) {
        Set<String> ids = new LinkedHashSet<>();
        due.forEach(one -> ids.add(one.id()));
        return ids;
    }

    /** Those of the store whose time is over now. */
    List<Due> due(JdbcStore store, Instant now) throws IOException {
        Map<String, Integer> kept = new LinkedHashMap<>();
        store.changesSince(0, change -> {
            if (change instanceof Change.Put put) {
                longest(put.candidate().filing()).ifPresent(most -> kept.put(put.candidate().id(), most));
            }
        });
        List<Due> due = new ArrayList<>();
        for (Map.Entry<String, Integer> one : kept.entrySet()) {
            Duration most = Duration.ofDays(one.getValue());
            Optional<Instant> over = newest(store, one.getKey(), now.minus(most)).map(came -> came.plus(most));
            over.ifPresent(since -> due.add(new Due(one.getKey(), LocalDate.ofInstant(since, ZoneOffset.UTC))));
        }
        return due;
    }

    /** When their newest résumé came, where that was not after a limit; who came first after it need not be looked at further. */
    private static Optional<Instant> newest(JdbcStore store, String id, Instant limit) throws IOException {
        Optional<Kept> kept = store.find(id);
        if (kept.isEmpty() || kept.get().created().isAfter(limit)) {
            return Optional.empty();
        }
        List<Instant> came = new ArrayList<>();
        store.versions(id, (number, version) -> came.add(version.received()));
        return came.stream().max(Instant::compareTo).filter(newest -> !newest.isAfter(limit));
    }

    /** Empty where one of the sources may be kept for ever, or there is none. */
    private OptionalInt longest(Filing filing) {
        int longest = 0;
        for (String source : filing.sources()) {
            Integer said = days.getOrDefault(key(source), days.get(ANY));
            if (said == null) {
                return OptionalInt.empty();
            }
            longest = Math.max(longest, said);
        }
        return longest == 0 ? OptionalInt.empty() : OptionalInt.of(longest);
    }

    private static String key(String source) {
        return source.equals(ANY) ? ANY : Folding.fold(source);
    }
}
