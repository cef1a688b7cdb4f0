package org.shortlist.lucene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shortlist.evidence.ValueName;

/**
 * The words of all names of the values of a {@link ValueTable}, sorted. What the table has learned since is kept unsorted at the
 * end until it is worth sorting, so a new candidate costs next to nothing. Immutable.
 */
final class Completions {

    private static final int UNSORTED = 2000;

    private final Word[] sorted;
    private final List<Word> unsorted;
    private final int values;
    private final int names;

    private Completions(Word[] sorted, List<Word> unsorted, int values, int names) {
        this.sorted = sorted;
        this.unsorted = unsorted;
        this.values = values;
        this.names = names;
    }

    static Completions none() {
        return new Completions(new Word[0], List.of(), ValueTable.FACETS.size(), 0);
    }

    /**
     * One name of a value.
     *
     * @param number of the name in the table; null of a name that the vocabulary knows, whoever has it
     * @param words  its tokens and the pieces between white space
     */
    record Name(ValueTable.Value value, @Nullable Integer number, String[] words) {

        private boolean hasWordsThatBegin(List<String> asked) {
            return asked.stream().allMatch(typed -> Arrays.stream(words).anyMatch(word -> word.startsWith(typed)));
        }
    }

    private record Word(String word, Name name) {}

    /** These and what the table has learned since. */
    Completions with(ValueTable table, Function<ValueTable.Value, Set<String>> aliases) {
        int allValues = table.size();
        int allNames = table.names();
        if (allValues == values && allNames == names) {
            return this;
        }
        List<Word> added = new ArrayList<>(unsorted);
        for (int i = values; i < allValues; i++) {
            ValueTable.Value value = table.value(i);
            aliases.apply(value).forEach(alias -> add(value, null, alias, added));
        }
        for (int i = names; i < allNames; i++) {
            ValueTable.Named named = table.named(i);
            add(named.value(), i, named.name().text(), added);
        }
        if (added.size() < UNSORTED + sorted.length / 10) {
            return new Completions(sorted, added, allValues, allNames);
        }
        Word[] all = Arrays.copyOf(sorted, sorted.length + added.size());
        for (int i = 0; i < added.size(); i++) {
            all[sorted.length + i] = added.get(i);
        }
        Arrays.sort(all, Comparator.comparing(Word::word));
        return new Completions(all, List.of(), allValues, allNames);
    }

    private static void add(ValueTable.Value value, @Nullable Integer number, String text, List<Word> to) {
        Name name = new Name(value, number, ValueName.words(text).toArray(String[]::new));
        for (String word : name.words) {
            to.add(new Word(word, name));
        }
    }

    /** The ordinals of the values that somebody in the catalogue has, with a living name that completes all the words. */
    BitSet ordinals(List<String> asked, Catalogue catalogue) {
        BitSet found = new BitSet();
        int[] counts = catalogue.everyone().counts;
        visit(asked, name -> {
            int ordinal = name.value().ordinal();
            if (ordinal < counts.length && counts[ordinal] > 0 && catalogue.isAlive(name.number())) {
                found.set(ordinal);
            }
        });
        return found;
    }

    /** Visits the names that have, for each of the words, a word that begins so; some of them more than once. */
    private void visit(List<String> asked, Consumer<Name> visitor) {
        String longest = asked.stream().max(Comparator.comparingInt(String::length)).orElseThrow();
        for (int i = first(longest); i < sorted.length && sorted[i].word.startsWith(longest); i++) {
            visit(sorted[i].name, asked, visitor);
        }
        for (Word word : unsorted) {
            if (word.word.startsWith(longest)) {
                visit(word.name, asked, visitor);
            }
        }
    }

    private static void visit(Name name, List<String> asked, Consumer<Name> visitor) {
        if (asked.size() == 1 || name.hasWordsThatBegin(asked)) {
            visitor.accept(name);
        }
    }

    /** Where the words that begin so begin. */
    private int first(String prefix) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle].word.compareTo(prefix) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
