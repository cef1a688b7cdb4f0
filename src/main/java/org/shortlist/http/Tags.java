package org.shortlist.http;

import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The states of a candidate as ETags: every change has a number. */
final class Tags {

    private Tags() {}

    static String of(long change) {
        return "\"" + change + "\"";
    }

    /**
     * Whether a header {@code If-Match} is met. A proxy that compresses makes tags weak ones.
     *
     * @param header     null where none was sent
     * @param lastChange of the candidate who is there; empty when there is nobody, which no header is met by
     */
    static boolean allow(@Nullable String header, OptionalLong lastChange) {
        return header == null || lastChange.isPresent() && Stream.of(header.split(","))
                .map(tag -> tag.strip().replaceFirst("^W/", ""))
                .anyMatch(tag -> tag.equals("*") || tag.equals(of(lastChange.getAsLong())));
    }
}
