package org.shortlist.lucene;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shortlist.evidence.RankingProfile;
import org.shortlist.query.OwnFields;
import org.shortlist.vocabulary.Vocabulary;

/**
 * What a generation was made with and how far it has come; it stands in every commit.
 *
 * @param schema      which fields there are; a generation of another schema cannot be read
 * @param fingerprint everything else that decides what is found and how it is ranked; where it differs, a reindex is owed
 * @param attributes  which field stands for which declared attribute: {@code NUMBER_1=salary:NUMBER}, separated by spaces
 * @param erased      the newest erasure that nothing in it remains of
 */
record Stamp(int schema, String fingerprint, String attributes, YearMonth asOf, long changeNumber, long erased) {

    /** To be raised when the fields change. */
    static final int SCHEMA = 4;
    /** To be raised when texts are cut or folded differently, or other values gathered, though the vocabulary is the same. */
    private static final int ANALYSIS = 2;

    /** For a generation that is begun now. */
    static Stamp begin(YearMonth asOf, Vocabulary vocabulary, RankingProfile profile) {
        return new Stamp(SCHEMA, fingerprint(vocabulary, profile), attributes(vocabulary), asOf, 0, 0);
    }

    static String fingerprint(Vocabulary vocabulary, RankingProfile profile) {
        return "analysis " + ANALYSIS + ", ranking " + profile.fingerprint() + ", vocabulary "
                + vocabulary.fingerprint();
    }

    static String attributes(Vocabulary vocabulary) {
        OwnFields own = new OwnFields(vocabulary.attributes());
        return own.fields()
                .stream()
                .map(field -> field + "=" + own.attribute(field).orElseThrow().name() + ":"
                        + own.attribute(field).orElseThrow().type())
                .collect(Collectors.joining(" "));
    }

    /** Whether a field stands for something else there than here: then answers about it would be wrong. */
    boolean contradicts(Vocabulary vocabulary) {
        Set<String> there = Set.of(attributes.split(" "));
        return Stream.of(attributes(vocabulary).split(" "))
                .filter(one -> !one.isEmpty() && !there.contains(one))
                .anyMatch(one -> attributes.contains(one.substring(0, one.indexOf('=') + 1)));
    }

    Stamp at(long number) {
        return new Stamp(schema, fingerprint, attributes, asOf, number, erased);
    }

    Stamp without(long erasure) {
        return new Stamp(schema, fingerprint, attributes, asOf, changeNumber, erasure);
    }

    Map<String, String> toData() {
        return Map.of("schema", Integer.toString(schema), "fingerprint", fingerprint, "attributes", attributes, "asOf",
                asOf.toString(),
                "changeNumber", Long.toString(changeNumber), "erased", Long.toString(erased));
    }

    /** Empty when the data are not of such a commit. */
    static Optional<Stamp> of(Map<String, String> data) {
        try {
            return Optional.of(new Stamp(Integer.parseInt(data.getOrDefault("schema", "")),
                    data.getOrDefault("fingerprint", ""), data.getOrDefault("attributes", ""),
                    YearMonth.parse(data.getOrDefault("asOf", "")),
                    Long.parseLong(data.getOrDefault("changeNumber", "")),
                    Long.parseLong(data.getOrDefault("erased", "0"))));
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
