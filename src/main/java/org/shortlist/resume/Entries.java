package org.shortlist.resume;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shortlist.resume.Correction.Field;

/**
 * The jobs or the courses of study of a résumé with those that a person added, each where its time puts it among those that were read.
 * What the résumé tells itself by now is not put in once more, unless a person took it out.
 */
final class Entries<T> {

    private final Kind<T> kind;
    private final List<One<T>> all;

    /** What an entry is. */
    record Kind<T>(Field field, Function<Addition, T> meant, Function<T, EntryKey> key,
            Function<T, @Nullable YearMonth> when) {}

    /** An entry and the correction that adds it, null when it was read. */
    private record One<T>(T entry, EntryKey key, EntryKey folded, @Nullable Correction by) {}

    Entries(List<T> read, List<Correction> corrections, Kind<T> kind) {
        this.kind = kind;
        List<One<T>> told = told(read, corrections);
        List<One<T>> out = takenOut(told, corrections);
        all = new ArrayList<>(told.subList(0, read.size()));
        for (One<T> added : told.subList(read.size(), told.size())) {
            if (all.stream().noneMatch(other -> !out.contains(other) && other.folded().tells(added.folded()))) {
                all.add(place(kind.when().apply(added.entry())), added);
            }
        }
    }

    /** The entries in their places. */
    List<T> all() {
        return all.stream().map(One::entry).toList();
    }

    EntryKeys keys() {
        return keys(all);
    }

    /** Where what a correction adds stands; null when it adds nothing. */
    @Nullable
    Integer place(Correction one) {
        return IntStream.range(0, all.size()).filter(i -> all.get(i).by() == one).boxed().findFirst().orElse(null);
    }

    boolean hasAdded() {
        return all.stream().anyMatch(one -> one.by() != null);
    }

    /** Those that were read are numbered before those that are added, wherever these stand. */
    private List<One<T>> told(List<T> read, List<Correction> corrections) {
        List<One<T>> told = new ArrayList<>();
        for (T entry : read) {
            told.add(one(entry, told, List.of(), null));
        }
        for (Correction one : corrections) {
            if (one.field() == kind.field() && one.added() != null) {
                List<EntryKey> before = takingOut(corrections).filter(out -> !out.at().isAfter(one.at()))
                        .map(out -> out.job().folded())
                        .toList();
                told.add(one(kind.meant().apply(one.added()), told, before, one));
            }
        }
        return told;
    }

    /** With the number that follows those of which the same is told, there or taken out before. */
    private One<T> one(T entry, List<One<T>> told, List<EntryKey> takenOut, @Nullable Correction by) {
        EntryKey key = kind.key().apply(entry);
        EntryKey folded = key.folded();
        int next = Stream.concat(told.stream().map(One::folded), takenOut.stream())
                .filter(other -> other.at(0).equals(folded))
                .mapToInt(other -> other.ordinal() + 1)
                .max()
                .orElse(0);
        return new One<>(entry, key.at(next), folded.at(next), by);
    }

    private Stream<Correction> takingOut(List<Correction> corrections) {
        return corrections.stream()
                .filter(one -> one.field() == kind.field() && one.takesOut());
    }

    private List<One<T>> takenOut(List<One<T>> told, List<Correction> corrections) {
        EntryKeys keys = keys(told);
        return takingOut(corrections).flatMap(one -> keys.find(one.job()).stream()).map(told::get).toList();
    }

    private static <T> EntryKeys keys(List<One<T>> all) {
        return new EntryKeys(all.stream().map(One::key).toList(), all.stream().map(One::folded).toList(),
                i -> all.get(i).by() == null);
    }

    /** Before the first that is older; at the end where none is, or where it is not told when. */
    private int place(@Nullable YearMonth then) {
        for (int i = 0; then != null && i < all.size(); i++) {
            YearMonth other = kind.when().apply(all.get(i).entry());
            if (other != null && other.isBefore(then)) {
                return i;
            }
        }
        return all.size();
    }
}
