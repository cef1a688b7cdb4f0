package org.shortlist.http;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
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
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/**
 * What a person set right, as a JSON merge patch (RFC 7396) of a candidate: the members that are named change, null says that there is
 * nothing.
 *
 * <pre>
 * {"name": "Ada Lovering", "headline": null, "location": "London, UK", "emails": ["ada@example.com"], "phones": [],
 *  "positions": {"0": {"title": "Data Engineer", "dates": "2019-03/.."}, "2": null,
 *                "+": {"title": "Welder", "employer": "Initech", "location": "York", "dates": "2015/2018"}},
 *  "education": {"1": null, "+": {"degree": "BSc", "field": "Physics", "school": "University of Utrecht", "dates": "2012"}},
 *  "skills": {"Excel": false, "Rust": true}, "tags": {"call back": true}, "by": "Grace"}
 * </pre>
 *
 * A position or a course of study is named by its place in the candidate's answer; {@code +} is one that the résumé does not tell of. {@code by} says who corrects; what a proxy says that is
 * believed goes before. What stands beside the résumé is no correction: see {@link FilingPatch}.
 */
final class CorrectionPatch {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST = 20;
    private static final int LONGEST_BY = 100;
    private static final int MOST_CORRECTIONS = 200;
    private static final Pattern ADDRESS = Pattern.compile("[^\\s,@]+@[^\\s,@]+");
    private static final Pattern NUMBER = Pattern.compile("[^,]*[0-9][^,]*");
    private static final Map<String, Field> TEXTS = Map.of("name", Field.NAME, "headline", Field.HEADLINE, "location",
            Field.LOCATION);
    private static final Map<String, Field> LISTS = Map.of("emails", Field.EMAILS, "phones", Field.PHONES);
    private static final Map<String, Field> OF_JOB = Map.of("title", Field.TITLE, "employer", Field.EMPLOYER,
            "location", Field.JOB_LOCATION, "dates", Field.DATES);
    private static final List<String> KNOWN = List.of("name", "headline", "location", "emails", "phones", "positions",
            "education", "skills", "tags", "sources", "attributes", "by");
    /** In the place of a number: one more. */
    private static final String ONE_MORE = "+";
    private static final List<String> OF_NEW_JOB = List.of("title", "employer", "location", "dates");
    private static final List<String> OF_NEW_STUDY = List.of("degree", "school", "field", "dates");

    private final Kept kept;
    private final Instant now;
    private @Nullable String by;
    private int more;
    private final List<Correction> corrections = new ArrayList<>();
    private final PatchValues values = new PatchValues();
    private final FilingPatch filing;

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
        JsonNode patch = object(body, "{\"name\": \"Ada Lovering\"}");
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
        if (field == Field.STUDY) {
            return "education." + (position == null ? "" : position);
        }
        String of = names(OF_JOB).getOrDefault(field, "");
        return field.isOfJob()
                ? "positions." + (position == null ? "" : position) + (of.isEmpty() ? "" : "." + of)
                : names(TEXTS).getOrDefault(field, names(LISTS).getOrDefault(field, ""));
    }

    private static Map<Field, String> names(Map<String, Field> fields) {
        return fields.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
    }

    /**
     * A body that must be an object.
     *
     * @param example for people
     */
    static JsonNode object(byte[] body, String example) {
        try {
            JsonNode read = JSON.readTree(body);
            if (read.isObject()) {
                return read;
            }
        } catch (JacksonException e) {
            throw Refusal.of(Problem.Kind.BAD_REQUEST, "The body is no JSON: " + e.getOriginalMessage());
        }
        throw Refusal.of(Problem.Kind.BAD_REQUEST, "The body must be a JSON object that says what is right, such as "
                + example);
    }

    private void person(JsonNode patch) {
        patch.properties().forEach(member -> {
            String name = member.getKey();
            JsonNode value = member.getValue();
            if (TEXTS.containsKey(name)) {
                values.text(name, value, right -> add(TEXTS.get(name), null, null, right));
            } else if (LISTS.containsKey(name)) {
                list(name, value);
            } else if (name.equals("positions")) {
                values.members(name, value).forEach(this::position);
            } else if (name.equals("education")) {
                values.members(name, value).forEach(this::study);
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

    private void position(String number, JsonNode value) {
        String path = "positions." + number;
        Integer position = place(number, kept.jobs());
        if (number.equals(ONE_MORE)) {
            oneMore(path, Field.JOB, OF_NEW_JOB, value);
        } else if (position == null) {
            values.invalid(path, StringNode.valueOf(number),
                    "the number of a position, from 0 to " + (kept.jobs().size() - 1) + ", or + for one more");
        } else if (value.isNull()) {
            add(Field.JOB, position, null, null);
        } else {
            values.members(path, value).forEach((name, right) -> ofJob(path + "." + name, name, position, right));
        }
    }

    private void study(String number, JsonNode value) {
        String path = "education." + number;
        Integer position = place(number, kept.studies());
        if (number.equals(ONE_MORE)) {
            oneMore(path, Field.STUDY, OF_NEW_STUDY, value);
        } else if (position == null || !value.isNull()) {
            values.invalid(path, value, "null, to take out a course of study by its number, from 0 to "
                    + (kept.studies().size() - 1) + ", or + for one more");
        } else {
            add(Field.STUDY, position, null, null);
        }
    }

    private static @Nullable Integer place(String number, List<EntryKey> all) {
        Integer place = number.matches("[0-9]{1,4}") ? Integer.valueOf(number) : null;
        return place == null || place >= all.size() ? null : place;
    }

    private void oneMore(String path, Field field, List<String> known, JsonNode value) {
        Map<String, String> said = new HashMap<>();
        values.members(path, value).forEach((name, part) -> {
            if (!known.contains(name)) {
                values.unknown(path + "." + name, name, known);
            } else if (name.equals("dates")) {
                values.dates(path + ".dates", part, right -> said.put(name, right));
            } else {
                values.text(path + "." + name, part, right -> said.put(name, right));
            }
        });
        String title = said.get(known.get(0));
        String at = said.get(known.get(1));
        if (title == null && at == null) {
            values.invalid(path, value, "an object with " + known.get(0) + " or " + known.get(1));
        } else {
            more++;
            corrections.add(Correction.adding(field,
                    new Addition(title, at, said.get("field"), said.get("location"), said.get("dates")), by, now));
        }
    }

    private void ofJob(String path, String name, int position, JsonNode value) {
        Field field = OF_JOB.get(name);
        if (field == null) {
            values.unknown(path, name, OF_JOB.keySet());
        } else {
            Consumer<@Nullable String> taker = right -> add(field, position, null, right);
            if (field == Field.DATES) {
                values.dates(path, value, taker);
            } else {
                values.text(path, value, taker);
            }
        }
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
        List<EntryKey> all = field == Field.STUDY ? kept.studies() : kept.jobs();
        EntryKey job = position == null ? null : all.get(position);
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
        corrections.add(new Correction(0, field, job, skill, right, was, by, now));
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
