package org.shortlist.evidence;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.shortlist.resume.Span;
import org.shortlist.search.Card;
import org.shortlist.search.Projection.Passage;
import org.shortlist.vocabulary.Sentences;
import org.shortlist.vocabulary.Token;
import org.shortlist.vocabulary.Tokenizer;

/** A candidate in hand: the text, and what is known of it. For any number of threads. */
public final class HitText {

    private final Card card;
    private final String text;
    private final Mentions mentions;
    private final Facts facts;
    private final Map<String, List<Token>> words = new ConcurrentHashMap<>();
    private final Map<Passage, Cut> cuts = new ConcurrentHashMap<>();

    /** @param text that the places of the mentions point into */
    public HitText(Card card, String text, Mentions mentions, Facts facts) {
        this.card = card;
        this.text = text;
        this.mentions = mentions;
        this.facts = facts;
    }

    public Card card() {
        return card;
    }

    public String text() {
        return text;
    }

    public List<Passage> passages() {
        return mentions.passages();
    }

    public List<Mentions.Mention> mentions() {
        return mentions.all();
    }

    Facts facts() {
        return facts;
    }

    /**
     * A place of the text.
     *
     * @param job index of the position that it is in, null when in none
     */
    record Place(Span span, @Nullable Integer job) {}

    /** The text of a passage and its words. */
    private record Cut(String value, List<Token> words) {}

    private Cut cut(Passage passage) {
        return cuts.computeIfAbsent(passage, one -> {
            String value = one.span().of(text);
            return new Cut(value, words(value));
        });
    }

    /** Where a leaf is in the text, found by reading it. */
    List<Place> read(Leaf asked) {
        List<Place> places = new ArrayList<>();
        for (Passage passage : passages()) {
            Cut cut = cut(passage);
            add(asked, passage, cut.value, cut.words, places);
        }
        return places;
    }

    /** Where these are in those sentences of the text that have all of them. */
    List<Place> readSentences(List<Leaf> all) {
        List<Place> places = new ArrayList<>();
        for (Passage passage : passages()) {
            String value = cut(passage).value;
            List<Token> words = cut(passage).words;
            BitSet starts = Sentences.starts(value, words);
            for (int from = 0; from >= 0 && from < words.size(); from = starts.nextSetBit(from + 1)) {
                int next = starts.nextSetBit(from + 1);
                List<Token> sentence = words.subList(from, next < 0 ? words.size() : next);
                if (all.stream().allMatch(one -> one.in(value, sentence, false).size() > 0)) {
                    all.forEach(one -> add(one, passage, value, sentence, places));
                }
            }
        }
        return places;
    }

    private static void add(Leaf asked, Passage passage, String value, List<Token> words, List<Place> places) {
        int start = passage.span().start();
        for (Span span : asked.spans(value, words)) {
            places.add(new Place(new Span(start + span.start(), start + span.end()), passage.job()));
        }
    }

    /** The first text of a value that the leaf matches; null when it matches none. A name is written as its first text is. */
    @Nullable
    String matching(Mentions.Mention mention, Leaf leaf) {
        for (String value : mention.texts()) {
            if (leaf.in(value, words(value), value.equals(mention.writing())).size() > 0) {
                return value;
            }
        }
        return null;
    }

    /** The words of a value or passage; cut once. */
    public List<Token> words(String value) {
        return words.computeIfAbsent(value, Tokenizer::tokenize);
    }
}
