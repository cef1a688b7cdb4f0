package org.shortlist.vocabulary;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Job titles of all trades: the family a title belongs to, its rank on the ladder, and how much a line looks like one.
 *
 * <p>The rank is read from the words of the title alone, with {@code seniority.tsv}: the longest phrases that it knows,
 * left to right, some of which say nothing ("lead generation", "executive assistant", "product manager": a manager of
 * accounts, products, projects or cases manages no people by that title). An intern is an intern whatever else is said;
 * otherwise the highest rank counts ("Senior Manager" is a manager); a numeral ("Engineer II") counts only if no word
 * does. What follows "to" is somebody else ("assistant to the CEO").
 *
 * <p>A form that is written {@code =schneider} counts only when it is the whole title: trades are surnames too.
 */
public final class TitleLexicon {
    /** The ladder, lowest first. Staff engineers, supervisors and heads of a shift stand on LEAD. */
    public enum Seniority {
        INTERN, JUNIOR, MID, SENIOR, LEAD, PRINCIPAL, MANAGER, DIRECTOR, VP, CHIEF
    }

    /** What a title says. {@code function} is the field of work, absent for "Manager" or "Assistant" alone. */
    public record Title(String familyId, String familyLabel, Optional<Seniority> seniority,
            Optional<String> function) {}

    /** A family of titles: {@code forms} are its written forms, the label first. */
    public record Family(String id, String label, Optional<String> function, List<String> forms) {}

    private static final Map<String, Seniority> NUMERALS = Map.of(
            "i", Seniority.JUNIOR, "1", Seniority.JUNIOR, "ii", Seniority.MID, "2", Seniority.MID,
            "iii", Seniority.SENIOR, "3", Seniority.SENIOR, "iv", Seniority.LEAD, "4", Seniority.LEAD,
            "v", Seniority.PRINCIPAL, "5", Seniority.PRINCIPAL);
    private static final int SHORTEST_COMPOUND = 9;
    private static final Set<String> COMPOUNDED = Words.of("""
            ingenieur ingenieurin techniker technikerin elektroniker elektronikerin mechaniker mechanikerin
            mechatroniker mechatronikerin entwickler entwicklerin berater beraterin leiter leiterin kaufmann kauffrau
            lehrer lehrerin pfleger pflegerin schwester verkaufer verkauferin bearbeiter bearbeiterin monteur
            informatiker informatikerin architekt architektin assistent assistentin referent referentin
            verwalter verwalterin fahrer fahrerin arbeiter arbeiterin
            ontwikkelaar adviseur medewerker medewerkster verpleegkundige verkoper leerkracht beheerder""");
    private static final Set<String> SENTENCE_WORDS = Words.of("""
            the was were is are my i we our their that which who this these have has had by from into will while
            also used than when it its led built ran wrote taught sold oversaw grew an very""");
    private static final Set<String> PARTICIPLES = Words.of("""
            certified registered licensed embedded chartered applied related distributed retired distinguished
            enrolled advanced limited integrated skilled unlicensed""");
    private static final Set<String> AFTER_HEAD = Words.of("""
            of for in and intern at de du des di del della dei delle do da dos das fur im van voor""");
    private static final int LONG_LINE = 12;

    private final Map<String, String> abbreviations = new HashMap<>();
    private final NameTable<Family> families = new NameTable<>(this::tokens);
    private final Set<String> alone = new HashSet<>();
    private final PhraseTable<Optional<Seniority>> ranks = new PhraseTable<>();
    private final Set<String> words = new HashSet<>();
    private final Set<String> fields = new HashSet<>();

    TitleLexicon(List<DataFile.Row> titleRows, List<DataFile.Row> rankRows, List<DataFile.Row> wordRows,
            List<DataFile.Row> abbreviationRows) {
        abbreviationRows.forEach(row -> abbreviations.put(row.cell(0), row.cell(1)));
        titleRows.forEach(this::addFamily);
        rankRows.forEach(row -> ranks.put(tokens(row.cell(0)), row.optional(1).map(name -> rank(row, name))));
        wordRows.forEach(row -> words.add(row.cell(0)));
        families.all().forEach(this::addFields);
        fields.removeIf(this::isTitleWord);
        families.all()
                .forEach(family -> family.function()
                        .ifPresent(function -> tokens(function).forEach(token -> fields.add(token.text()))));
    }

