package org.shortlist.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.shortlist.resume.Correction;
import org.shortlist.resume.Mention;
import org.shortlist.resume.Phone;
import org.shortlist.resume.Resume;

/** Within one transaction, takes a person out for good and remembers that. */
final class Erasing {

    private static final int SHORTEST_WORD = 4;
    private static final Set<Correction.Field> TELLING = EnumSet.of(Correction.Field.NAME, Correction.Field.EMAILS,
            Correction.Field.PHONES);
    private static final int LINES = 20;
    private static final int SHORTEST_LINE = 24;
    private static final int LONGEST_LINE = 60;

    private final Connection connection;
    private final ResumeJson json;
    private final Keeping keeping;

    Erasing(Connection connection, CandidateIds ids, ResumeJson json) {
        this.connection = connection;
        this.json = json;
        this.keeping = new Keeping(connection, ids, json);
    }

    /** Empty when there never was such a candidate. */
    Optional<Erasure> erase(String id, Instant at, boolean block) throws SQLException, IOException {
        long known = Sql.number(connection, "SELECT count(*) FROM change WHERE candidate = ?", id);
        if (known == 0) {
            return Optional.empty();
        }
        long candidate = Sql.number(connection, "SELECT key FROM candidate WHERE id = ?", id);
        Set<String> traces = new LinkedHashSet<>();
        Set<String> signs = new LinkedHashSet<>();
        gather(candidate, traces, signs);
        int versions = (int) Sql.number(connection, "SELECT count(*) FROM version WHERE candidate = ?", candidate);
        long bytes = Sql.number(connection, """
                SELECT sum(length(o.bytes)) FROM original o JOIN version v ON v.key = o.version
                WHERE v.candidate = ?""", candidate);
        keeping.dismiss(id);
        Sql.update(connection, "DELETE FROM candidate WHERE key = ?", candidate);
        long number = keeping.changed(id);
        Sql.update(connection, """
                INSERT INTO erasure (candidate, number, erased) VALUES (?, ?, ?)
                ON CONFLICT (candidate) DO UPDATE SET number = excluded.number, erased = excluded.erased""", id,
                number, at.toString());
        int blocked = block ? Signs.blocked(connection).keep(signs) : 0;
        return Optional.of(new Erasure(id, at, number, versions, bytes, blocked, List.copyOf(traces)));
    }

    /** What a person could be known by, wherever it remains; nothing of one who is not kept. */
    List<String> traces(String id) throws SQLException, IOException {
        Set<String> traces = new LinkedHashSet<>();
        gather(Sql.number(connection, "SELECT key FROM candidate WHERE id = ?", id), traces, new LinkedHashSet<>());
        return List.copyOf(traces);
    }

    private void gather(long candidate, Set<String> traces, Set<String> signs) throws SQLException, IOException {
        Sql.each(connection, row -> {
            signs.add(Signs.file(row.getString(1)));
            traces.add(row.getString(1));
            traces.addAll(lines(row.getString(2)));
            Resume resume = json.read(row.getString(3));
            Mention name = resume.name();
            if (name != null) {
                named(name.text(), traces);
            }
            for (Phone phone : resume.contact().phones()) {
                traces.add(phone.text());
                if (!isOfOthers(phone.number(), candidate)) {
                    signs.add(Signs.phone(phone.number()));
                }
            }
        }, "SELECT sha256, text, resume FROM version WHERE candidate = ?", candidate);
        Sql.each(connection, row -> {
            traces.add(row.getString(1));
            if (row.getLong(2) == 0) {
                signs.add(Signs.address(row.getString(1)));
            }
        }, """
                SELECT e.address, (SELECT count(*) FROM email o WHERE o.address = e.address AND o.candidate <> e.candidate)
                FROM email e WHERE e.candidate = ?""",
                candidate);
        Sql.each(connection, row -> {
            // A number or a date stands anywhere.
            if (row.getString(1).codePoints().anyMatch(Character::isLetter)) {
                traces.add(row.getString(1));
            }
        }, """
                SELECT f.value FROM filed f WHERE f.candidate = ? AND f.name <> 'source' AND length(f.value) >= ?
                    AND NOT EXISTS (SELECT 1 FROM filed o WHERE o.value = f.value AND o.candidate <> f.candidate)""",
                candidate, SHORTEST_WORD);
        new Identities(connection, json).corrections(candidate)
                .stream()
                .filter(one -> TELLING.contains(one.field()))
                .flatMap(one -> Stream.of(one.value(), one.was()))
                .filter(Objects::nonNull)
                .forEach(said -> named(said, traces));
        Sql.each(connection, row -> traces.add(row.getString(1)),
                "SELECT s.name FROM source s JOIN version v ON v.key = s.version WHERE v.candidate = ?", candidate);
    }

    /** A name, and its words: a question may hold one alone. */
    private static void named(String name, Set<String> traces) {
        traces.add(name);
        Stream.of(name.split("[^\\p{L}]+")).filter(word -> word.length() >= SHORTEST_WORD).forEach(traces::add);
    }

    /** An agency's number stands on everybody's résumé. */
    private boolean isOfOthers(String number, long candidate) throws SQLException {
        return Sql.number(connection,
                "SELECT 1 FROM version WHERE candidate <> ? AND instr(resume, ?) > 0 LIMIT 1", candidate,
                number) > 0;
    }

    /** The beginnings of the longest lines: what says most stands in them. */
    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        text.lines().map(String::strip).filter(line -> line.length() >= SHORTEST_LINE).forEach(lines::add);
        lines.sort(Comparator.comparingInt(String::length).reversed());
        return lines.stream()
                .limit(LINES)
                .map(line -> line.substring(0, Math.min(line.length(), LONGEST_LINE)))
                .toList();
    }

    /** Whether somebody who is kept has the same: then it is no trace of the erased. */
    static boolean isShared(Connection connection, String trace) throws SQLException {
        String folded = trace.toLowerCase(Locale.ROOT);
        return Sql.number(connection, """
                SELECT 1 WHERE EXISTS (SELECT 1 FROM version WHERE instr(text, ?) > 0 OR instr(resume, ?) > 0
                        OR instr(source, ?) > 0 OR instr(lower(text), ?) > 0)
                    OR EXISTS (SELECT 1 FROM filed WHERE instr(value, ?) > 0 OR instr(lower(value), ?) > 0)""", trace,
                trace, trace, folded, trace, folded) > 0;
    }
}
