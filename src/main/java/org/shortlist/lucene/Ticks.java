package org.shortlist.lucene;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shortlist.query.Field;
import org.shortlist.search.FacetRequest;
import org.shortlist.search.SearchRequest;
import org.shortlist.search.Selection;
import org.shortlist.search.NumberRange;

/**
 * The selections that cannot simply filter, because the counts of their own facet look past them.
 *
 * <p>A facet of mode ANY counts as if nothing in it were ticked, and an excluded value is counted as if it were not excluded.
 * So the query must find also those who fail such a selection, and each is judged by the ordinals it has: who fails
 * in one facet alone still counts there. All other selections are {@link #settled} in the query.
 */
final class Ticks {

    private final List<Selection> settled = new ArrayList<>();
    private final List<Excluded> excluded = new ArrayList<>();
    private final int[] needed = new int[ValueTable.FACETS.size()];
    private final boolean[] sideways = new boolean[ValueTable.FACETS.size()];
    private final List<Role> roles = new ArrayList<>();
    private final List<Selection> open = new ArrayList<>();
    /** The last facet that a value must be looked at for; -1 when there is none. */
    private int lastOpen = -1;
    private final short[] roleOf;
    private final int[] shelves;

    /** An excluded value that is counted. */
    record Excluded(Field facet, String id) {}

    /**
     * What a ticked value does to whoever has it.
     *
     * @param included how many of the facet's included values it is
     * @param excluded which excluded values it is
     */
    record Role(int facet, int included, List<Integer> excluded) {}

    Ticks(SearchRequest request, Catalogue catalogue) {
        roleOf = new short[catalogue.size()];
        shelves = ValueTable.shelves(request.facets().stream().map(FacetRequest::field));
        Map<Integer, Role> byOrdinal = new HashMap<>();
        roles.add(new Role(-1, 0, List.of()));
        for (Selection selection : request.selections()) {
            if (isOpen(selection, request)) {
                open(selection, catalogue, byOrdinal);
            } else {
                settled.add(selection);
            }
        }
        byOrdinal.forEach((ordinal, role) -> {
            roleOf[ordinal] = (short) roles.size();
            roles.add(role);
        });
    }

    private void open(Selection selection, Catalogue catalogue, Map<Integer, Role> byOrdinal) {
        int facet = ValueTable.facet(selection.facet());
        open.add(selection);
        lastOpen = Math.max(lastOpen, facet);
        boolean all = selection.mode() == Selection.Mode.ALL;
        needed[facet] = all ? selection.included().size() : Math.min(1, selection.included().size());
        sideways[facet] = !all;
        for (String id : selection.included()) {
            ordinals(selection.facet(), id, catalogue)
                    .forEach(ordinal -> byOrdinal.merge(ordinal, new Role(facet, 1, List.of()), Ticks::both));
        }
        for (String id : selection.excluded()) {
            Role role = new Role(facet, 0, List.of(excluded.size()));
            excluded.add(new Excluded(selection.facet(), id));
            ordinals(selection.facet(), id, catalogue)
                    .forEach(ordinal -> byOrdinal.merge(ordinal, role, Ticks::both));
        }
    }

    private static Role both(Role one, Role other) {
        List<Integer> excluded = new ArrayList<>(one.excluded);
        excluded.addAll(other.excluded);
        return new Role(one.facet, one.included + other.included, List.copyOf(excluded));
    }

    private static boolean isOpen(Selection selection, SearchRequest request) {
        boolean looksPast = selection.mode() == Selection.Mode.ANY && !selection.included().isEmpty()
                || !selection.excluded().isEmpty();
        return looksPast && request.facets().stream().anyMatch(facet -> facet.field() == selection.facet());
    }

    /** Whether whoever counts answers all that is ticked. */
    static boolean areSettled(SearchRequest request) {
        return request.selections().stream().noneMatch(selection -> isOpen(selection, request));
    }

    /** The ordinals that a ticked value stands for: of a number, all in the range. */
    static List<Integer> ordinals(Field facet, String id, Catalogue catalogue) {
        if (!facet.isNumber()) {
            int ordinal = catalogue.ordinal(facet, id);
            return ordinal < 0 ? List.of() : List.of(ordinal);
        }
        return NumberRange.parse(id).map(range -> catalogue.numbers(facet, range)).orElse(List.of());
    }

    /** Those that the query can take. */
    List<Selection> settled() {
        return settled;
    }

    /** Whether the query takes them all. */
    boolean allSettled() {
        return open.isEmpty();
    }

    /** The others. Whoever fails the included values of two of them counts nowhere. */
    List<Selection> open() {
        return open;
    }

    /** Where the facets are that are counted, and so those of all ticks that are open. */
    int[] shelves() {
        return shelves;
    }

    List<Excluded> excluded() {
        return excluded;
    }

    /** How one person, or one job, stands to the ticks; used for one after the other. */
    final class Verdict {
        private final int[] included = new int[needed.length];
        private int violations;
        private int violated;
        private int failures;
        private int failed;

        void begin() {
            for (int facet = 0; facet <= lastOpen; facet++) {
                included[facet] = 0;
            }
            violations = 0;
        }

        void see(int ordinal) {
            int role = roleOf[ordinal];
            if (role != 0) {
                see(roles.get(role));
            }
        }

        private void see(Role role) {
            included[role.facet] += role.included;
            for (int value : role.excluded) {
                violations++;
                violated = value;
            }
        }

        /** Ends the look at facets from one to another of {@link ValueTable#FACETS}, exclusive. */
        void end(int from, int to) {
            failures = 0;
            for (int facet = from; facet < to && facet <= lastOpen; facet++) {
                if (included[facet] < needed[facet]) {
                    failures++;
                    failed = facet;
                }
            }
        }

        /** Fails nothing. */
        boolean isGood() {
            return failures == 0 && violations == 0;
        }

        /** Violates no exclusion, and fails at most in this facet, which looks past that. */
        boolean isGoodBut(int facet) {
            return violations == 0
                    && (failures == 0 || failures == 1 && failed == facet && sideways[facet]);
        }

        /** The one facet in which alone it fails and which counts it all the same; -1 when there is none. */
        int failedOnly() {
            return violations == 0 && failures == 1 && sideways[failed] ? failed : -1;
        }

        /** The one excluded value that alone keeps it out, apart from the other ticks of its facet; -1 when there is none. */
        int keptOutBy() {
            boolean only = violations == 1
                    && (failures == 0 || failures == 1 && failed == ValueTable.facet(excluded.get(violated).facet()));
            return only ? violated : -1;
        }
    }
}
