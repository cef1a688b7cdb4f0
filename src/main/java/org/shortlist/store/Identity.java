package org.shortlist.store;

import java.io.IOException;
import java.lang.Character.UnicodeScript;
import java.sql.Connection;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shortlist.resume.Mention;
import org.shortlist.resume.Resume;

/**
 * What tells whether two résumés are of one person: the e-mail addresses and the name.
 *
 * <p>An agency writes its own address on everybody's résumé, and a file called {@code resume.pdf} may be another person's tomorrow. To
 * put a stranger in a person's place would lose that person, so the name has a say: two names written in one script that share no word
 * are two people. A missing name contradicts nothing.
 *
 * @param addresses in lower case, each once, in the order of the résumé
 * @param name      as written, null when none was found
 */
record Identity(List<String> addresses, @Nullable String name) {

    static Identity of(Resume resume) {
        List<String> addresses = resume.contact()
                .emails()
                .stream()
                .map(mention -> mention.text().strip().toLowerCase(Locale.ROOT))
                .filter(address -> !address.isEmpty())
                .distinct()
                .toList();
        Mention name = resume.name();
        return new Identity(addresses, name == null ? null : name.text());
    }

    /** What all versions of a candidate together say. */
    static Identity of(Connection connection, long candidate) throws SQLException, IOException {
        List<String> addresses = new ArrayList<>();
        Sql.each(connection, row -> addresses.add(row.getString(1)), "SELECT address FROM email WHERE candidate = ?",
                candidate);
        String name = Sql.first(connection, row -> String.valueOf(row.getString(1)),
                "SELECT name FROM candidate WHERE key = ? AND name IS NOT NULL", candidate).orElse(null);
        return new Identity(addresses, name);
    }

    /** Whether the two can only be two people: neither an address nor a word of the name in common, and both stated. */
    boolean isSurelyNot(Identity other) {
        return !addresses.isEmpty() && !other.addresses.isEmpty()
                && Collections.disjoint(addresses, other.addresses)
                && isNamedOtherwise(other.name);
    }

    /** Whether both have a name, in one script, and the names share no word. */
    boolean isNamedOtherwise(@Nullable String otherName) {
        if (name == null || otherName == null) {
            return false;
        }
        Set<String> words = words(name);
        Set<String> otherWords = words(otherName);
        return !words.isEmpty() && !otherWords.isEmpty() && script(name) == script(otherName)
                && Collections.disjoint(words, otherWords);
    }

    private static Set<String> words(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
        Stream<String> words = Arrays.stream(plain.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"));
        return words.filter(word -> word.length() > 1).collect(Collectors.toSet());
    }

    private static UnicodeScript script(String name) {
        return name.codePoints()
                .filter(Character::isLetter)
                .mapToObj(UnicodeScript::of)
                .findFirst()
                .orElse(UnicodeScript.COMMON);
    }
}
