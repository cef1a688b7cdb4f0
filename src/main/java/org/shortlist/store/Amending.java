package org.shortlist.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.shortlist.resume.Correction;
import org.shortlist.resume.Corrections;
import org.shortlist.resume.EntryKey;
import org.shortlist.resume.EntryKeys;
import org.shortlist.resume.Filing;
import org.shortlist.resume.Resume;

/** Within one transaction, what people do to a candidate who is kept: they set things right, and delete with a time to think it over. */
final class Amending {

    private final Connection connection;
    private final ResumeJson json;
    private final Keeping keeping;
    private final Identities identities;

    Amending(Connection connection, CandidateIds ids, ResumeJson json) {
        this.connection = connection;
        this.json = json;
        this.keeping = new Keeping(connection, ids, json);
        this.identities = new Identities(connection, json);
    }

    OptionalLong amend(String id, List<Correction> corrections, List<Filing.Step> steps)
            throws SQLException, IOException {
        OptionalLong candidate = key(id);
        if (candidate.isEmpty()) {
            return OptionalLong.empty();
        }
        if (!corrections.isEmpty()) {
            setRight(candidate.getAsLong(), corrections);
        }
        boolean filed = new Filings(connection, json).change(candidate.getAsLong(), steps);
        return OptionalLong.of(corrections.isEmpty() && !filed ? keeping.lastChange(id) : keeping.changed(id));
    }

    private void setRight(long candidate, List<Correction> corrections) throws SQLException, IOException {
        Set<String> addresses = identities.correctedAddresses(candidate);
        List<Correction> said = forgetWhatIsNone(candidate, corrections);
        takePlaces(candidate, said);
        for (Correction one : said) {
            Sql.update(connection, "DELETE FROM correction WHERE candidate = ? AND subject = ?", candidate,
                    subject(one));
            Sql.update(connection, "INSERT INTO correction (candidate, subject, correction) VALUES (?, ?, ?)",
                    candidate, subject(one), json.write(one.numbered(0)));
        }
        identities.keepCorrected(candidate, addresses);
    }

    /**
     * What a person added and takes out again is as if it had never been added.
     *
     * @return those that speak of something else
     */
    private List<Correction> forgetWhatIsNone(long candidate, List<Correction> corrections)
            throws SQLException, IOException {
        List<Correction> before = identities.corrections(candidate);
        Resume read = identities.newest(candidate);
        List<Correction> others = new ArrayList<>(corrections);
        for (Correction added : before.stream().filter(one -> one.added() != null).toList()) {
            List<Correction> ofIt = Corrections.ofAdded(added, corrections, read, before);
            if (ofIt.stream().anyMatch(Correction::takesOut)) {
                delete(added);
                delete(Corrections.ofAdded(added, before, read, before));
                others.removeAll(ofIt);
            }
        }
        return others;
    }

    /**
     * What is said of a job or a course of study takes the place of what was said before, also when that was read otherwise then.
     */
    private void takePlaces(long candidate, List<Correction> corrections) throws SQLException, IOException {
        List<Correction> before = identities.corrections(candidate);
        Resume read = identities.newest(candidate);
        EntryKeys jobs = Corrections.jobs(read, before);
        EntryKeys studies = Corrections.studies(read, before);
        for (Correction earlier : before) {
            EntryKeys keys = earlier.field().isOfStudy() ? studies : jobs;
            if (corrections.stream().anyMatch(one -> isOfTheSame(one, earlier, keys))) {
                delete(earlier);
            }
        }
    }

    private void delete(List<Correction> all) throws SQLException {
        for (Correction one : all) {
            delete(one);
        }
    }

    private void delete(Correction one) throws SQLException {
        Sql.update(connection, "DELETE FROM correction WHERE key = ?", one.id());
    }

    private static boolean isOfTheSame(Correction one, Correction earlier, EntryKeys keys) {
        EntryKey entry = one.job();
        EntryKey before = earlier.job();
        return entry != null && before != null && one.field() == earlier.field() && keys.find(entry).isPresent()
                && keys.find(entry).equals(keys.find(before));
    }

    /** With a job or a course of study that was added goes what was said of it: it must not move to another that is like it. */
    OptionalLong takeBack(String id, long correction) throws SQLException, IOException {
        OptionalLong candidate = key(id);
        if (candidate.isEmpty()) {
            return OptionalLong.empty();
        }
        List<Correction> all = identities.corrections(candidate.getAsLong());
        Optional<Correction> back = all.stream().filter(one -> one.id() == correction).findFirst();
        if (back.isEmpty()) {
            return OptionalLong.empty();
        }
        Set<String> addresses = identities.correctedAddresses(candidate.getAsLong());
        delete(back.get());
        delete(Corrections.ofAdded(back.get(), all, identities.newest(candidate.getAsLong()), all));
        identities.keepCorrected(candidate.getAsLong(), addresses);
        return OptionalLong.of(keeping.changed(id));
    }

    OptionalLong setAside(String id, Instant until) throws SQLException, IOException {
        OptionalLong candidate = key(id);
        if (candidate.isEmpty()) {
            return OptionalLong.empty();
        }
        Sql.update(connection, "INSERT INTO set_aside (candidate, until) VALUES (?, ?)", candidate.getAsLong(),
                until.toString());
        keeping.dismiss(id);
        return OptionalLong.of(keeping.changed(id));
    }

    OptionalLong bringBack(String id) throws SQLException, IOException {
        boolean back = Sql.update(connection,
                "DELETE FROM set_aside WHERE candidate = (SELECT key FROM candidate WHERE id = ?)", id) > 0;
        if (back) {
            keeping.admit(id);
        }
        return back ? OptionalLong.of(keeping.changed(id)) : OptionalLong.empty();
    }

    /** The index has been told already, when they were set aside: the tombstone is there. */
    int remove(Instant now) throws SQLException, IOException {
        Instant latest = now.plus(CandidateStore.LONGEST_ASIDE);
        List<Long> over = new ArrayList<>();
        Sql.each(connection, row -> {
            Instant until = Instant.parse(row.getString(2));
            if (!until.isAfter(now) || until.isAfter(latest)) {
                over.add(row.getLong(1));
            }
        }, "SELECT candidate, until FROM set_aside");
        for (Long candidate : over) {
            Sql.update(connection, "DELETE FROM candidate WHERE key = ?", candidate);
        }
        return over.size();
    }

    /** Of one who is not set aside. */
    private OptionalLong key(String id) throws SQLException {
        long key = Sql.number(connection, """
                SELECT key FROM candidate WHERE id = ? AND key NOT IN (SELECT candidate FROM set_aside)""", id);
        return key == 0 ? OptionalLong.empty() : OptionalLong.of(key);
    }

    private String subject(Correction one) {
        String skill = one.skill() == null ? "" : one.skill().toLowerCase(Locale.ROOT);
        String of = one.job() != null ? json.write(one.job()) : one.added() != null ? json.write(one.added()) : "";
        return String.join("\n", one.field().name(), skill, of);
    }
}
