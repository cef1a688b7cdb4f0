package org.shortlist.http;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shortlist.resume.Addition;
import org.shortlist.resume.Corrected;
import org.shortlist.resume.Correction.Field;
import org.shortlist.resume.Correction;
import org.shortlist.resume.Corrections;
import org.shortlist.resume.EntryKey;
import org.shortlist.resume.Resume;
import org.shortlist.store.Kept;
import org.shortlist.vocabulary.Attributes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * What a person set right, as a JSON merge patch (RFC 7396) of a candidate: the members that are named change, null says that there is
 * nothing.
 *
 * <pre>
 * {"name": "Ada Lovering", "headline": null, "location": "London, UK", "emails": ["ada@example.com"], "phones": [],
 *  "positions": {"0": {"title": "Data Engineer", "dates": "2019-03/.."}, "2": null,
 *                "+": {"title": "Welder", "employer": "Initech", "location": "York", "dates": "2015/2018"}},
 *  "education": {"0": {"field": "Physics; Mathematics"}, "1": null,
 *                "+": {"degree": "BSc", "field": "Physics", "school": "University of Utrecht", "dates": "2012"}},
 *  "skills": {"Excel": false, "Rust": true}, "tags": {"call back": true}, "by": "Grace"}
 * </pre>
 *
 * A position or a course of study is named by its place in the candidate's answer; {@code +} is one that the résumé does not tell of.
 * {@code by} says who corrects; what a proxy says that is believed goes before. What stands beside the résumé is no correction: see
 * {@link FilingPatch}.
 */
final class CorrectionPatch {

    private static final String SAYS = "that says what is right, such as {\"name\": \"Ada Lovering\"}";
    private static final int MOST = 20;
    private static final int LONGEST_BY = 100;
    private static final int MOST_CORRECTIONS = 200;
    private static final Pattern ADDRESS = Pattern.compile("[^\\s,@]+@[^\\s,@]+");
    private static final Pattern NUMBER = Pattern.compile("[^,]*[0-9][^,]*");
    private static final Map<String, Field> TEXTS = Map.of("name", Field.NAME, "headline", Field.HEADLINE, "location",
            Field.LOCATION);
    private static final Map<String, Field> LISTS = Map.of("emails", Field.EMAILS, "phones", Field.PHONES);
    private static final Kind JOB = new Kind("positions", "a position", Field.JOB,
            List.of("title", "employer", "location", "dates"),
            List.of(Field.TITLE, Field.EMPLOYER, Field.JOB_LOCATION, Field.DATES));
    private static final Kind STUDY = new Kind("education", "a course of study", Field.STUDY,
            List.of("degree", "school", "field", "dates"),
            List.of(Field.DEGREE, Field.SCHOOL, Field.STUDIED, Field.STUDY_DATES));
    private static final List<String> KNOWN = List.of("name", "headline", "location", "emails", "phones", "positions",
            "education", "skills", "tags", "sources", "attributes", "by");
    /** In the place of a number: one more. */
    private static final String ONE_MORE = "+";

    private final Kept kept;
    private final Instant now;
    private @Nullable String by;
    private int more;
    private final List<Correction> corrections = new ArrayList<>();
    private final PatchValues values = new PatchValues();
    private final FilingPatch filing;

    /**
     * What a résumé has several of.
     *
     * @param names  of its parts; one that is added needs the first or the second
     * @param fields that these are, in the same order
     */
    private record Kind(String name, String called, Field whole, List<String> names, List<Field> fields) {

        /** The name of a part, empty for the whole. */
        String part(Field field) {
            int at = fields.indexOf(field);
            return at < 0 ? "" : "." + names.get(at);
        }

        List<EntryKey> all(Kept kept) {
            return this == STUDY ? kept.studies() : kept.jobs();
        }
    }

    private CorrectionPatch(Kept kept, Instant now, Attributes attributes) {
        filing = new FilingPatch(values, attributes);
        this.kept = kept;
        this.now = now;
    }

    /**
     * What a body says.
     *
     * @param user who the proxy says it is, null when it says nothing
     * @throws Refusal when the body is no such patch, naming every fault
     */
    static Amendment read(byte[] body, Kept kept, @Nullable String user, Instant now,
            Attributes attributes) {
        JsonNode patch = JsonBody.object(body, SAYS);
        CorrectionPatch reading = new CorrectionPatch(kept, now, attributes);
        reading.by(user != null ? StringNode.valueOf(user) : patch.path("by"));
        reading.person(patch);
        reading.refuseIfWrong();
        return new Amendment(reading.corrections, reading.filing.steps());
    }

    private void by(JsonNode value) {
        String given = value.isString() ? PatchValues.clean(value.asString()) : "";
        boolean nothing = value.isMissingNode() || value.isNull();
        if (!nothing && !value.isString() || given.length() > LONGEST_BY) {
            values.invalid("by", value, "a name of at most " + LONGEST_BY + " characters");
        } else {
            by = given.isEmpty() ? null : given;
        }
    }

    /** The path of a field in the patch: {@code positions.2.title}. */
    static String path(Field field, @Nullable Integer position, @Nullable String skill) {
        if (field == Field.SKILL) {
            return "skills." + skill;
        }
        if (field.isOfEntry()) {
            Kind kind = field.isOfStudy() ? STUDY : JOB;
            return kind.name() + "." + (position == null ? "" : position) + kind.part(field);
        }
        return names(TEXTS).getOrDefault(field, names(LISTS).getOrDefault(field, ""));
    }

    private static Map<Field, String> names(Map<String, Field> fields) {
        return fields.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
    }

