package org.shortlist.bench.rivals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Who can be compared: by what name, how candidates are written for it, how it is started. */
record Contender(String name, Rival.Form form, Start start) {

    static final List<Contender> ALL = List.of(
            new Contender("shortlist", ShortlistRival::write, ShortlistRival::start),
            new Contender("opensearch", Forms::openSearch, OpenSearchRival::start),
            new Contender("solr", Forms::solr, SolrRival::start));

    /** Starts it, empty, with so much heap, all that it keeps in a folder of its own. */
    interface Start {
        Rival of(String heap, Path folder) throws IOException;
    }

    /** Those that are named in a list with commas. */
    static List<Contender> named(String names) {
        return ALL.stream().filter(one -> List.of(names.split(",")).contains(one.name)).toList();
    }
}
