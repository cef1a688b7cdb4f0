package org.shortlist.blind;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shortlist.resume.Contact;
import org.shortlist.resume.Mention;
import org.shortlist.vocabulary.Folding;
import org.shortlist.vocabulary.NameForms;

/**
 * The words by which a person would be known wherever they stand: those of the name in all their forms, the name run together as in
 * handles ({@code jsmith84}), and what stands before the @ of an address or behind the host of a link.
 */
final class NameWords {

    private static final Pattern RUN = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{M}]+");
    private static final Pattern HANDLE = Pattern
            .compile("(?i)^(?:https?://)?[^/]+/(?:(?:in|pub|users?|profile)/)?([^/?#]+)");
    private static final int SHORT = 2;
    private static final int SHORTEST_HANDLE = 4;
    /** Small words of names, and what is no part of one; too common elsewhere to tell anything. */
    private static final Set<String> COMMON = Set.of("de", "da", "do", "dos", "das", "van", "von", "der", "den", "bin",
            "ibn",
            "al", "el", "la", "le", "di", "del", "della", "ter", "ten", "zu", "bint", "abu", "the", "of", "dr", "prof",
            "phd",
            "mba", "md", "jr", "sr", "ii", "iii", "iv", "pmp", "cpa", "msc", "bsc", "eng", "esq", "ing", "rn", "pe");

    private final Set<String> folded = new HashSet<>();
    /** Two letters are too few to be looked for in any case. */
    private final Set<String> exact = new HashSet<>();
    /** Names in letters that are written without blanks between the words. */
    private final List<String> pieces = new ArrayList<>();

    NameWords(@Nullable Mention name, Contact contact) {
        if (name != null) {
            add(name.text());
        }
        contact.emails().forEach(email -> handle(email.text().split("@")[0]));
        for (Mention link : contact.links()) {
            Matcher path = HANDLE.matcher(link.text());
            if (path.find()) {
                handle(path.group(1));
            }
        }
    }

    private void add(String name) {
        List<String> words = new ArrayList<>();
        Set<String> parts = new LinkedHashSet<>();
        for (String word : name.split("[\\s,()\"“”/]+")) {
            String joined = SIGNS.matcher(word).replaceAll("");
            if (!joined.isEmpty() && !COMMON.contains(Folding.fold(joined))) {
                words.add(Folding.fold(joined));
                Stream.concat(Stream.of(joined), SIGNS.splitAsStream(word))
                        .filter(part -> !part.isEmpty())
                        .forEach(part -> parts.add(part));
            }
        }
        parts.forEach(this::word);
        List<String> folds = parts.stream().map(Folding::fold).filter(part -> !part.isEmpty()).toList();
        folds.forEach(first -> folds.stream()
                .filter(second -> !second.equals(first))
                .forEach(
                        second -> compound(first, second)));
        String whole = String.join("", words);
        if (whole.length() > SHORT) {
            folded.addAll(NameForms.same(whole));
        }
    }

    private void word(String word) {
        boolean unbroken = word.codePoints().anyMatch(c -> Character.getType(c) == Character.OTHER_LETTER);
        if (unbroken) {
            pieces.add(word);
        } else if (word.length() > SHORT) {
            folded.addAll(NameForms.same(Folding.fold(word)));
        } else if (word.length() == SHORT) {
            exact.add(word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1).toLowerCase(Locale.ROOT));
        }
    }

    /** As in an address: {@code johnsmith}, {@code jsmith}, {@code johns}. */
    private void compound(String first, String second) {
        Stream.of(first + second, first.charAt(0) + second, first + second.charAt(0))
                .filter(one -> one.length() >= SHORTEST_HANDLE)
                .forEach(one -> folded.addAll(NameForms.same(one)));
    }

    private void handle(String handle) {
        String one = Folding.fold(handle.replaceAll("[._-]", ""));
        if (one.length() >= SHORTEST_HANDLE && RUN.matcher(one).matches()) {
            folded.add(one);
        }
    }

    /** Covers all of them in a text. */
    void cover(String text, BitSet hidden) {
        Matcher run = RUN.matcher(text);
        while (run.find()) {
            if (isHidden(run.group())) {
                hidden.set(run.start(), run.end());
            }
        }
        for (String piece : pieces) {
            for (int at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + 1)) {
                hidden.set(at, at + piece.length());
            }
        }
    }

    private boolean isHidden(String run) {
        if (run.length() <= SHORT) {
            return exact.contains(run);
        }
        String whole = Folding.fold(Normalizer.normalize(run, Normalizer.Form.NFC));
        String letters = SIGNS.matcher(whole).replaceAll("");
        return Stream.of(whole, letters)
                .filter(word -> !word.isEmpty())
                .flatMap(word -> NameForms.same(word).stream())
                .anyMatch(folded::contains);
    }
}
