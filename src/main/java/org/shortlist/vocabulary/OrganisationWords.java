package org.shortlist.vocabulary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The words that name an organisation (Bank, Hospital, Universität), some of which tell its industry. */
final class OrganisationWords {
    private record Word(@Nullable String industry, boolean leads) {}

    private static final Set<String> LINKS = Words.of("""
            of for at de del der des di da do du d' fur voor van""");

    /** "Director of Marketing" is an office, however organised its last word sounds. */
    private static final Set<String> OFFICES = Words.of("""
            director manager vp president head chief lead supervisor coordinator specialist analyst administrator
            assistant officer associate editor teacher engineer developer dean chair quality""");

    private final PhraseTable<Word> table;
    private final Predicate<String> titleWord;

    /** Rows of word, industry or dash, and "any" if the word may begin a name, "end" if it ends one. */
    OrganisationWords(List<DataFile.Row> rows, Set<String> industries, Predicate<String> titleWord) {
        this.titleWord = titleWord;
        Map<String, Word> words = new HashMap<>();
        for (DataFile.Row row : rows) {
            row.optional(1).filter(i -> !industries.contains(i)).ifPresent(i -> {
                throw row.bad("no industry '" + i + "'");
            });
            words.put(PhraseTable.key(row.cell(0)), new Word(row.optional(1).orElse(null), row.cell(2).equals("any")));
        }
        table = new PhraseTable<>(words);
    }

    /** Whether a word stands where it names some part of a line: at its end, before "of", or in front if it may lead. */
    boolean nameSomePart(List<Wording> parts) {
        return parts.stream().anyMatch(this::names);
    }

    /** "Hotel Adlon" names one, "Hotel Manager" does not. */
    private boolean names(Wording part) {
        List<Token> tokens = part.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            if (OFFICES.contains(tokens.get(i).text())) {
                return false;
            }
            Optional<PhraseTable.Hit<Word>> hit = table.longestAt(part, tokens, i);
            if (hit.isPresent() && (names(tokens, hit.get()) || isCompound(part, tokens, hit.get()))) {
                return true;
            }
        }
        return false;
    }

    /** "Goethe-Gymnasium Freiburg": a hyphen makes one word of a name and what it is. */
    private static boolean isCompound(Wording part, List<Token> tokens, PhraseTable.Hit<Word> hit) {
        int start = tokens.get(hit.from()).start();
        return hit.value().leads() && hit.from() > 0 && part.charAt(start - 1) == '-'
                && tokens.get(hit.from() - 1).end() == start - 1;
    }

    private boolean names(List<Token> tokens, PhraseTable.Hit<Word> hit) {
        boolean last = hit.to() == tokens.size();
        boolean linked = !last && LINKS.contains(tokens.get(hit.to()).text());
        return (last && hit.from() > 0) || linked || (hit.value().leads() && hit.from() == 0 && !last
                && !titleWord.test(tokens.getLast().text()));
    }

    /** The industry that the words of a name tell; the last word decides, as in "Bank Street College". */
    Optional<String> industry(CharSequence name) {
        List<Token> tokens = Tokenizer.tokenize(name);
        String industry = null;
        for (int i = 0; i < tokens.size();) {
            Optional<PhraseTable.Hit<Word>> hit = table.longestAt(name, tokens, i);
            industry = hit.map(h -> h.value().industry()).orElse(industry);
            i = hit.map(PhraseTable.Hit::to).orElse(i + 1);
        }
        return Optional.ofNullable(industry);
    }

    /** Whether one folded word is in the table. */
    boolean holds(String folded) {
        return table.holds(folded);
    }
}
