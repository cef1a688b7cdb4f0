package org.shortlist.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shortlist.resume.Correction;
import org.shortlist.resume.Resume;

/** Within one transaction, what candidates are known by: names and addresses, as they were read and as people set them right. */
final class Identities {

    private final Connection connection;
    private final ResumeJson json;

    Identities(Connection connection, ResumeJson json) {
        this.connection = connection;
        this.json = json;
    }

    /** A candidate who has a certain address. */
    private record Bearer(long candidate, @Nullable String name) {}

    /** The candidates who have one of a person's addresses and are not named otherwise, who was first to have it at the beginning. */
    Set<Long> of(Identity person) throws SQLException, IOException {
        Set<Long> candidates = new LinkedHashSet<>();
        for (String address : person.addresses()) {
            bearers(address).stream()
                    .filter(bearer -> !person.isNamedOtherwise(bearer.name()))
                    .forEach(bearer -> candidates.add(bearer.candidate()));
        }
        return candidates;
    }

    private List<Bearer> bearers(String address) throws SQLException, IOException {
        List<Bearer> bearers = new ArrayList<>();
        Sql.each(connection, row -> bearers.add(new Bearer(row.getLong(1), row.getString(2))), """
                SELECT c.key, c.name FROM email e JOIN candidate c ON c.key = e.candidate
                WHERE e.address = ? ORDER BY c.key""", address);
        return bearers;
    }

    /** By the name that was read and, where a person set it right, by both: either may stand on the next version. */
    void name(long candidate, Resume resume) throws SQLException, IOException {
        Set<String> names = new LinkedHashSet<>();
        String read = Identity.of(resume).name();
        if (read != null) {
            names.add(read);
        }
        names.addAll(corrected(candidate, Correction.Field.NAME, Correction::value));
        names.addAll(corrected(candidate, Correction.Field.NAME, Correction::was));
        Sql.update(connection, "UPDATE candidate SET name = ? WHERE key = ?",
                names.isEmpty() ? null : String.join(" / ", names), candidate);
    }

    /**
     * After a correction, which may be of the name or the addresses, or after one was taken back.
     *
     * @param before the addresses that were corrected ones until then; those that nothing gives any more are forgotten
     */
    void keepCorrected(long candidate, Set<String> before) throws SQLException, IOException {
        name(candidate, newest(candidate));
        Set<String> now = correctedAddresses(candidate);
        for (String address : now) {
            keepAddress(candidate, address);
        }
        Set<String> gone = new LinkedHashSet<>(before);
        gone.removeAll(now);
        if (!gone.isEmpty()) {
            Sql.each(connection, row -> gone.removeAll(Identity.of(json.read(row.getString(1))).addresses()),
                    "SELECT resume FROM version WHERE candidate = ?", candidate);
        }
        for (String address : gone) {
            Sql.update(connection, "DELETE FROM email WHERE address = ? AND candidate = ?", address, candidate);
        }
    }

    Set<String> correctedAddresses(long candidate) throws SQLException, IOException {
        Set<String> addresses = new LinkedHashSet<>();
        for (String several : corrected(candidate, Correction.Field.EMAILS, Correction::value)) {
            addresses.addAll(List.of(several.toLowerCase(Locale.ROOT).split("[, ]+")));
        }
        return addresses;
    }

    /** What was read of a candidate's newest version. */
    Resume newest(long candidate) throws SQLException, IOException {
        return json.read(Sql.first(connection, row -> row.getString(1),
                "SELECT v.resume FROM candidate c JOIN version v ON v.key = c.newest WHERE c.key = ?", candidate)
                .orElseThrow());
    }

    /** A part of the corrections of a field. */
    private List<String> corrected(long candidate, Correction.Field field,
            Function<Correction, @Nullable String> part) throws SQLException, IOException {
        List<String> found = new ArrayList<>();
        for (Correction one : corrections(candidate)) {
            String said = part.apply(one);
            if (one.field() == field && said != null) {
                found.add(said);
            }
        }
        return found;
    }

    /** In the order in which they were made; none of one who is not kept. */
    List<Correction> corrections(long candidate) throws SQLException, IOException {
        Optional<String> all = Sql.first(connection, row -> row.getString(1),
                "SELECT " + Rows.CORRECTIONS + "FROM candidate c WHERE c.key = ?", candidate);
        return all.isEmpty() ? List.of() : json.corrections(all.get());
    }

    void keepAddresses(long candidate, Resume resume) throws SQLException {
        for (String address : Identity.of(resume).addresses()) {
            keepAddress(candidate, address);
        }
    }

    private void keepAddress(long candidate, String address) throws SQLException {
        Sql.update(connection, "INSERT INTO email (address, candidate) VALUES (?, ?) ON CONFLICT DO NOTHING",
                address, candidate);
    }
}
