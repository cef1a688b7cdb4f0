package org.shortlist.store;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A table that is moved from one database to another.
 *
 * @param columns all of them
 * @param order   the columns that tell one row from another
 * @param whose   how the key of a candidate is found who a row is of; null when it is of nobody who is kept
 * @param counted the column that the database itself counts on; null when there is none
 */
record Moved(String name, List<String> columns, String order, @Nullable String whose, @Nullable String counted) {

    private static final String DIRECT = "t.candidate";
    private static final String BY_VERSION = "(SELECT v.candidate FROM version v WHERE v.key = t.version)";
    private static final String BY_ID = "(SELECT c.key FROM candidate c WHERE c.id = t.candidate)";

    /** Every table, in an order in which they can be filled. */
    static final List<Moved> ALL = List.of(
            new Moved("candidate", List.of("key", "id", "created", "name", "newest"), "key", "t.key", "key"),
            new Moved("version", List.of("key", "candidate", "number", "sha256", "read_by", "received", "source",
                    "file_name", "media_type", "text", "resume"), "key", DIRECT, "key"),
            new Moved("original", List.of("version", "bytes"), "version", BY_VERSION, null),
            new Moved("source", List.of("name", "version"), "name", BY_VERSION, null),
            new Moved("email", List.of("address", "candidate"), "address, candidate", DIRECT, null),
            new Moved("correction", List.of("key", "candidate", "subject", "correction"), "key", DIRECT, "key"),
            new Moved("filed", List.of("candidate", "name", "value"), "candidate, name, value", DIRECT, null),
            new Moved("set_aside", List.of("candidate", "until"), "candidate", DIRECT, null),
            new Moved("change", List.of("number", "candidate"), "number", BY_ID, "number"),
            new Moved("erasure", List.of("candidate", "number", "erased"), "candidate", null, null),
            new Moved("blocked", List.of("salt", "hash"), "salt, hash", null, null),
            new Moved("dismissed", List.of("salt", "hash"), "salt, hash", null, null),
            new Moved("backup", List.of("file", "made"), "file", null, null));

    String count() {
        return "SELECT count(*) FROM " + name;
    }

    String select() {
        return "SELECT " + String.join(", ", columns) + " FROM " + name + " ORDER BY " + order;
    }

    String insert() {
        return "INSERT INTO " + name + " (" + String.join(", ", columns) + ") OVERRIDING SYSTEM VALUE VALUES ("
                + columns.stream().map(column -> "?").collect(Collectors.joining(", ")) + ")";
    }

    /** The rows of those whose keys are from one number up to another, with the key in front; both databases understand it. */
    String selectOfSome() {
        return "SELECT * FROM (SELECT " + whose + " AS whose, "
                + columns.stream().map(column -> "t." + column + " AS " + column).collect(Collectors.joining(", "))
                + " FROM " + name
                + " t WHERE " + range() + ") picked ORDER BY whose, " + order;
    }

    private String range() {
        String keys = "BETWEEN ? AND ?";
        if (BY_VERSION.equals(whose)) {
            return "t.version IN (SELECT v.key FROM version v WHERE v.candidate " + keys + ")";
        }
        if (BY_ID.equals(whose)) {
            return "t.candidate IN (SELECT c.id FROM candidate c WHERE c.key " + keys + ")";
        }
        return whose + " " + keys;
    }
}
