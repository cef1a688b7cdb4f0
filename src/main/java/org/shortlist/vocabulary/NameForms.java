package org.shortlist.vocabulary;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The forms of people's names that are one name: Müller is also Mueller and Muller, O'Connor is also OConnor, and "Vega, Ana" is
 * "Ana Vega".
 *
 * <p>Folding alone makes {@code muller} of Müller. Where only plain letters can be typed, people spell the dots out: ä, ö, ü as ae,
 * oe, ue, and å, ø as aa, oe. Spelled-out letters are read back, with care for names in which they are none: not after a vowel or q
 * (Bauer, Enrique), not at the end of a word (Zoe, Sue), not before a last l (Michael, Samuel, Noel).
 */
public final class NameForms {

    private static final Map<String, String> SPELLED_OUT = Map.of("ä", "ae", "ö", "oe", "ü", "ue", "å", "aa", "ø",
            "oe", "Ä", "Ae", "Ö", "Oe", "Ü", "Ue", "Å", "Aa", "Ø", "Oe");
    private static final Pattern DOTTED = Pattern.compile("[äöüåøÄÖÜÅØ]");
    private static final Pattern SPELLED = Pattern
            .compile("(?iu)(?<![aeiouyq])(?:([aou])e|(a)a)(?!l?(?![\\p{L}\\p{M}]))");
    private static final Pattern APOSTROPHE = Pattern.compile("(?<=\\p{L})['’‘](?=\\p{L})");

    private NameForms() {}

    /** The name as written, and all other forms of it that a person may know it by; each once. */
    public static List<String> of(String name) {
        Set<String> forms = new LinkedHashSet<>();
        for (String order : orders(name)) {
            for (UnaryOperator<String> spelling : SPELLINGS) {
                forms.add(spelling.apply(order));
            }
        }
        return List.copyOf(forms);
    }

    /** The folded words that a folded word of a name may be looked up by: {@code mueller} and {@code muller}. */
    public static List<String> same(String word) {
        return Stream.of(word, readBack(word)).distinct().toList();
    }

    private static final List<UnaryOperator<String>> SPELLINGS = List.of(UnaryOperator.identity(),
            name -> APOSTROPHE.matcher(name).replaceAll(""), NameForms::spelledOut, NameForms::readBack);

    /** First names first and last: with or without a comma, and less what follows a second one ("Ana Vega, PhD"). */
    private static List<String> orders(String name) {
        List<String> orders = new ArrayList<>(List.of(name));
        String[] parts = name.split(",");
        String before = parts.length == 0 ? "" : parts[0].strip();
        int last = before.lastIndexOf(' ');
        if (last > 0) {
            orders.add(before.substring(last + 1) + " " + before.substring(0, last));
        }
        if (parts.length > 1) {
            orders.add(parts[1].strip() + " " + before);
        }
        return orders;
    }

    private static String spelledOut(String name) {
        Matcher dotted = DOTTED.matcher(Normalizer.normalize(name, Normalizer.Form.NFC));
        return dotted.find() ? dotted.replaceAll(letter -> SPELLED_OUT.get(letter.group())) : name;
    }

    private static String readBack(String name) {
        Matcher spelled = SPELLED.matcher(name);
        return spelled.find()
                ? spelled.replaceAll(found -> found.group(1) != null ? found.group(1) : found.group(2))
                : name;
    }
}
