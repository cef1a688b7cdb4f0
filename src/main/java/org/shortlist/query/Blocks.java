package org.shortlist.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.shortlist.query.Clauses.Asked;
import org.shortlist.query.Clauses.Part;
import org.shortlist.query.Clauses.Reader;
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

    /** A single word without any sign, which may mean something together with the one beside it. */
    private static final Pattern BARE = Pattern.compile("[^\\s\"()\\[\\]:~^=<>]+");

    private final Asked asked;
    private final Reader reader;
    private final Map<Part, Block> blocks = new HashMap<>();
    /** Whether pieces can be rewritten one by one. */
    private final boolean separate;

    Blocks(Asked asked, List<Part> parts, Reader reader) {
        this.asked = asked;
        this.reader = reader;
        separate = asked.notes().isClean() && areApart(asked.items());
        List<Part> sorted = parts.stream().sorted(Comparator.comparingInt(part -> range(part)[0])).toList();
        List<Part> members = new ArrayList<>();
        int first = 0;
        int last = -1;
        for (Part part : sorted) {
            int[] range = range(part);
            if (range[0] > last) {
                close(first, last, members, parts);
                first = range[0];
            }
            last = Math.max(last, range[1]);
            members.add(part);
        }
        close(first, last, members, parts);
    }

    private void close(int first, int last, List<Part> members, List<Part> order) {
        List<Part> sharing = members.stream().sorted(Comparator.comparingInt(order::indexOf)).toList();
        sharing.forEach(part -> blocks.put(part, new Block(first, last, sharing)));
        members.clear();
    }

    private static boolean areApart(List<Item> items) {
        return IntStream.range(1, items.size()).allMatch(i -> items.get(i - 1).end() < items.get(i).start());
    }

    /** The items that a clause is made of. */
    private int[] range(Part part) {
        List<Item> items = asked.items();
        if (!separate) {
            return new int[]{0, items.size() - 1};
        }
        int first = indexAt(items, part.typed().start());
        int last = first;
        while (last + 1 < items.size() && items.get(last + 1).start() < part.typed().end()) {
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

    Block of(Part part) {
        return Objects.requireNonNull(blocks.get(part));
    }

    /** A piece of the text, from the first to the last item of it, and the clauses that it holds. */
    final class Block {

        private final int first;
        private final int last;
        private final List<Part> members;

        Block(int first, int last, List<Part> members) {
            this.first = first;
            this.last = last;
            this.members = members;
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
        Edit edit(Part part, String text) {
            if (!isOne()) {
                return new Edit(start(), end(), padded(joined(members.stream()
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
            boolean before = first > 0 && bind(textOf(first - 1), between(first - 1), text);
            boolean after = last + 1 < asked.items().size() && bind(text, between(last), textOf(last + 1));
            return (before ? "AND " : "") + text + (after ? " AND" : "");
        }

        private Edit removal() {
            List<Item> items = asked.items();
            boolean next = last + 1 < items.size();
            if (first == 0) {
                return new Edit(items.getFirst().start(), next ? items.get(last + 1).start() : end(), "");
            }
            boolean bind = next && bind(textOf(first - 1), between(last), textOf(last + 1));
            return new Edit(items.get(first - 1).end(), end(), bind ? " AND" : "");
        }
    }

    private String textOf(int item) {
        return asked.question().substring(asked.items().get(item).start(), asked.items().get(item).end());
    }

    private String between(int item) {
        return asked.question().substring(asked.items().get(item).end(), asked.items().get(item + 1).start());
    }

    /** Whether two texts side by side say something else than both of them. */
    private boolean bind(String before, String between, String after) {
        if (!BARE.matcher(after).matches()) {
            return false;
        }
        Expression one = reader.read(before);
        Expression other = reader.read(after);
        Expression both = reader.read(before + (between.isBlank() ? " " : between) + after);
        return one == null || other == null || !Expression.and(List.of(one, other)).equals(both);
    }

    /** Texts joined by AND, which is left out where nothing would be taken together. */
    static String joined(List<String> texts) {
        StringBuilder all = new StringBuilder();
        @Nullable
        String before = null;
        for (String text : texts) {
            boolean apart = before != null && BARE.matcher(text).matches()
                    && (BARE.matcher(before).matches() || Written.mayBind(text));
            all.append(before == null ? "" : apart ? " AND " : " ").append(text);
            before = text;
        }
        return all.toString();
    }
}
