package org.shortlist.opensearch;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Some of those who were read lately, by their stamps, so that they need not be read again: as many as their texts leave room for. */
final class People {

    /** In characters; with what is known of it, a text takes some ten times as many bytes. */
    private static final long ROOM = 8_000_000;
    /** What everyone takes besides the text. */
    private static final int EACH = 1_000;

    private final Map<String, Person> lately = new LinkedHashMap<>(16, 0.75f, true);
    private long taken;

    @Nullable
    synchronized Person get(String stamp) {
        return lately.get(stamp);
    }

    synchronized void add(String stamp, Person person) {
        Person before = lately.put(stamp, person);
        taken += size(person) - (before == null ? 0 : size(before));
        var oldest = lately.values().iterator();
        while (taken > ROOM && lately.size() > 1) {
            taken -= size(oldest.next());
            oldest.remove();
        }
    }

    private static long size(Person person) {
        return EACH + person.kept().text().length();
    }

    synchronized void forget() {
        lately.clear();
        taken = 0;
    }
}
