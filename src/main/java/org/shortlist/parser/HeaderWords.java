package org.shortlist.parser;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shortlist.vocabulary.Gazetteer;
import org.shortlist.vocabulary.Token;
import org.shortlist.vocabulary.Vocabulary;
import org.shortlist.vocabulary.Wording;

/**
 * The words of a piece of text that may be part of a job's header, and what each of them is a sign of. Looked up once, so that
 * the many readings of a header can be weighed quickly.
 */
final class HeaderWords {

    /** The head of a title: engineer, nurse. */
    static final int HEAD = 1;
    /** A step of a ladder: II, 3. */
    static final int NUMERAL = 2;
    /** A word that names an organisation: bank, university. */
    static final int ORGANISATION = 4;
    static final int LEGAL = 8;
    static final int CAPITAL = 16;
    static final int UPPER = 32;
    /** of, and, the. */
    static final int SMALL = 64;
    /** A word of sentences, not of names. */
    static final int SENTENCE = 128;
    /** A rank before a title: senior, assistant. */
    static final int RANK = 256;
    static final int DIGIT = 512;
    static final int TEAM = 1024;
    /** A word that opens a paragraph of a job, not its header: responsibilities, duties. */
    static final int LABEL = 2048;

    /** In words. */
    static final int LONGEST_NOTE = 7;
    /** A field of work, as it stands in titles and names of departments: sales, equity. */
    static final int FIELD = 4096;
    /** A word of the form of an employment: full, time, contract. */
    static final int FORM = 8192;
    /** A word that ends the name of a street. */
    static final int STREET = 16384;
    /** A part of a hospital or a school. */
    static final int UNIT = 32768;
    /** A word that names of known employers begin with. */
    static final int NAME = 65536;
    /** A word that forms of known titles begin with. */
    static final int TITLED = 131072;

    /** Some of the words, and what was found out about them: null or NaN as long as nobody asked. */
    static final class Run {
        private @Nullable Wording written;
        @Nullable
        Boolean isKnownEmployer;
        double edges = Double.NaN;
    }

    /** Legal forms that are other words when written otherwise. */
    private static final Set<String> CASED_LEGAL = Set.of("SA", "AS", "AB", "AG", "KG", "KK", "SpA", "Oy", "SL");
    private static final Set<String> DOMAINS = Set.of("com", "net", "org", "io", "ai", "co", "de", "fr", "es", "it",
            "nl", "uk", "eu", "app", "dev", "tv", "us", "in");
    private static final Set<String> WORKED = Set.of("worked", "working", "work", "employed", "served", "serving");
    private static final Set<String> ADVERBS = Set.of("currently", "presently", "previously", "formerly", "i", "have",
            "has", "now");
    private static final Set<String> LINKS = Set.of("as", "with", "at", "for", "in");
    private static final Set<String> ATS = Set.of("at", "bei", "beim", "chez", "presso", "bij");
    /** What may stand between such a word and the name. */
    private static final Set<String> ARTICLES = Set.of("der", "dem", "den", "het", "la", "le", "il", "lo");
    /** "Camarero en Casa Pepe", but also "Técnico en Electrónica". */
    private static final Set<String> SOFT_ATS = Set.of("en", "em", "na", "no", "nel", "nella", "alla");
    /** What governments have departments of. */
    private static final Set<String> MINISTRIES = Set.of("navy", "army", "air", "defense", "defence", "veterans",
            "energy", "state", "health", "homeland", "justice", "labor", "labour", "agriculture", "transportation",
            "transport", "treasury", "commerce", "education", "interior", "corrections", "revenue", "motor");
    private static final Set<String> INS = Set.of("in", "a", "en", "em", "te");

    final String text;
    final int offset;
    final List<Token> tokens;
    final int[] flags;
    final List<Gazetteer.Match> places;
    final boolean cased;
    private final Wording wording;
    /** Runs of words, as they are asked for: by the first word, then by how many. */
    private final @Nullable Run[] @Nullable [] runs;
    private final @Nullable String[] gaps;
    private final int lead;