    private void addFields(Family family) {
        for (String form : family.forms()) {
            tokens(form).forEach(token -> fields.add(token.text()));
        }
    }

    private void addFamily(DataFile.Row row) {
        List<String> surfaces = new ArrayList<>(List.of(row.cell(1)));
        for (String form : row.list(3)) {
            boolean whole = form.startsWith("=");
            surfaces.add(whole ? form.substring(1) : form);
            if (whole) {
                alone.add(Folding.fold(form.substring(1)));
            }
        }
        families.add(row, row.cell(0), new Family(row.cell(0), row.cell(1), row.optional(2), surfaces), surfaces);
    }

    /** The tokens of a title with its abbreviations written out: "Sr. Sales Mgr" is "senior sales manager". */
    private List<Token> tokens(CharSequence title) {
        List<Token> tokens = Tokenizer.tokenize(title);
        boolean plain = true;
        for (int i = 0; i < tokens.size() && plain; i++) {
            plain = !abbreviations.containsKey(tokens.get(i).text());
        }
        return plain
                ? tokens
                : tokens.stream()
                        .map(t -> new Token(abbreviations.getOrDefault(t.text(), t.text()), t.start(), t.end()))
                        .toList();
    }

    private static Seniority rank(DataFile.Row row, String name) {
        try {
            return Seniority.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw row.bad("no rank '" + name + "'");
        }
    }

    /** Reads a title; empty only if it holds no form of a known family. */
    public Optional<Title> read(CharSequence rawTitle) {
        List<Token> tokens = tokens(rawTitle);
        return family(rawTitle, tokens)
                .map(f -> new Title(f.id(), f.label(), seniority(rawTitle, tokens), f.function()));
    }

