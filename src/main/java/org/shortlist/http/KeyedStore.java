package org.shortlist.http;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.shortlist.blind.Blinding;
import org.shortlist.resume.Correction;
import org.shortlist.resume.Filing;
import org.shortlist.search.IndexState;
import org.shortlist.store.Came;
import org.shortlist.store.CandidateStore;
import org.shortlist.store.Erasure;
import org.shortlist.store.Kept;
import org.shortlist.store.Lead;
import org.shortlist.store.Original;
import org.shortlist.store.Refiled;
import org.shortlist.store.Reread;
import org.shortlist.store.Saved;
import org.shortlist.store.SetAside;
import org.shortlist.store.Version;

/**
 * The store as whoever asks may see it. Whether their key's filter lets a candidate be seen, the index says; who is kept but not yet
 * in it is not there for them. To whoever is blind, candidates have other ids than here, and are blinded.
 */
final class KeyedStore implements CandidateStore {

    private final CandidateStore store;
    private final KeyedIndex index;
    private final BlindView blind;
    private final Callers callers;

    KeyedStore(CandidateStore store, KeyedIndex index, BlindView blind, Callers callers) {
        this.store = store;
        this.index = index;
        this.blind = blind;
        this.callers = callers;
    }

    @Override
    public Optional<Kept> find(String id) throws IOException {
        if (!index.shows(id)) {
            return Optional.empty();
        }
        Blinding blinding = callers.blinding();
        return blinding == null ? store.find(id) : blind.find(id, blinding);
    }

    @Override
    public Optional<Original> original(String id) throws IOException {
        return index.shows(id) ? store.original(id) : Optional.empty();
    }

    @Override
    public long size() throws IOException {
        if (callers.seeEveryone()) {
            return store.size();
        }
        IndexState seen = index.state();
        return seen.readable() ? seen.candidates() : 0;
    }

    @Override
    public OptionalLong delete(String id) throws IOException {
        return index.shows(id) ? store.delete(id) : OptionalLong.empty();
    }

    @Override
    public OptionalLong amend(String id, List<Correction> corrections, List<Filing.Step> steps) throws IOException {
        return index.shows(id) ? store.amend(id, corrections, steps) : OptionalLong.empty();
    }

    @Override
    public OptionalLong takeBack(String id, long correction) throws IOException {
        return index.shows(id) ? store.takeBack(id, correction) : OptionalLong.empty();
    }

    @Override
    public List<Refiled> refile(List<String> ids, List<Filing.Step> steps) throws IOException {
        List<String> shown = new ArrayList<>();
        for (String id : ids) {
            if (index.shows(id)) {
                shown.add(id);
            }
        }
        return store.refile(shown, steps);
    }

    @Override
    public OptionalLong setAside(String id, Instant until) throws IOException {
        return index.shows(id) ? store.setAside(id, until) : OptionalLong.empty();
    }

    @Override
    public List<SetAside> setAside() throws IOException {
        return callers.seeEveryone() ? store.setAside() : List.of();
    }

    @Override
    public OptionalLong bringBack(String id) throws IOException {
        return callers.seeEveryone() ? store.bringBack(id) : OptionalLong.empty();
    }

    @Override
    public long changeNumber() throws IOException {
        return store.changeNumber();
    }

    @Override
    public boolean isKnown(String source, String sha256, String readBy) {
        throw unheardOf();
    }

    @Override
    public List<Saved> saveAll(List<Version> versions) {
        throw unheardOf();
    }

    @Override
    public Optional<Came> came(String source) {
        throw unheardOf();
    }

    @Override
    public Optional<Saved> put(@Nullable String id, Version version, Allowed allowed) throws IOException {
        Optional<String> whose = id == null ? store.came(version.source()).map(Came::id) : Optional.of(id);
        boolean hidden = whose.isPresent() && !index.shows(whose.get());
        return hidden ? Optional.empty() : store.put(id, version, allowed);
    }

    @Override
    public List<Saved> saveAllNew(List<Version> versions) {
        throw unheardOf();
    }

    @Override
    public void versions(String id, VersionVisitor visitor) throws IOException {
        if (index.shows(id)) {
            store.versions(id, visitor);
        }
    }

    @Override
    public List<String> sources(String id) {
        throw unheardOf();
    }

    @Override
    public Optional<Erasure> erase(String id, Instant at, boolean block) {
        throw unheardOf();
    }

    @Override
    public long erasure() {
        throw unheardOf();
    }

    @Override
    public long erasedSince(long number) {
        throw unheardOf();
    }

    @Override
    public boolean isShared(String trace) {
        throw unheardOf();
    }

    @Override
    public boolean isDismissed(String sha256) {
        throw unheardOf();
    }

    @Override
    public boolean isDismissedSource(String source) {
        throw unheardOf();
    }

    @Override
    public boolean unblock(String sign) {
        throw unheardOf();
    }

    @Override
    public void sources(String beginning, SourceVisitor visitor) {
        throw unheardOf();
    }

    @Override
    public OptionalLong giveUp(String source) {
        throw unheardOf();
    }

    @Override
    public int removeDue(Instant now) {
        throw unheardOf();
    }

    @Override
    public void changesSince(long number, ChangeVisitor visitor) {
        throw unheardOf();
    }

    @Override
    public long countReadByOthers(String readBy) {
        throw unheardOf();
    }

    @Override
    public void readByOthers(String readBy, KeptVisitor visitor) {
        throw unheardOf();
    }

    @Override
    public void rereadAll(List<Reread> reread) {
        throw unheardOf();
    }

    @Override
    public Lead lead(String work) {
        throw unheardOf();
    }

    /** What works on everybody at once is not asked for over the network. */
    private static UnsupportedOperationException unheardOf() {
        return new UnsupportedOperationException("not for one caller");
    }

    /** It is not this one's to close. */
    @Override
    public void close() {}
}
