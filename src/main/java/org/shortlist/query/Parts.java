package org.shortlist.query;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The parts that a résumé may have, as {@link Field#PART} counts them. */
final class Parts {

    static final List<String> NAMES = List.of("name", "headline", "email", "phone", "link", "location", "summary",
            "job", "dates", "education", "degree", "school", "studies", "skill", "project", "certificate", "language",
            "publication", "patent", "award", "volunteering", "permit", "clearance", "relocation", "travel",
            "availability", "driving-licence", "warning", "tag");

    private static final Map<String, String> OTHERS = Map.ofEntries(Map.entry("linkedin", "link"),
            Map.entry("website", "link"), Map.entry("url", "link"), Map.entry("telephone", "phone"),
            Map.entry("mobile", "phone"), Map.entry("mail", "email"), Map.entry("address", "location"),
            Map.entry("city", "location"), Map.entry("experience", "job"), Map.entry("employment", "job"),
            Map.entry("driving-license", "driving-licence"), Map.entry("cert", "certificate"),
            Map.entry("certification", "certificate"),
            Map.entry("license", "certificate"), Map.entry("licence", "certificate"), Map.entry("lang", "language"),
            Map.entry("visa", "permit"), Map.entry("profile", "summary"));

    private Parts() {}

    /** The part of this name, in one or many. */
    static Optional<String> named(String folded) {
        String one = folded.endsWith("s") && !NAMES.contains(folded)
                ? folded.substring(0, folded.length() - 1)
                : folded;
        return NAMES.stream().filter(one::equals).findFirst().or(() -> Optional.ofNullable(OTHERS.get(one)));
    }

    /** The part that someone has in whom a field has a value; null where no part says it. */
    static @Nullable String of(Field field) {
        return switch (field) {
            case NAME -> "name";
            case TITLE, EMPLOYER -> "job";
            case SKILL -> "skill";
            case SCHOOL, SUBJECT -> "education";
            case DEGREE -> "degree";
            case CERTIFICATE -> "certificate";
            case LANGUAGE -> "language";
            case CITY -> "location";
            case CLEARANCE -> "clearance";
            case PERMIT -> "permit";
            case EMAIL -> "email";
            case TAG -> "tag";
            default -> null;
        };
    }
}