    /** Whether {@link #read} finds a title. */
    public boolean isKnown(CharSequence rawTitle) {
        List<Token> tokens = tokens(rawTitle);
        if (families.whole(tokens).isPresent()) {
            return true;
        }
        for (int i = 0; i < tokens.size(); i++) {
            if (familyAt(rawTitle, tokens, i).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a form of a known family begins with this folded word: {@link #isKnown} finds none where no word does. */
    public boolean mayBegin(String folded) {
        return families.begins(abbreviations.getOrDefault(folded, folded));
    }

    /** The family of the whole title, else that with the longest form in it; of equals one with a function, then the first. */
    private Optional<Family> family(CharSequence title, List<Token> tokens) {
        Optional<Family> whole = families.whole(tokens);
        if (whole.isPresent()) {
            return whole;
        }
        PhraseTable.Hit<Family> best = null;
        for (int i = 0; i < tokens.size(); i++) {
            PhraseTable.Hit<Family> hit = familyAt(title, tokens, i).orElse(null);
            best = hit != null && (best == null || isBetter(hit, best)) ? hit : best;
        }
        return Optional.ofNullable(best).map(PhraseTable.Hit::value);
    }

    private Optional<PhraseTable.Hit<Family>> familyAt(CharSequence title, List<Token> tokens, int from) {
        return families.longestAt(title, tokens, from)
                .filter(hit -> hit.size() > 1 || !alone.contains(tokens.get(from).text()));
    }

    private static boolean isBetter(PhraseTable.Hit<Family> hit, PhraseTable.Hit<Family> best) {
        boolean says = hit.value().function().isPresent() && best.value().function().isEmpty();
        return hit.size() > best.size() || hit.size() == best.size() && says;
    }

    /** The rank that the words of a title claim, if they claim one. */
    public Optional<Seniority> seniority(CharSequence rawTitle) {
        return seniority(rawTitle, tokens(rawTitle));
    }

    private Optional<Seniority> seniority(CharSequence rawTitle, List<Token> tokens) {
        Set<Seniority> found = EnumSet.noneOf(Seniority.class);
        for (int i = 0; i < tokens.size() && !tokens.get(i).text().equals("to");) {
            Optional<PhraseTable.Hit<Optional<Seniority>>> hit = ranks.longestAt(rawTitle, tokens, i);
            hit.flatMap(PhraseTable.Hit::value).ifPresent(found::add);
            i = hit.map(PhraseTable.Hit::to).orElse(i + 1);
        }
        if (found.contains(Seniority.INTERN)) {
            return Optional.of(Seniority.INTERN);
        }
        return found.stream().max(Comparator.naturalOrder()).or(() -> numeral(tokens));
    }

    private static Optional<Seniority> numeral(List<Token> tokens) {
        return tokens.size() < 2 ? Optional.empty() : Optional.ofNullable(NUMERALS.get(tokens.getLast().text()));
    }

    /** Whether a folded word names a job, alone or as the head of a title: engineer, nurses, chef, Vertriebsingenieur. */
    public boolean isTitleWord(String folded) {
        return words.contains(folded) || isCompound(folded)
                || !Collections.disjoint(words, Inflections.singulars(folded));
    }

    /** Whether a folded word stands in titles and says what the job is about: sales, software, accounts. */
    public boolean isFieldWord(String folded) {
        return fields.contains(folded);
    }

    /** German and Dutch write what a job is about and the job in one word. */
    private static boolean isCompound(String folded) {
        if (folded.length() > SHORTEST_COMPOUND) {
            for (String job : COMPOUNDED) {
                if (folded.endsWith(job)) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * How much a short line looks like a title, from 0 to 1, by its words alone: a word for a job counts most at the end
     * of the line or before a comma, a known form and a rank add to it; verbs, figures and the words of sentences take away.
     */
    public double titleness(CharSequence text) {
        Wording line = Wording.of(text);
        List<Token> tokens = tokens(line);
        if (tokens.isEmpty() || tokens.size() > LONG_LINE) {
            return 0;
        }
        double score = headEvidence(line, tokens);
        Optional<Family> family = family(line, tokens);
        if (score == 0 && family.isEmpty()) {
            return 0;
        }
        score += score == 0 && families.whole(tokens).isPresent() ? 0.5 : 0;
        score += family.filter(f -> f.function().isPresent()).isPresent() ? 0.3 : 0;
        score += seniority(line, tokens).isPresent() ? 0.1 : 0;
        score += tokens.size() <= 6 ? 0.1 : 0;
        score -= 0.25
                * tokens(withoutBrackets(line)).stream().filter(t -> isSentenceWord(t.text())).count();
        score -= line.toString().strip().endsWith(".") ? 0.2 : 0;
        return Math.clamp(score, 0, 1);
    }

    private static CharSequence withoutBrackets(Wording line) {
        String bare = Organisations.withoutBrackets(line.toString());
        return bare.length() == line.length() ? line : bare;
    }

    private double headEvidence(CharSequence line, List<Token> tokens) {
        double best = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (isTitleWord(tokens.get(i).text())) {
                best = Math.max(best, isHead(line, tokens, i) ? 0.5 : 0.3);
            }
        }
        return best;
    }

    private static boolean isHead(CharSequence line, List<Token> tokens, int i) {
        if (i == tokens.size() - 1) {
            return true;
        }
        String next = tokens.get(i + 1).text();
        return !PhraseTable.runsOn(line, tokens.get(i), tokens.get(i + 1)) || NUMERALS.containsKey(next)
                || AFTER_HEAD.contains(next);
    }

    private static boolean isSentenceWord(String word) {
        boolean figure = Character.isDigit(word.charAt(0)) && word.length() > 1;
        boolean verb = word.length() > 5 && word.endsWith("ed")
                && !PARTICIPLES.contains(word);
        return figure || verb || SENTENCE_WORDS.contains(word);
    }

    public List<String> familyIds() {
        return families.all().stream().map(Family::id).toList();
    }

    public Optional<Family> family(String familyId) {
        return families.byId(familyId);
    }

    public Optional<String> familyLabel(String familyId) {
        return families.byId(familyId).map(Family::label);
    }

    /** The family id of a written form; the whole string must be the form. */
    public Optional<String> familyOf(CharSequence surface) {
        return families.find(surface).map(Family::id);
    }

    /** Every written form of a family, its label first; empty for an unknown id. */
    public Set<String> aliases(String familyId) {
        return families.names(familyId);
    }

    public List<Family> all() {
        return families.all();
    }
}
