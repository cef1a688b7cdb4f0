package org.shortlist.vocabulary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The languages that people speak, by their names in the languages that are read: {@code Deutsch} is German. */
public final class Languages {

    /**
     * A language.
     *
     * @param id    its English name in lower case
     * @param label the same for people
     */
    public record Language(String id, String label) {}

    /** A language named in a text, at these characters of it. */
    public record Match(Language language, int start, int end) {}

    private final PhraseTable<Language> names;

    Languages(List<DataFile.Row> rows) {
        Map<String, Language> byKey = new LinkedHashMap<>();
        for (DataFile.Row row : rows) {
            Language language = new Language(row.cell(0), capitalised(row.cell(0)));
            Stream.concat(Stream.of(row.cell(0)), row.list(1).stream())
                    .forEach(name -> byKey.putIfAbsent(PhraseTable.key(name), language));
        }
        names = new PhraseTable<>(byKey);
    }

    private static String capitalised(String name) {
        return Stream.of(name.split(" "))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining(" "));
    }

    /** The language of this name, in any case; the whole string must be the name. */
    public Optional<Language> find(CharSequence surface) {
        return names.whole(Wording.of(surface).tokens());
    }

    /** The languages that a text names, from left to right, the longest name at each place. */
    public List<Match> findIn(CharSequence text) {
        List<Token> tokens = Wording.of(text).tokens();
        List<Match> found = new ArrayList<>();
        for (PhraseTable.Hit<Language> hit : names.in(text, tokens)) {
            found.add(new Match(hit.value(), tokens.get(hit.from()).start(), tokens.get(hit.to() - 1).end()));
        }
        return found;
    }
}
