package org.shortlist.vocabulary;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Schools and universities: the well-known ones with their aliases, and how a line that names a school looks. */
public final class SchoolDirectory {
    /** A school. The id of one that the file does not hold is its folded name without the department. */
    public record School(String id, String label) {}

    private static final Set<String> DEPARTMENT_WORDS = Words.of("""
            school college faculty department dept institute graduate division national fakultat facultad
            faculte facolta""");
    private static final Set<String> ANYWHERE = Set.of("school", "faculty", "department");
    private static final int LONG_LINE = 16;
    private static final int MOST_PARTS = 8;

    private final NameTable<School> names = new NameTable<>(Organisations::heard);
    private final OrganisationWords words;

    SchoolDirectory(List<DataFile.Row> schoolRows, OrganisationWords words) {
        this.words = words;
        for (DataFile.Row row : schoolRows) {
            School school = new School(row.cell(0), row.cell(1));
            names.add(row, school.id(), school, NameTable.surfaces(school.label(), row.list(2)));
        }
    }

    /** The school of a name as it was written: a known one, also beside its department or town, or one made of the name. */
    public School canonical(String raw) {
        return find(raw).or(() -> knownPart(raw)).orElseGet(() -> unknown(raw));
    }

    private Optional<School> knownPart(String raw) {
        List<Wording> parts = Organisations.parts(raw).stream().limit(MOST_PARTS).toList();
        for (int size = parts.size(); size > 0; size--) {
            for (int from = 0; from + size <= parts.size(); from++) {
                Optional<School> school = find(String.join(" ", parts.subList(from, from + size)));
                if (school.isPresent()) {
                    return school;
                }
            }
        }
        return Optional.empty();
    }

    private static School unknown(String raw) {
        String label = withoutDepartments(raw);
        String key = Organisations.key(label);
        return new School(key.isEmpty() ? Folding.fold(raw) : key, label.isEmpty() ? raw.strip() : label);
    }

    /** "X University, Beijing, School of Science" without what follows the last comma before a department. */
    private static String withoutDepartments(String raw) {
        String name = trimmed(raw);
        int end = name.length();
        int comma = name.lastIndexOf(',');
        while (comma > 0 && isDepartment(name.substring(comma + 1, end))) {
            end = comma;
            comma = name.lastIndexOf(',', comma - 1);
        }
        return end == name.length() ? name : trimmed(name.substring(0, end));
    }

    private static boolean isDepartment(String part) {
        List<Token> tokens = Tokenizer.tokenize(part);
        return tokens.isEmpty() || DEPARTMENT_WORDS.contains(tokens.getFirst().text())
                || tokens.stream().anyMatch(t -> ANYWHERE.contains(t.text()));
    }

    private static String trimmed(String raw) {
        List<Token> tokens = Tokenizer.tokenize(raw);
        if (tokens.isEmpty()) {
            return raw.strip();
        }
        int end = tokens.getLast().end();
        boolean bracket = end < raw.length() && raw.charAt(end) == ')';
        return raw.substring(tokens.getFirst().start(), bracket ? end + 1 : end);
    }

    /** The known school of this name or alias, in any case; the whole string must be the name. */
    public Optional<School> find(CharSequence surface) {
        return names.find(surface);
    }

    public Optional<School> byId(String id) {
        return names.byId(id);
    }

    /** Every written form of a known school, its label first; empty for another id. */
    public Set<String> aliases(String id) {
        return names.names(id);
    }

    public List<School> all() {
        return names.all();
    }

    /** Whether a line reads like the name of a school. "School Teacher" does not, "Stanford University" does. */
    public boolean looksLikeSchool(CharSequence text) {
        Wording line = Wording.of(text);
        if (line.tokens().isEmpty() || line.tokens().size() > LONG_LINE) {
            return false;
        }
        List<Wording> parts = Organisations.parts(line);
        return words.nameSomePart(parts) || parts.stream().anyMatch(part -> find(part).isPresent());
    }
}
