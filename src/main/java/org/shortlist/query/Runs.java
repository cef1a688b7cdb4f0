package org.shortlist.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shortlist.query.Grammar.Item;
import org.shortlist.vocabulary.Synonyms;
import org.shortlist.vocabulary.Token;
import org.shortlist.vocabulary.Tokenizer;
import org.shortlist.vocabulary.Vocabulary;

/**
 * Finds words that stand one after the other and mean something together: {@code system administrator} of
 * {@code linux system administrator}. Nothing but white space on one line may stand between them.
 */
final class Runs {

    private static final Pattern BARE = Pattern.compile("[^\\s\"()\\[\\]:~^=<>]+");

    private final @Nullable Vocabulary vocabulary;

    /** @param vocabulary knows which words these are; null for none */
    Runs(@Nullable Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** What the items mean, with those that belong together as one. */
    List<Typed> group(String text, List<Item> items) {
        List<Typed> grouped = new ArrayList<>();
        for (int i = 0; i < items.size();) {
            int end = i + 1;
            while (end < items.size() && follows(text, items.get(end - 1), items.get(end))) {
                end++;
            }
            addRun(items.subList(i, end).stream().map(Item::meaning).toList(), grouped);
            i = end;
        }
        return grouped;
    }

    private static boolean follows(String text, Item before, Item item) {
        return isBare(before) instanceof Field field && field == isBare(item)
                && text.substring(before.end(), item.start()).chars().allMatch(c -> c == ' ' || c == '\t');
    }

    private static @Nullable Field isBare(Item item) {
        boolean bare = item.meaning() instanceof Typed.Words words && words.bare() && words.start() == item.start()
                && words.end() == item.end() && (words.field() == Field.ANYWHERE || words.field() == Field.TITLE);
        return bare ? ((Typed.Words) item.meaning()).field() : null;
    }

    private void addRun(List<Typed> words, List<Typed> grouped) {
        if (words.size() < 2 || vocabulary == null) {
            grouped.addAll(words);
            return;
        }
        List<List<String>> tokens = words.stream().map(word -> tokens(((Typed.Words) word).text())).toList();
        int from = 0;
        for (int size : sizes(tokens)) {
            List<Typed.Words> part = words.subList(from, from + size).stream().map(Typed.Words.class::cast).toList();
            grouped.add(size == 1
                    ? part.getFirst()
                    : new Typed.Run(part, part.getFirst().start(), part.getLast().end()));
            from += size;
        }
    }

    static List<String> tokens(String text) {
        return Tokenizer.tokenize(text).stream().map(Token::text).toList();
    }

    /** How many neighbours belong together, from the first on. */
    List<Integer> sizes(List<List<String>> words) {
        List<String> all = words.stream().flatMap(List::stream).toList();
        List<Integer> sizes = new ArrayList<>();
        int token = 0;
        for (int i = 0; i < words.size();) {
            int size = sizeAt(words, i, all, token);
            sizes.add(size);
            token += words.subList(i, i + size).stream().mapToInt(List::size).sum();
            i += size;
        }
        return sizes;
    }

    /** Whether any neighbours belong together. */
    boolean anyIn(List<List<String>> words) {
        return sizes(words).stream().anyMatch(size -> size > 1);
    }

    /** Texts joined by AND, which is left out where nothing can be taken together. */
    String joined(List<String> texts) {
        StringBuilder all = new StringBuilder();
        for (int from = 0; from < texts.size();) {
            int to = from + 1;
            while (to < texts.size() && isBare(texts.get(from)) && isBare(texts.get(to))) {
                to++;
            }
            List<String> run = texts.subList(from, to);
            boolean together = run.size() > 1 && anyIn(run.stream().map(Runs::tokens).toList());
            all.append(from == 0 ? "" : Written.mayBind(run.getFirst()) ? " AND " : " ")
                    .append(String.join(together ? " AND " : " ", run));
            from = to;
        }
        return all.toString();
    }

    /** Whether a text is a single word without any sign, which may mean something together with the one beside it. */
    static boolean isBare(String text) {
        return BARE.matcher(text).matches();
    }

    private int sizeAt(List<List<String>> words, int from, List<String> all, int token) {
        Optional<Synonyms.Found> found = vocabulary == null
                ? Optional.empty()
                : vocabulary.synonyms().longestAt(all, token);
        int wanted = found.map(Synonyms.Found::size).orElse(0);
        int size = 0;
        int taken = 0;
        while (taken < wanted) {
            taken += words.get(from + size++).size();
        }
        return taken == wanted && size > 1 ? size : 1;
    }
}
