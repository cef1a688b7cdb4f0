package org.shortlist.parser;

import java.util.ArrayList;
import java.util.List;
import org.shortlist.resume.Certainty;
import org.shortlist.resume.Doubt;
import org.shortlist.resume.Mention;
import org.shortlist.resume.Place;

/** Gathers what the readers are not sure of. */
final class Doubts {

    private final List<Doubt> doubts = new ArrayList<>();

    /** Says why a value is not sure; nothing is said of one that is. */
    void add(Mention value, Certainty certainty, String reason) {
        if (certainty != Certainty.SURE) {
            doubts.add(new Doubt(value.text(), value.span(), certainty, reason));
        }
    }

    /** Says that a value was read by its place, while its words prove nothing. */
    void likely(Mention value, String reason) {
        add(value, Certainty.LIKELY, reason);
    }

    /** A place, which is only likely to be one when the vocabulary does not know it. */
    Place place(Place read) {
        if (read.country() == null && read.region() == null) {
            likely(new Mention(read.text(), read.span()), "it stands where places do and is none that is known");
        }
        return read;
    }

    List<Doubt> all() {
        return List.copyOf(doubts);
    }
}