    /** @param offset where the text begins in the clean text */
    HeaderWords(CharSequence written, int offset, boolean cased, Vocabulary vocabulary) {
        wording = Wording.of(written);
        text = wording.toString();
        this.offset = offset;
        this.cased = cased;
        tokens = wording.tokens();
        runs = new Run[tokens.size()][];
        gaps = new String[tokens.size()];
        flags = new int[tokens.size()];
        for (int i = 0; i < flags.length; i++) {
            flags[i] = flags(tokens.get(i), vocabulary);
        }
        if (flags.length > 1 && HeaderSigns.isVerb(tokens.getFirst().text())) {
            flags[0] |= SENTENCE;
        }
        markDomains();
        markLegalForms();
        markMinistries();
        places = vocabulary.places().findIn(wording);
        lead = findLead();
    }

    private int flags(Token token, Vocabulary vocabulary) {
        String word = token.text();
        int flags = shape(token);
        flags |= vocabulary.titles().isTitleWord(word) && !isPlural(word, vocabulary) ? HEAD : 0;
        flags |= vocabulary.employers().isOrganisationWord(word) ? ORGANISATION : 0;
        flags |= vocabulary.employers().isLegalSuffix(word) ? LEGAL : 0;
        flags |= HeaderSigns.of(word);
        flags |= vocabulary.titles().isFieldWord(word) ? FIELD : 0;
        flags |= vocabulary.titles().mayBegin(word) ? TITLED : 0;
        flags |= vocabulary.employers().mayBegin(word) ? NAME : 0;
        return flags;
    }

    /** "fernway.com" names a firm, whether it has capitals or not. */
    private void markDomains() {
        for (int i = 0; i + 1 < flags.length; i++) {
            if (gap(i).equals(".") && DOMAINS.contains(tokens.get(i + 1).text())) {
                flags[i] |= CAPITAL;
                flags[i + 1] |= CAPITAL | LEGAL;
            }
        }
    }

    /** "Fjordlys AS", where a name in small letters tells that the capitals are a legal form. */
    private void markLegalForms() {
        for (int i = 1; cased && i < flags.length; i++) {
            boolean named = is(i - 1, CAPITAL) && !is(i - 1, UPPER) && gap(i - 1).equals(" ");
            if (named && CASED_LEGAL.contains(text.substring(tokens.get(i).start(), tokens.get(i).end()))) {
                flags[i] = flags[i] & ~SMALL | LEGAL;
            }
        }
    }

    /** "Department of the Navy" is an employer, not a part of one. */
    private void markMinistries() {
        for (int i = 0; i + 2 < flags.length; i++) {
            int name = is("the", i + 2) ? i + 3 : i + 2;
            if (is(i, TEAM) && is("of", i + 1) && name < flags.length
                    && MINISTRIES.contains(tokens.get(name).text())) {
                flags[i] = flags[i] & ~TEAM | ORGANISATION;
            }
        }
    }

    /** One person has one title: "Outfitters" and "Brothers" end the names of firms. */
    private static boolean isPlural(String word, Vocabulary vocabulary) {
        return word.length() > 4 && word.endsWith("s")
                && vocabulary.titles().isTitleWord(word.substring(0, word.length() - 1));
    }

    private int shape(Token token) {
        int first = text.codePointAt(token.start());
        int flags = Character.isDigit(first) ? DIGIT : 0;
        boolean longer = token.end() > token.start() + 1;
        boolean capital = Character.isUpperCase(first)
                || longer && Character.isUpperCase(text.charAt(token.start() + 1));
        flags |= capital ? CAPITAL : 0;
        int capitals = 0;
        int small = 0;
        for (int i = token.start(); i < token.end(); i++) {
            capitals += Character.isUpperCase(text.charAt(i)) ? 1 : 0;
            small += Character.isLowerCase(text.charAt(i)) ? 1 : 0;
        }
        return flags | (longer && capitals > 0 && small == 0 ? UPPER : 0);
    }

    /** How many words open a header that is told as a sentence: "Worked as", "Currently working with". */
    int lead() {
        return lead;
    }