    private void person(JsonNode patch) {
        patch.properties().forEach(member -> {
            String name = member.getKey();
            JsonNode value = member.getValue();
            if (TEXTS.containsKey(name)) {
                values.text(name, value, right -> add(TEXTS.get(name), null, null, right));
            } else if (LISTS.containsKey(name)) {
                list(name, value);
            } else if (name.equals(JOB.name())) {
                values.members(name, value).forEach((number, one) -> entry(JOB, number, one));
            } else if (name.equals(STUDY.name())) {
                values.members(name, value).forEach((number, one) -> entry(STUDY, number, one));
            } else if (name.equals("skills")) {
                values.members(name, value).forEach(this::skill);
            } else if (!name.equals("by") && !filing.take(name, value)) {
                values.unknown(name, name, KNOWN);
            }
        });
    }

    private void list(String name, JsonNode value) {
        boolean addresses = name.equals("emails");
        Pattern shape = addresses ? ADDRESS : NUMBER;
        List<String> all = new ArrayList<>();
        for (JsonNode one : value.isArray() ? value : value.isNull() ? List.<JsonNode>of() : List.of(value)) {
            if (!one.isString() || !shape.matcher(PatchValues.clean(one.asString())).matches() || all.size() >= MOST) {
                values.invalid(name, one, addresses ? "a list of e-mail addresses" : "a list of telephone numbers");
                return;
            }
            all.add(PatchValues.clean(one.asString()));
        }
        add(LISTS.get(name), null, null, all.isEmpty() ? null : String.join(", ", all));
    }

    private void entry(Kind kind, String number, JsonNode value) {
        String path = kind.name() + "." + number;
        Integer place = place(number, kind.all(kept));
        if (number.equals(ONE_MORE)) {
            oneMore(kind, path, value);
        } else if (place == null) {
            values.invalid(path, StringNode.valueOf(number), numbers(kind));
        } else if (value.isNull()) {
            add(kind.whole(), place, null, null);
        } else {
            parts(kind, path, value, (field, right) -> add(field, place, null, right));
        }
    }

    private String numbers(Kind kind) {
        int last = kind.all(kept).size() - 1;
        return last < 0
                ? "+ for one more; there is none yet"
                : "the number of " + kind.called() + ", from 0 to " + last + ", or + for one more";
    }

    private static @Nullable Integer place(String number, List<EntryKey> all) {
        Integer place = number.matches("[0-9]{1,4}") ? Integer.valueOf(number) : null;
        return place == null || place >= all.size() ? null : place;
    }

    private void oneMore(Kind kind, String path, JsonNode value) {
        Map<Field, @Nullable String> said = new HashMap<>();
        parts(kind, path, value, said::put);
        List<Field> fields = kind.fields();
        String title = said.get(fields.get(0));
        String at = said.get(fields.get(1));
        if (title == null && at == null) {
            values.invalid(path, value, "an object with " + kind.names().get(0) + " or " + kind.names().get(1));
        } else {
            more++;
            Addition added = new Addition(title, at, said.get(Field.STUDIED), said.get(Field.JOB_LOCATION),
                    said.get(fields.getLast()));
            corrections.add(Correction.adding(kind.whole(), added, by, now));
        }
    }

    private void parts(Kind kind, String path, JsonNode value, BiConsumer<Field, @Nullable String> taker) {
        values.members(path, value).forEach((name, right) -> {
            int at = kind.names().indexOf(name);
            String part = path + "." + name;
            if (at < 0) {
                values.unknown(part, name, kind.names());
            } else if (name.equals("dates")) {
                values.dates(part, right, text -> taker.accept(kind.fields().get(at), text));
            } else {
                values.text(part, right, text -> taker.accept(kind.fields().get(at), text));
            }
        });
    }

    private void skill(String given, JsonNode value) {
        String name = PatchValues.clean(given);
        if (name.isEmpty() || name.length() > PatchValues.LONGEST || !(value.isBoolean() || value.isNull())) {
            values.invalid("skills." + given, value,
                    "true for a skill that the person has, false for one that is wrong");
        } else {
            add(Field.SKILL, null, name, value.asBoolean(false) ? name : null);
        }
    }

    /** What the résumé says there stays what it was when a correction is corrected. */
    private void add(Field field, @Nullable Integer position, @Nullable String skill, @Nullable String right) {
        EntryKey entry = position == null ? null : (field.isOfStudy() ? STUDY : JOB).all(kept).get(position);
        Resume shown = kept.candidate().resume();
        Optional<Correction> earlier = kept.corrections()
                .stream()
                .filter(before -> Objects.equals(position, before.position()))
                .map(Corrected.Applied::correction)
                .filter(before -> before.field() == field
                        && (skill == null || skill.equalsIgnoreCase(before.skill())))
                .reduce((former, later) -> later);
        String was = earlier.isPresent() ? earlier.get().was() : Corrections.said(shown, field, position, skill);
        more += earlier.isPresent() ? 0 : 1;
        corrections.add(new Correction(0, field, entry, skill, right, was, by, now));
    }

    private void refuseIfWrong() {
        values.refuse();
        if (corrections.size() > MOST_CORRECTIONS || more > 0 && kept.corrections().size() + more > MOST_CORRECTIONS) {
            throw Refusal.of(Problem.Kind.INVALID_PARAMETER, "A candidate can have at most " + MOST_CORRECTIONS
                    + " corrections; there are " + kept.corrections().size() + ", and the body says "
                    + corrections.size());
        }
        if (corrections.isEmpty() && filing.steps().isEmpty()) {
            throw Refusal.of(Problem.Kind.BAD_REQUEST, "The body says nothing that is to be corrected");
        }
    }
}
