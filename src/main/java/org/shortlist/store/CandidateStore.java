package org.shortlist.store;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.shortlist.resume.Candidate;
import org.shortlist.resume.Correction;
import org.shortlist.resume.Filing;
import org.shortlist.resume.Resume;

/**
 * Keeps candidates. Safe for any number of threads, and for several processes on the same data. A failure of the machine is an
 * {@link IOException} in words for people.
 */
public interface CandidateStore extends Closeable {

    /** The longest time to think a deletion over. */
    Duration LONGEST_ASIDE = Duration.ofHours(1);

    /**
     * Whether this very content has already been read from this source by this reader, so that it need not be read again.
     *
     * @param readBy see {@link Version#readBy}
     */
    default boolean isKnown(String source, String sha256, String readBy) throws IOException {
        return came(source).filter(came -> came.sha256().equals(sha256) && came.readBy().equals(readBy)).isPresent();
    }

    /** What a source holds and what became of it when it came; empty when nothing did, or its candidate is deleted. */
    Optional<Came> came(String source) throws IOException;

    /** Keeps a version and decides whose it is. On return it survives a power cut. */
    default Saved save(Version version) throws IOException {
        return saveAll(List.of(version)).getFirst();
    }

    /**
     * Keeps versions in this order, all of them or, when it throws, none. Many at once are much cheaper than one by one, because they
     * wait for the disk once.
     *
     * @return what became of each, in the same order
     */
    List<Saved> saveAll(List<Version> versions) throws IOException;

    /**
     * The same for those alone who are not kept yet: of any other, nothing is kept, and the outcome says so.
     *
     * @return what became of each, in the same order
     */
    List<Saved> saveAllNew(List<Version> versions) throws IOException;

    /**
     * Keeps a version as the newest one of a certain candidate, whomever it tells of: of the one with this id or, without an id, of the one
     * who came from its source. Where nobody came from there yet, whose it is is decided as by {@link #save}.
     *
     * @param allowed asked in the same step whether that may be
     * @return what became of it; empty when it was not allowed, or nobody has the id
     */
    Optional<Saved> put(@Nullable String id, Version version, Allowed allowed) throws IOException;

    /** Says whether a candidate may be replaced, or made. */
    interface Allowed {
        /** @param lastChange of the candidate who is there; empty when there is nobody */
        boolean with(OptionalLong lastChange);
    }

    /** The newest version of a candidate; empty when there is none or it was deleted. */
    Optional<Kept> find(String id) throws IOException;

    /** The file that the newest version was read from. */
    Optional<Original> original(String id) throws IOException;

    /** Visits all versions of a candidate, the newest first, as they were read, without corrections; also of one who is set aside. */
    void versions(String id, VersionVisitor visitor) throws IOException;

    /** Where a candidate came from: the sources that are known now. */
    List<String> sources(String id) throws IOException;

    /**
     * Removes the candidate with all versions and files, and leaves a tombstone.
     *
     * @return the change number of the tombstone; empty when there was no such candidate
     */
    OptionalLong delete(String id) throws IOException;

    /**
     * Removes the candidate as {@link #delete} does, also one who is set aside or was deleted before, and remembers it: whoever projects
     * the store then leaves nothing of them in an index.
     *
     * @param block whether what came of the same file, address or telephone number is not to be kept again
     * @return empty when there never was such a candidate
     */
    Optional<Erasure> erase(String id, Instant at, boolean block) throws IOException;

    /** The number of the newest erasure; 0 when there was none. Cheap enough to ask several times a second. */
    long erasure() throws IOException;

    /** How many people were erased after this change number. */
    long erasedSince(long number) throws IOException;

    /** Whether somebody who is kept has this in what came of them. Reads everything. */
    boolean isShared(String trace) throws IOException;

    /**
     * Lets a person come again who was blocked when they were erased.
     *
     * @param sign an e-mail address, a telephone number as a résumé has it, or the SHA-256 of a file in hexadecimal digits
     * @return whether it was blocked
     */
    boolean unblock(String sign) throws IOException;

    /**
     * Whether a file of this content is of somebody who was deleted or erased and has not been brought in again since. Who only finds the file
     * where it lay passes it over.
     */
    boolean isDismissed(String sha256) throws IOException;

    /** Whether what this source held was of somebody who was deleted or erased; it may hold something again. */
    boolean isDismissedSource(String source) throws IOException;

