package org.shortlist.resume;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a candidate is filed: what people and imports keep beside the résumé, which never says it. It stays through every newer version
 * and reading of the résumé.
 *
 * @param values by name, A to Z, then each value once, A to Z: under {@value #TAG} the labels that people put on the candidate, under
 *               {@value #SOURCE} where they came from; two writings that differ in case or spaces are one value
 */
public record Filing(Map<String, List<String>> values) {

    public static final String TAG = "tag";
    public static final String SOURCE = "source";
    public static final int LONGEST = 100;
    public static final Filing NONE = new Filing(Map.of());

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\p{Cf}]+");

    public Filing {
        Map<String, List<String>> copy = new TreeMap<>();
        values.forEach((name, texts) -> {
            if (!texts.isEmpty()) {
                copy.put(name, texts.stream().sorted((a, b) -> key(a).compareTo(key(b))).toList());
            }
        });
        values = Collections.unmodifiableMap(copy);
    }

    /** A value as it is kept, without what cannot be seen; empty when it says nothing or is longer than {@value #LONGEST} characters. */
    public static Optional<String> text(String given) {
        String clean = UNSEEN.matcher(given).replaceAll(" ").strip().replaceAll("\\s+", " ");
        return clean.isEmpty() || clean.length() > LONGEST ? Optional.empty() : Optional.of(clean);
    }

    /** The values of this name; none where nothing is filed. */
    public List<String> of(String name) {
        return values.getOrDefault(name, List.of());
    }

    public List<String> tags() {
        return of(TAG);
    }

    public List<String> sources() {
        return of(SOURCE);
    }

    /** What it becomes by these steps, one after the other. The first writing of a value stays. */
    public Filing after(List<Step> steps) {
        Map<String, List<String>> changed = new LinkedHashMap<>();
        values.forEach((name, texts) -> changed.put(name, new ArrayList<>(texts)));
        for (Step step : steps) {
            List<String> texts = changed.computeIfAbsent(step.name(), name -> new ArrayList<>());
            String value = step.value();
            switch (step.act()) {
                case EMPTY -> texts.clear();
                case SET -> {
                    texts.removeIf(text -> !text.equals(value));
                    add(texts, value);
                }
                case REMOVE -> texts.removeIf(text -> isSame(text, value));
                case ADD -> add(texts, value);
                case SUPPOSE -> {
                    if (texts.isEmpty()) {
                        add(texts, value);
                    }
                }
            }
        }
        return new Filing(changed);
    }

    private static void add(List<String> texts, @Nullable String value) {
        if (value != null && texts.stream().noneMatch(text -> isSame(text, value))) {
            texts.add(value);
        }
    }

    private static boolean isSame(String text, @Nullable String other) {
        return other != null && key(text).equals(key(other));
    }

    private static String key(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip()
                .replaceAll("\\s+", " ");
    }

    /**
     * One change.
     *
     * @param name  under which it is filed
     * @param value null for {@link Act#EMPTY} alone
     */
    public record Step(Act act, String name, @Nullable String value) {

        public static Step add(String name, String value) {
            return new Step(Act.ADD, name, value);
        }

        /** Where nothing is filed under this name yet. */
        public static Step suppose(String name, String value) {
            return new Step(Act.SUPPOSE, name, value);
        }

        /** In the place of all that is filed under this name. */
        public static Step set(String name, String value) {
            return new Step(Act.SET, name, value);
        }

        public static Step remove(String name, String value) {
            return new Step(Act.REMOVE, name, value);
        }

        public static Step empty(String name) {
            return new Step(Act.EMPTY, name, null);
        }
    }

    /** What is done to the values of a name. */
    public enum Act {
        ADD, SUPPOSE, SET, REMOVE, EMPTY
    }
}
