package org.shortlist.vocabulary;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Light English stemming: plurals, {@code -ing} and {@code -ed}, nothing else. "managing", "managed", "manages" meet
 * "manage"; "manager" stays apart.
 *
 * <p>The index holds words as they are. A query asks for {@link #forms}, every word of the same stem, so the exact word
 * stays exact and no second field is needed. For that to be the same as an indexed stem, {@code forms} is the complete
 * inverse of {@code stem}: three steps rewrite the end of a word, each step has finitely many inverses, and what the
 * inverses propose is kept only if it has the stem.
 *
 * <p>The steps follow M. F. Porter, "An algorithm for suffix stripping" (1980), 1a, 1b and 5, with three differences: a
 * final {@code e} of a word that short as "use" stays, {@code ie} and {@code y} meet ("movies", "movie"), and a
 * few words that only look inflected are left alone.
 */
public final class Inflections {
    private static final int LONGEST = 40;
    private static final Set<String> LEFT_ALONE = Words.of("""
            beijing boeing evening morning news series species lens embed sales jenkins kubernetes during
            nothing something anything everything always perhaps texas kansas""");
    private static final Map<String, String> IRREGULAR = Map.ofEntries(
            Map.entry("apis", "api"), Map.entry("kpis", "kpi"), Map.entry("guis", "gui"), Map.entry("taxis", "taxi"),
            Map.entry("children", "child"), Map.entry("men", "man"), Map.entry("women", "woman"),
            Map.entry("salesmen", "salesman"), Map.entry("foremen", "foreman"), Map.entry("craftsmen", "craftsman"),
            Map.entry("chairmen", "chairman"), Map.entry("buses", "bus"), Map.entry("analyses", "analysis"),
            Map.entry("diagnoses", "diagnosis"), Map.entry("theses", "thesis"), Map.entry("indices", "index"),
            Map.entry("feet", "foot"), Map.entry("teeth", "tooth"), Map.entry("lenses", "lens"));

    private Inflections() {}

    /** The stem of a folded word; the word itself if it is not written in the letters a to z. */
    public static String stem(String folded) {
        if (folded.length() < 3 || folded.length() > LONGEST || !isPlainWord(folded)) {
            return folded;
        }
        String word = IRREGULAR.getOrDefault(folded, folded);
        String singular = LEFT_ALONE.contains(word) ? word : withoutPlural(word);
        return LEFT_ALONE.contains(singular) ? singular : withoutFinalE(withoutIngOrEd(singular));
    }

    /** Every folded word of the same stem, the word itself among them. */
    public static Set<String> forms(String folded) {
        if (folded.length() < 3) {
            return Set.of(folded);
        }
        String stem = stem(folded);
        Set<String> forms = new TreeSet<>(Set.of(folded));
        Stream.of(stem)
                .flatMap(Inflections::beforeFinalE)
                .flatMap(Inflections::beforeIngOrEd)
                .flatMap(Inflections::beforePlural)
                .filter(w -> stem(w).equals(stem))
                .forEach(forms::add);
        IRREGULAR.keySet().stream().filter(w -> stem(w).equals(stem)).forEach(forms::add);
        return new LinkedHashSet<>(forms);
    }

    /** The words of which a folded word may be the plural; wide, for looking words up in a list. */
    static Set<String> singulars(String folded) {
        String irregular = IRREGULAR.get(folded);
        if (irregular == null && !folded.endsWith("s")) {
            return Set.of();
        }
        Set<String> words = new LinkedHashSet<>();
        if (irregular != null) {
            words.add(irregular);
        }
        if (folded.length() > 3 && folded.endsWith("s")) {
            words.add(cut(folded, 1));
            words.add(cut(folded, 2));
        }
        if (folded.length() > 4 && folded.endsWith("ies")) {
            words.add(cut(folded, 3) + "y");
        }
        return words;
    }

    private static boolean isPlainWord(String word) {
        return word.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }

    // Step 1: skills -> skill, companies -> company. "es" loses its e in step 3.

    private static String withoutPlural(String word) {
        if (word.length() < 4 || !word.endsWith("s") || word.endsWith("ss") || word.endsWith("us")
                || word.endsWith("is")) {
            return word;
        }
        return cut(word, 1);
    }

    private static Stream<String> beforePlural(String word) {
        return Stream.of(word, word + "s");
    }

    // Step 2: testing -> test, planned -> plan, coding -> code, applied -> apply

    private static String withoutIngOrEd(String word) {
        if (word.endsWith("ied") && word.length() > 4) {
            return cut(word, 3) + "y";
        }
        int suffix = word.endsWith("ing") ? 3 : word.endsWith("ed") && !word.endsWith("eed") ? 2 : 0;
        String rest = cut(word, suffix);
        if (suffix == 0 || rest.length() < 2 || measure(rest) == 0) {
            return word;
        }
        return rest.length() == 2 ? shortVerb(word, rest) : repaired(rest);
    }

    /** "using" is of "use"; "being" and "going" stay, lest they meet "be" and Go. */
    private static String shortVerb(String word, String rest) {
        return isVowel(rest, 0) && !isVowel(rest, 1) && "wxy".indexOf(rest.charAt(1)) < 0 ? rest + "e" : word;
    }

    private static String repaired(String rest) {
        int last = rest.length() - 1;
        boolean doubled = rest.charAt(last) == rest.charAt(last - 1) && !isVowel(rest, last);
        if (doubled && rest.length() > 3 && "lsz".indexOf(rest.charAt(last)) < 0) {
            return cut(rest, 1);
        }
        return measure(rest) == 1 && endsClosed(rest) ? rest + "e" : rest;
    }

    private static Stream<String> beforeIngOrEd(String word) {
        String bare = word.endsWith("e") ? cut(word, 1) : word;
        String doubled = word + word.charAt(word.length() - 1);
        Stream<String> verbs = Stream.of(word, bare, doubled).flatMap(w -> Stream.of(w + "ing", w + "ed"));
        Stream<String> past = word.endsWith("y") ? Stream.of(cut(word, 1) + "ied") : Stream.of();
        return Stream.concat(Stream.of(word), Stream.concat(verbs, past));
    }

    // Step 3: manage -> manag, install -> instal, movie -> movy

    private static String withoutFinalE(String word) {
        if (word.endsWith("ie") && word.length() > 4) {
            return cut(word, 2) + "y";
        }
        if (word.endsWith("ll") && measure(word) > 1) {
            return cut(word, 1);
        }
        String rest = cut(word, word.endsWith("e") ? 1 : 0);
        boolean silent = rest.length() > 2 && (measure(rest) > 1 || (measure(rest) == 1 && !endsClosed(rest)));
        return silent ? rest : word;
    }

    private static Stream<String> beforeFinalE(String stem) {
        Set<String> words = Stream.of(stem, stem + "e", stem + "l")
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (stem.endsWith("y")) {
            words.add(cut(stem, 1) + "ie");
        }
        return words.stream();
    }

    /** The number of times a vowel is followed by a consonant: Porter's m. */
    private static int measure(String word) {
        int count = 0;
        for (int i = 1; i < word.length(); i++) {
            count += isVowel(word, i - 1) && !isVowel(word, i) ? 1 : 0;
        }
        return count;
    }

    /** Consonant, vowel, consonant at the end, the last not w, x or y: Porter's *o. */
    private static boolean endsClosed(String word) {
        int last = word.length() - 1;
        return last >= 2 && !isVowel(word, last) && isVowel(word, last - 1) && !isVowel(word, last - 2)
                && "wxy".indexOf(word.charAt(last)) < 0;
    }

    private static boolean isVowel(String word, int i) {
        char c = word.charAt(i);
        return "aeiou".indexOf(c) >= 0 || (c == 'y' && i > 0 && !isVowel(word, i - 1));
    }

    private static String cut(String word, int letters) {
        return word.substring(0, word.length() - letters);
    }
}
