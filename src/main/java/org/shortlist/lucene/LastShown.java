package org.shortlist.lucene;

import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.jspecify.annotations.Nullable;
import org.shortlist.evidence.HitText;

/**
 * The people of a snapshot for whom it was said last why they were found, as they were read from its files, with the words into which their
 * texts were cut: whoever refines a question, turns a page back or opens a candidate meets most of them again. They go with the snapshot,
 * and the one who was not met for longest goes first.
 */
final class LastShown {

    /** A letter of a text takes about thirty bytes with all that is known of it; so all together take some fifteen megabytes. */
    static final int MOST_LETTERS = 500_000;

    private final Map<Integer, HitText> people = new LinkedHashMap<>(16, 0.75f, true);
    private long letters;

    /** @param leaf of the snapshot's own reader, which outlives the request */
    HitText of(LeafReaderContext leaf, int doc) throws IOException {
        int document = leaf.docBase + doc;
        HitText known = known(document);
        return known != null ? known : keep(document, StoredPerson.of(leaf, doc));
    }

    private synchronized @Nullable HitText known(int document) {
        return people.get(document);
    }

    private synchronized HitText keep(int document, HitText person) {
        if (people.put(document, person) == null) {
            letters += person.text().length();
        }
        Iterator<HitText> longestAgo = people.values().iterator();
        while (letters > MOST_LETTERS) {
            letters -= longestAgo.next().text().length();
            longestAgo.remove();
        }
        return person;
    }

    synchronized long letters() {
        return letters;
    }
}
