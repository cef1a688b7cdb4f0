package org.shortlist.bench.rivals;

/**
 * What is measured at once.
 *
 * @param kind    of question, by name
 * @param clients that ask at once
 */
record Cell(String kind, Ask.Extent extent, int clients) {

    String name() {
        return switch (extent) {
            case PLAIN -> kind;
            case FACETS -> kind + " + 5 facets";
            case MARKS -> kind + " + 5 facets + 10 marked";
        };
    }

    /** Whose ratios are taken together. */
    String group() {
        return kind.equals(Ask.SAME_JOB) ? kind : switch (extent) {
            case PLAIN -> "plain";
            case FACETS -> "five facets";
            case MARKS -> "facets and marks";
        };
    }
}
