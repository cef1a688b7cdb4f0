package org.shortlist.query;

import java.util.List;
import org.shortlist.query.Grammar.Item;

/** A question as it was typed and understood. */
record Asked(String question, List<Item> items, Typed meaning, Notes notes) {

    List<Typed> parts() {
        return meaning instanceof Typed.And and ? and.all() : List.of(meaning);
    }
}