    /** Visits the sources whose name begins so, in ascending order and in constant memory. */
    void sources(String beginning, SourceVisitor visitor) throws IOException;

    /**
     * Gives up a source that holds nothing any more. A candidate who came from no other is removed as {@link #delete} does.
     *
     * @return the change number of the tombstone; empty when nobody was removed
     */
    OptionalLong giveUp(String source) throws IOException;

    /**
     * Keeps what a person set right. Each takes the place of an earlier correction of the same thing. They are laid over the newest
     * version from now on, whatever is read of it and whichever it is.
     *
     * @return the change number; empty when there is no such candidate, or nothing to set right
     */
    default OptionalLong correct(String id, List<Correction> corrections) throws IOException {
        return corrections.isEmpty() ? OptionalLong.empty() : amend(id, corrections, List.of());
    }

    /**
     * Keeps what a person set right, as {@link #correct} does, and files the candidate otherwise, as {@link #refile} does: both as one change
     * or, when it throws, neither.
     *
     * @return the change number, of the candidate's last change when all is so already; empty when there is no such candidate
     */
    OptionalLong amend(String id, List<Correction> corrections, List<Filing.Step> steps) throws IOException;

    /**
     * Forgets a correction; with one that adds a job or a course of study, those of what it adds.
     *
     * @return the change number; empty when there is no such candidate or correction
     */
    OptionalLong takeBack(String id, long correction) throws IOException;

    /**
     * Files candidates otherwise, all of them or, when it throws, none.
     *
     * @return what became of those that there are, each once, in the order given
     */
    List<Refiled> refile(List<String> ids, List<Filing.Step> steps) throws IOException;

    /**
     * Deletes a candidate with time to think it over: nothing here finds it any more, but until {@link #removeDue} is called after that
     * time it can be brought back. Who comes again meanwhile ends the time: the old candidate is deleted, and a new one comes.
     *
     * @return the change number; empty when there is no such candidate
     */
    OptionalLong setAside(String id, Instant until) throws IOException;

    /** @return the change number; empty when no such candidate is set aside */
    OptionalLong bringBack(String id) throws IOException;

    /** Who is set aside, those whose time ends first at the beginning. */
    List<SetAside> setAside() throws IOException;

    /**
     * Deletes for good those whose time is over. So is a time that ends later than {@link #LONGEST_ASIDE} from now: the clock has been put
     * back, and nobody may be kept for years because of that.
     *
     * @return how many
     */
    int removeDue(Instant now) throws IOException;

    /** The number of the newest change; 0 when nothing has ever been written. Cheap enough to ask several times a second. */
    long changeNumber() throws IOException;

    /** How many candidates there are. */
    long size() throws IOException;

    /**
     * Visits, in ascending order of change number and in constant memory, the present state of everything that changed after
     * {@code number}: each candidate once, with the number of its newest change.
     */
    void changesSince(long number, ChangeVisitor visitor) throws IOException;

    /** How many candidates {@link #readByOthers} would visit. */
    long countReadByOthers(String readBy) throws IOException;

    /** Visits, in no order, the newest version of every candidate that was read by another reader than this one; in constant memory. */
    void readByOthers(String readBy, KeptVisitor visitor) throws IOException;

    /**
     * Replaces what was read from versions, each if it is still its candidate's newest one; a change with a number of its own for
     * each. All of them or, when it throws, none.
     */
    void rereadAll(List<Reread> reread) throws IOException;

    /** Replaces what was read from one version's text; see {@link #rereadAll}. */
    default void reread(Kept kept, Resume resume, String readBy) throws IOException {
        Candidate candidate = kept.candidate();
        rereadAll(List.of(new Reread(candidate.id(), kept.version(), candidate.text(), resume, readBy)));
    }

    /**
     * The lead in a work among all processes on the same data; nobody takes it by this call.
     *
     * @param work lower-case letters and hyphens
     */
    Lead lead(String work);

    /** Called for each change. */
    interface ChangeVisitor {
        void visit(Change change) throws IOException;
    }

    /** Called for each source. */
    interface SourceVisitor {
        /** @param id whose it is */
        void visit(String source, String id) throws IOException;
    }

    /** Called for each version. */
    interface VersionVisitor {
        /** @param number 1 for the first */
        void visit(int number, Version version) throws IOException;
    }

    /** Called for each candidate kept. */
    interface KeptVisitor {
        void visit(Kept kept) throws IOException;
    }
}
