package org.shortlist.parser;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shortlist.parser.Anchor.Layout;
import org.shortlist.parser.Anchor.Reading;

/**
 * Chooses how the headers of all jobs are to be read, together.
 *
 * <p>One header alone is often ambiguous: "Express Scripts" may be a title for all that its words say. But a résumé writes all its
 * jobs the same way. So every reading of every header has its own score, from its words; every layout has a support, the mean
 * of the scores it would get over all headers; and each header is given the reading for which the sum of both is highest. A
 * header that is clear by itself may differ from the rest, an unclear one follows them.
 */
final class JobLayout {

    private static final double ABSENT = -3;
    private static final double SUPPORT = 1.4;
    private static final double LEAST = 0.4;

    private final List<Anchor> anchors;
    private final Map<Layout, Double> support = new HashMap<>();

    JobLayout(List<Anchor> anchors) {
        this.anchors = anchors;
        for (Anchor anchor : anchors) {
            anchor.readings.keySet().forEach(layout -> support.putIfAbsent(layout, 0.0));
        }
        support.replaceAll((layout, zero) -> mean(layout));
    }

    private double mean(Layout layout) {
        double sum = 0;
        for (Anchor anchor : anchors) {
            Reading reading = anchor.readings.get(layout);
            sum += reading == null ? ABSENT : Math.max(ABSENT, reading.score());
        }
        return sum / anchors.size();
    }

    /** The headers, in the order of the text; anchors that read like no job are left out. */
    List<JobHeader> headers() {
        List<JobHeader> headers = new ArrayList<>();
        int taken = -1;
        for (Anchor anchor : anchors) {
            Reading reading = best(anchor, taken);
            if (reading != null) {
                JobHeader header = new JobHeader(anchor.dated, reading.pieces(), anchor.dated.first() - reading.above(),
                        anchor.dated.last() + reading.below());
                headers.add(header);
                taken = header.last();
            }
        }
        return headers;
    }

    private @Nullable Reading best(Anchor anchor, int taken) {
        Reading best = null;
        double most = LEAST;
        for (Reading reading : anchor.readings.values()) {
            double score = reading.score() + SUPPORT * support.getOrDefault(reading.layout(), ABSENT);
            boolean free = anchor.dated.first() - reading.above() > taken;
            boolean says = reading.layout().title() < 9 || reading.layout().employer() < 9;
            if (free && says && (score > most || best != null && score == most && isBefore(reading, best))) {
                most = score;
                best = reading;
            }
        }
        return best;
    }

    /** Makes equal scores reproducible. */
    private static boolean isBefore(Reading a, Reading b) {
        return a.layout().toString().compareTo(b.layout().toString()) < 0;
    }
}
