package org.shortlist.vocabulary;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Degrees in seven languages, on a ladder of six levels, and where a line names one.
 *
 * <p>Placed with care: a bare "diploma" or "certificate" is a CERTIFICATE; high school, Abitur, baccalauréat and A levels
 * are SECONDARY; HND, foundation degree and DUT are ASSOCIATE; Diplom, Magister, laurea magistrale, MBA, ingénieur and
 * postgraduate diploma are MASTER; the first degrees in law and medicine that are called doctor (JD, MD, PharmD) are
 * DOCTORATE, as recruiters filter them; LLB and MBBS are BACHELOR.
 *
 * <p>Short forms that are also words, states or products (MS, BA, MA, AS, BE, ME, MD) count only with dots, or in
 * exactly their case and where a degree may stand: before "in", "of" or a field of study, in front of a comma or the
 * end of the line, but not in "MS Excel", "Senior BA" or "Boston, MA".
 */
public final class DegreeLadder {
    /** The levels, lowest first. */
    public enum Level {
        CERTIFICATE, SECONDARY, ASSOCIATE, BACHELOR, MASTER, DOCTORATE
    }

    /** A degree; where it was found in a line, {@code start} and {@code end} are the place of its words, else 0. */
    public record Degree(String id, String label, Level level, int start, int end) {
        private Degree at(int newStart, int newEnd) {
            return new Degree(id, label, level, newStart, newEnd);
        }
    }

    private record Form(Degree degree, Set<String> exact) {}

    private static final Set<String> WORDS = Set.of("as", "be", "me", "do", "am", "ma", "master");
    private static final Set<String> NOT_BEFORE = Words.of("""
            scrum web quiz task grand past yoga dungeon post station harbour harbor ring toast senior junior
            lead it sales retail""");
    private static final Set<String> NOT_AFTER = Words.of("""
            excel office word sql access project powerpoint outlook teams visio windows dos paint exchange
            sharepoint dynamics azure crm server visual build test at electrician plumber carpenter
            schedule plan agreement""");
    private static final Set<String> AFTER = Words.of("""
            in of en em degree degrees hons honours honors candidate program programme major from student""");
    private static final Set<String> FIELDS = Words
            .of("""
                    science sciences engineering computer business economics arts mathematics math maths physics
                    chemistry biology psychology history english education nursing finance accounting accountancy marketing
                    management information electrical mechanical civil chemical political international communication
                    communications law philosophy sociology statistics software social public human criminal applied
                    environmental industrial graphic fine music liberal health cs ee eecs architecture journalism
                    linguistics geography biomedical hospitality elementary special organizational cognitive analytics computational
                    technology theology kinesiology
                    informatik wirtschaft wirtschaftsinformatik maschinenbau elektrotechnik betriebswirtschaft
                    informatique comptabilite gestion commerce droit electrotechnique tourisme
                    informatica economia derecho direito giurisprudenza ingegneria ingenieria engenharia
                    bedrijfskunde rechten economie""");

    private final NameTable<Degree> names = new NameTable<>();
    private final PhraseTable<Form> forms;

    DegreeLadder(List<DataFile.Row> rows) {
        Map<String, Form> byKey = new HashMap<>();
        rows.forEach(row -> addDegree(row, byKey));
        forms = new PhraseTable<>(byKey);
    }

    private void addDegree(DataFile.Row row, Map<String, Form> byKey) {
        Degree degree = new Degree(row.cell(0), row.cell(1), level(row), 0, 0);
        Set<String> exact = Set.copyOf(row.list(3));
        List<String> names = Stream.concat(row.list(4).stream(), exact.stream()).distinct().toList();
        this.names.add(row, degree.id(), degree, NameTable.surfaces(degree.label(), names));
        NameTable.surfaces(degree.label(), row.list(4))
                .forEach(s -> byKey.put(PhraseTable.key(s), new Form(degree, Set.of())));
        exact.forEach(s -> byKey.put(PhraseTable.key(s), new Form(degree, exact)));
    }

    private static Level level(DataFile.Row row) {
        try {
            return Level.valueOf(row.cell(2));
        } catch (IllegalArgumentException e) {
            throw row.bad("no level '" + row.cell(2) + "'");
        }
    }

    /** The first degree that a line names. */
    public Optional<Degree> findIn(CharSequence text) {
        String line = text.toString();
        List<Token> tokens = Tokenizer.tokenize(text);
        for (int i = 0; i < tokens.size(); i++) {
            Optional<PhraseTable.Hit<Form>> hit = forms.longestAt(line, tokens, i);
            if (hit.isPresent() && isDegree(line, tokens, hit.get())) {
                int end = tokens.get(hit.get().to() - 1).end();
                return Optional.of(hit.get().value().degree().at(tokens.get(i).start(), end));
            }
        }
        return Optional.empty();
    }

    private static boolean isDegree(String line, List<Token> tokens, PhraseTable.Hit<Form> hit) {
        String before = hit.from() > 0 ? tokens.get(hit.from() - 1).text() : "";
        String surface = line.substring(tokens.get(hit.from()).start(), tokens.get(hit.to() - 1).end());
        Set<String> exact = hit.value().exact();
        if (NOT_BEFORE.contains(before)) {
            return false;
        }
        return exact.isEmpty() || surface.indexOf('.') > 0 || Folding.fold(surface).endsWith("'s")
                || (exact.contains(surface) && !isShouted(surface, line) && mayStandHere(line, tokens, hit));
    }

    /** "WORKED AS A NURSE": a short form that is a word proves nothing among capitals. */
    private static boolean isShouted(String surface, String line) {
        return WORDS.contains(Folding.fold(surface)) && line.equals(line.toUpperCase(Locale.ROOT));
    }

    private static boolean mayStandHere(String line, List<Token> tokens, PhraseTable.Hit<Form> hit) {
        String after = hit.to() < tokens.size() ? tokens.get(hit.to()).text() : "";
        String left = line.substring(0, tokens.get(hit.from()).start()).strip();
        String right = line.substring(tokens.get(hit.to() - 1).end()).strip();
        boolean closed = right.isEmpty() || ",;:()-–—|/".indexOf(right.charAt(0)) >= 0;
        boolean opened = left.isEmpty() || left.endsWith("(");
        return AFTER.contains(after) || FIELDS.contains(after) || (closed && opened && !NOT_AFTER.contains(after));
    }

    /** The degree of this name, in any case; the whole string must be the name. */
    public Optional<Degree> find(CharSequence surface) {
        return names.find(surface);
    }

    public Optional<Degree> byId(String id) {
        return names.byId(id);
    }

    /** Every written form of a degree, its label first; empty for an unknown id. */
    public Set<String> aliases(String id) {
        return names.names(id);
    }

    public List<Degree> all() {
        return names.all();
    }
}