    private int findLead() {
        int i = 0;
        while (i < Math.min(2, size()) && !WORKED.contains(tokens.get(i).text())) {
            i++;
        }
        boolean led = i + 2 < size() && i < 2 && WORKED.contains(tokens.get(i).text())
                && (i == 0 || ADVERBS.contains(tokens.get(0).text())) && LINKS.contains(tokens.get(i + 1).text());
        return led ? i + 2 : 0;
    }

    /** Whether the word stands between a title and its employer. */
    boolean isAt(int i) {
        String word = tokens.get(i).text();
        return ATS.contains(word) || lead > 0 && LINKS.contains(word) && !word.equals("as");
    }

    /** Whether the word may stand there, or within the title. */
    boolean isSoftAt(int i) {
        return cased && i > 0 && i + 1 < size() && SOFT_ATS.contains(tokens.get(i).text()) && !is(i, CAPITAL)
                && (is(i + 1, CAPITAL) || RoleScores.isHousehold(this, i + 1)) && count(0, i, HEAD) > 0
                && gap(i).equals(" ");
    }

    /** Where the name begins after the word between title and employer: an article with a capital belongs to it ("La Poste"). */
    int afterAt(int i) {
        boolean article = i + 2 < size() && gap(i).equals(" ") && !is(i + 1, CAPITAL)
                && ARTICLES.contains(tokens.get(i + 1).text());
        return article ? i + 2 : i + 1;
    }

    /** Whether this is the word before a known town that ends the text: "in Bremen". */
    boolean isInTown(int i) {
        return i > 0 && i + 1 < size() && INS.contains(tokens.get(i).text()) && gap(i).equals(" ")
                && places.stream()
                        .anyMatch(place -> place.start() == tokens.get(i + 1).start()
                                && place.end() == tokens.getLast().end());
    }

    boolean is(String word, int i) {
        return tokens.get(i).text().equals(word);
    }

    int size() {
        return flags.length;
    }

    boolean is(int i, int flag) {
        return i >= 0 && i < flags.length && (flags[i] & flag) != 0;
    }

    /** How many of the words from {@code from} to {@code to} carry the flag. */
    int count(int from, int to, int flag) {
        int n = 0;
        for (int i = from; i < to; i++) {
            n += (flags[i] & flag) != 0 ? 1 : 0;
        }
        return n;
    }

    /** What is written from the first to the last of these words, brackets closed. */
    Wording written(int from, int to) {
        Run run = run(from, to);
        Wording written = run.written;
        if (written == null) {
            written = wording.part(start(from), end(to));
            run.written = written;
        }
        return written;
    }

    Run run(int from, int to) {
        @Nullable
        Run[] fromHere = runs[from];
        if (fromHere == null) {
            fromHere = new Run[tokens.size() - from];
            runs[from] = fromHere;
        }
        Run run = fromHere[to - from - 1];
        if (run == null) {
            run = new Run();
            fromHere[to - from - 1] = run;
        }
        return run;
    }

    int start(int from) {
        int start = tokens.get(from).start();
        return start > 0 && "(.".indexOf(text.charAt(start - 1)) >= 0 && (start == 1 || text.charAt(start - 2) == ' ')
                ? start - 1
                : start;
    }

    int end(int to) {
        int end = tokens.get(to - 1).end();
        boolean closes = end < text.length() && (")!+".indexOf(text.charAt(end)) >= 0
                || text.charAt(end) == '.' && is(to - 1, LEGAL));
        return closes ? end + 1 : end;
    }

    /** The signs between a word and the next. */
    String gap(int i) {
        String gap = gaps[i];
        if (gap == null) {
            int from = tokens.get(i).end();
            int to = Math.max(from, tokens.get(i + 1).start());
            gap = to == from + 1 && text.charAt(from) == ' ' ? " " : text.substring(from, to);
            gaps[i] = gap;
        }
        return gap;
    }

    boolean closesWithColon(int to) {
        return to < size() && (gap(to - 1).contains(": ") || gap(to - 1).contains(" :"));
    }
}
