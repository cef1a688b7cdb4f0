package org.shortlist.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import org.shortlist.evidence.Spots;
import org.shortlist.evidence.Wanted;

/** Any of some words in a segment, however many they are. */
final class PostedWord {

    /** So many words are read side by side. */
    private static final int FEW = 32;
    /** So many places of more words are held at a time. */
    private static final long HELD = 2_000_000;

    private PostedWord() {}

    /** A word, by which it is found again. */
    private record Found(BytesRef word, TermState state) {}

    /** Null when the field has none of the words. */
    static @Nullable Posted of(Wanted wanted, Terms terms, int documents) throws IOException {
        List<Found> found = new ArrayList<>();
        long[] places = new long[1];
        KnownWords.of(wanted).show(terms, at -> {
            found.add(new Found(BytesRef.deepCopyOf(at.term()), at.termState()));
            places[0] += at.totalTermFreq();
        });
        if (found.isEmpty()) {
            return null;
        }
        TermsEnum each = terms.iterator();
        if (found.size() > FEW) {
            return new Many(found, each, documents, places[0]);
        }
        List<PostingsEnum> postings = new ArrayList<>();
        for (Found word : found) {
            each.seekExact(word.word, word.state);
            postings.add(each.postings(null, PostingsEnum.POSITIONS));
        }
        return new Few(postings);
    }

    private static final class Few extends Posted {
        private final List<PostingsEnum> postings;
        private int[] positions = new int[4];

        Few(List<PostingsEnum> postings) {
            super(postings.size() == 1 ? postings.getFirst() : new Union(List.copyOf(postings)));
            this.postings = postings;
        }

        @Override
        void read(int document, Spots into) throws IOException {
            int count = 0;
            for (PostingsEnum word : postings) {
                if (word.docID() == document) {
                    int frequency = word.freq();
                    positions = ArrayUtil.grow(positions, count + frequency);
                    for (int i = 0; i < frequency; i++) {
                        positions[count++] = word.nextPosition();
                    }
                }
            }
            if (postings.size() > 1) {
                Arrays.sort(positions, 0, count);
            }
            for (int i = 0; i < count; i++) {
                into.add(positions[i], positions[i]);
            }
        }
    }

    /**
     * More words than can be read side by side. Their documents are a set; the places are read word after word for a stretch of
     * documents at a time, so that they never take more memory than {@link #HELD} allows.
     */
    private static final class Many extends Posted {
        private final List<Found> words;
        private final TermsEnum each;
        private final int stretch;
        private long[] held = new long[16];
        private int count;
        private int end;

        Many(List<Found> words, TermsEnum each, int documents, long places) throws IOException {
            super(documents(words, each, documents));
            this.words = words;
            this.each = each;
            stretch = (int) Math.max(1, Math.min(documents, documents * HELD / places));
        }

        private static DocIdSetIterator documents(List<Found> words, TermsEnum each, int documents) throws IOException {
            FixedBitSet set = new FixedBitSet(documents);
            PostingsEnum postings = null;
            for (Found word : words) {
                each.seekExact(word.word, word.state);
                postings = each.postings(postings, PostingsEnum.NONE);
                set.or(postings);
            }
            return new BitSetIterator(set, set.approximateCardinality());
        }

        @Override
        void read(int document, Spots into) throws IOException {
            if (document >= end) {
                hold(document);
            }
            int at = Arrays.binarySearch(held, 0, count, (long) document << 32);
            for (int i = at < 0 ? -at - 1 : at; i < count && (int) (held[i] >> 32) == document; i++) {
                into.add((int) held[i], (int) held[i]);
            }
        }

        private void hold(int from) throws IOException {
            end = (int) Math.min((long) from + stretch, Integer.MAX_VALUE);
            count = 0;
            PostingsEnum postings = null;
            for (Found word : words) {
                each.seekExact(word.word, word.state);
                postings = each.postings(postings, PostingsEnum.POSITIONS);
                for (int at = postings.advance(from); at < end; at = postings.nextDoc()) {
                    int frequency = postings.freq();
                    held = ArrayUtil.grow(held, count + frequency);
                    for (int i = 0; i < frequency; i++) {
                        held[count++] = (long) at << 32 | postings.nextPosition();
                    }
                }
            }
            Arrays.sort(held, 0, count);
        }
    }
}
