package org.shortlist.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.shortlist.query.Grammar.Item;

/**
 * The pieces of a question's text that can be rewritten alone. Most hold one clause. Several clauses share a piece where one piece of text
 * says several things ({@code title:(a b)}) or one thing is said in several places ({@code from:2019 kafka to:2021}); a question
 * that had to be mended, or in which nothing stands between two conditions, is one piece as a whole, so that what was mended is not
 * mended again otherwise.
 */
final class Blocks {

    /** Where more clauses share a piece, each rewriting of it is too long to be offered for all of them. */
    static final int MOST_SHARING = 64;

    /** So many words at most mean something together. */
    private static final int REACH = 8;

    private final Asked asked;
    private final Runs runs;
    /** Whether pieces can be rewritten one by one. */
    private final boolean separate;
    private final Block[] blocks;

    Blocks(Asked asked, List<Condition> parts, Runs runs) {
        this.asked = asked;
        this.runs = runs;
        separate = isSeparate(asked);
        blocks = new Block[parts.size()];
        List<int[]> ranges = parts.stream().map(part -> range(part.typed())).toList();
        List<Integer> sorted = IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparingInt(i -> ranges.get(i)[0]))
                .toList();
        Block block = null;
        for (int i : sorted) {
            int[] range = ranges.get(i);
            if (block == null || range[0] > block.last) {
                block = new Block(range[0]);
            }
            block.last = Math.max(block.last, range[1]);
            block.members.add(parts.get(i));
            blocks[i] = block;
        }
    }

    /** Whether the pieces of a question can be rewritten one by one. */
    static boolean isSeparate(Asked asked) {
        List<Item> items = asked.items();
        return asked.notes().isClean()
                && IntStream.range(1, items.size()).allMatch(i -> items.get(i - 1).end() < items.get(i).start());
    }

    /** The items that a clause is made of. */
    private int[] range(Typed typed) {
        List<Item> items = asked.items();
        if (!separate) {
            return new int[]{0, items.size() - 1};
        }
        int first = indexAt(items, typed.start());
        int last = first;
        while (last + 1 < items.size() && items.get(last + 1).start() < typed.end()) {
            last++;
        }
        return new int[]{first, last};
    }

    /** The first item that ends after a place; they stand in the order of the text. */
    private static int indexAt(List<Item> items, int place) {
        int low = 0;
        int high = items.size() - 1;
        while (low < high) {
            int middle = (low + high) / 2;
            if (items.get(middle).end() > place) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** The item that holds all of a condition. */
    static Optional<Item> itemOf(Typed typed, List<Item> items) {
        return Optional.of(items.get(indexAt(items, typed.start())))
                .filter(item -> item.start() <= typed.start() && typed.end() <= item.end());
    }

    Block of(int clause) {
        return blocks[clause];
    }

    /** A piece of the text, from the first to the last item of it, and the clauses that it holds. */
    final class Block {

        private final int first;
        private int last;
        private final List<Condition> members = new ArrayList<>();

        private Block(int first) {
            this.first = first;
            last = first;
        }

        int start() {
            return separate ? asked.items().get(first).start() : 0;
        }

        int end() {
            return separate ? asked.items().get(last).end() : asked.question().length();
        }

        boolean isOne() {
            return members.size() == 1;
        }

        /** Whether its rewritings are worth offering. */
        boolean isShort() {
            return members.size() <= MOST_SHARING;
        }

        /** The change that puts another text in the place of a clause's, or takes it out where it is empty. */
        Edit edit(Condition part, String text) {
            if (!isOne()) {
                return new Edit(start(), end(), padded(runs.joined(members.stream()
                        .map(member -> member == part ? text : member.asIs())
                        .filter(one -> !one.isEmpty())
                        .toList())));
            }
            return text.isEmpty() ? removal() : new Edit(start(), end(), padded(apart(text)));
        }

        /** Set off from what stands directly beside it. */
        private String padded(String text) {
            boolean before = start() > 0 && !Character.isWhitespace(asked.question().charAt(start() - 1));
            boolean after = end() < asked.question().length()
                    && !Character.isWhitespace(asked.question().charAt(end()))
                    && asked.question().charAt(end()) != ',';
            return (before ? " " : "") + text + (after ? " " : "");
        }

        /** With AND where it would otherwise mean something together with its neighbours. */
        private String apart(String text) {
            boolean before = bind(first - 1, text, -1);
            boolean after = bind(-1, text, last + 1);
            return (before ? "AND " : "") + text + (after ? " AND" : "");
        }

        private Edit removal() {
            List<Item> items = asked.items();
            boolean next = last + 1 < items.size();
            if (first == 0) {
                return new Edit(start(), next ? items.get(last + 1).start() : end(), "");
            }
            boolean apart = next && bind(first - 1, null, last + 1);
            boolean glued = next && !Character.isWhitespace(asked.question().charAt(end()));
            return new Edit(items.get(first - 1).end(), end(), (apart ? " AND" : "") + (glued ? " " : ""));
        }
    }

    private String textOf(int item) {
        return asked.question().substring(asked.items().get(item).start(), asked.items().get(item).end());
    }

    /**
     * Whether texts side by side might say something else than each of them.
     *
     * @param before the item before, or none
     * @param text   what stands between, null for nothing
     * @param after  the item after, or none
     */
    private boolean bind(int before, @Nullable String text, int after) {
        String second = text != null && after < 0
                ? text
                : after < asked.items().size() && after >= 0 ? textOf(after) : "";
        String first = text != null && after >= 0 ? text : before >= 0 ? textOf(before) : "";
        if (first.isEmpty() || second.isEmpty()) {
            return false;
        }
        if (!Runs.isBare(first)) {
            return Written.mayBind(second);
        }
        if (!Runs.isBare(second)) {
            return false;
        }
        List<List<String>> words = new ArrayList<>(bareBefore(before));
        if (text != null) {
            words.add(Runs.tokens(text));
        }
        words.addAll(bareAfter(after));
        return runs.anyIn(words);
    }

    private List<List<String>> bareBefore(int item) {
        List<List<String>> words = new ArrayList<>();
        for (int i = item; i >= 0 && words.size() < REACH && Runs.isBare(textOf(i)); i--) {
            words.addFirst(Runs.tokens(textOf(i)));
        }
        return words;
    }

    private List<List<String>> bareAfter(int item) {
        List<List<String>> words = new ArrayList<>();
        for (int i = item; i >= 0 && i < asked.items().size() && words.size() < REACH && Runs.isBare(textOf(i)); i++) {
            words.add(Runs.tokens(textOf(i)));
        }
        return words;
    }
}
