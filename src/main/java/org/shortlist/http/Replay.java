package org.shortlist.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shortlist.access.Answered;
import org.shortlist.access.Event;
import org.shortlist.query.QueryParser;
import org.shortlist.search.Basis;
import org.shortlist.search.CandidateIndex;
import org.shortlist.search.Hit;
import org.shortlist.search.SearchRequest;
import org.shortlist.search.SearchResult;
import org.shortlist.store.CandidateStore;
import org.shortlist.store.Change;

/**
 * Puts a search of the audit log again, and tells whether the same list comes of it or by what it differs. It differs never because of
 * the files of the index or the machine, only because of what somebody did.
 *
 * @param hits    who is found now
 * @param same    whether these are who was shown then, in the same order and with the same points
 * @param reasons what has changed since, for people, with numbers and never with names or ids; of a list that is the same too
 */
public record Replay(List<Hit> hits, boolean same, List<String> reasons) {

    public Replay {
        hits = List.copyOf(hits);
        reasons = List.copyOf(reasons);
    }

    /** What is to be noted of an answer that is whole. @param filter of the key by which it was asked */
    static Answered note(SearchParameters.Asked asked, SearchResult result, @Nullable String filter) {
        Basis basis = result.basis();
        return new Answered(basis.generation(), basis.changeNumber(), basis.asOf(), basis.made(), basis.ranking(),
                QueryParser.GRAMMAR, digest(asked.text()), filter, asked.passed(), result.hits().size(),
                list(result));
    }

    private static String list(SearchResult result) {
        StringBuilder list = new StringBuilder().append(result.total()).append('\n');
        result.hits().forEach(hit -> list.append(hit.id()).append(' ').append(hit.score()).append('\n'));
        return digest(list.toString());
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /**
     * Asks again.
     *
     * @param event      a search of which it was noted what it was answered with
     * @param parameters as they read questions when the clock stood at the time of the event
     * @throws Refusal when a parameter is none any more
     */
    public static Replay of(Event event, SearchParameters parameters, CandidateIndex index, CandidateStore store)
            throws IOException {
        Answered then = Objects.requireNonNull(event.answered());
        Map<String, List<String>> given = new HashMap<>(event.asked());
        given.remove("page");
        given.remove("cursor");
        SearchParameters.Asked asked = parameters.read(given);
        SearchRequest request = asked.request();
        SearchRequest again = then.filter() == null
                ? request
                : request.withVisible(KeyFilter.visible(then.filter(), parameters.parser()));
        SearchResult result = index.search(again.withPage(then.passed(), request.listing().size()));
        Answered now = note(asked, result, then.filter());
        boolean same = now.list().equals(then.list());
        List<String> reasons = reasons(then, now);
        reasons.addAll(changes(then.change(), store));
        if (!same && reasons.isEmpty()) {
            reasons.add("nothing that is noted explains it: run shortlist doctor and shortlist audit verify");
        }
        return new Replay(result.hits(), same, reasons);
    }

    private static List<String> reasons(Answered then, Answered now) {
        List<String> reasons = new ArrayList<>();
        if (!then.ranking().equals(now.ranking())) {
            reasons.add("another ranking profile: it was " + then.ranking() + ", it is " + now.ranking());
        }
        if (then.grammar() != now.grammar()) {
            reasons.add("another grammar of the query language: it was " + then.grammar() + ", it is "
                    + now.grammar());
        } else if (!then.read().equals(now.read())) {
            reasons.add("the question is understood otherwise: words, synonyms or attributes were changed since");
        }
        if (!then.made().equals(now.made())) {
            reasons.add("the index is made otherwise: it was by " + then.made() + ", it is by " + now.made());
        }
        if (!then.asOf().equals(now.asOf())) {
            reasons.add("\"present\" was " + then.asOf() + " and is " + now.asOf()
                    + ": the index was made anew in another month");
        }
        return reasons;
    }

    private static List<String> changes(long change, CandidateStore store) throws IOException {
        long[] changed = {0, 0};
        store.changesSince(change, one -> changed[one instanceof Change.Put ? 0 : 1]++);
        long erased = store.erasedSince(change);
        List<String> reasons = new ArrayList<>();
        if (changed[0] > 0) {
            reasons.add(count(changed[0], "candidate") + " added or changed since");
        }
        if (changed[1] > erased) {
            reasons.add(count(changed[1] - erased, "candidate") + " deleted since");
        }
        if (erased > 0) {
            reasons.add((erased == 1 ? "1 person" : erased + " people") + " erased since");
        }
        return reasons;
    }

    private static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
