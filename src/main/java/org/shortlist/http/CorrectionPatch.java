package org.shortlist.http;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shortlist.resume.Corrected;
import org.shortlist.resume.Correction;
import org.shortlist.resume.Correction.Field;
import org.shortlist.resume.Corrections;
import org.shortlist.resume.DateRange;
import org.shortlist.resume.JobKey;
import org.shortlist.resume.Resume;
import org.shortlist.store.Kept;
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
 *  "positions": {"0": {"title": "Data Engineer", "dates": "2019-03/.."}, "2": null},
 *  "skills": {"Excel": false, "Rust": true}, "by": "Grace"}
 * </pre>
 *
 * A position is named by its place in the candidate's answer. {@code by} says who corrects; what a proxy says that is
 * believed goes before.
 */
final class CorrectionPatch {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST = 500;
    private static final int MOST = 20;
    private static final int LONGEST_BY = 100;
    private static final int MOST_CORRECTIONS = 200;
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\u202a-\\u202e\\u2066-\\u2069]+");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s,@]+@[^\\s,@]+");
    private static final Pattern NUMBER = Pattern.compile("[^,]*[0-9][^,]*");
    private static final Map<String, Field> TEXTS = Map.of("name", Field.NAME, "headline", Field.HEADLINE, "location",
            Field.LOCATION);
    private static final Map<String, Field> LISTS = Map.of("emails", Field.EMAILS, "phones", Field.PHONES);
    private static final Map<String, Field> OF_JOB = Map.of("title", Field.TITLE, "employer", Field.EMPLOYER,
            "location", Field.JOB_LOCATION, "dates", Field.DATES);
    private static final List<String> KNOWN = List.of("name", "headline", "location", "emails", "phones", "positions",
            "skills", "by");

    private final Kept kept;
    private final Instant now;
    private @Nullable String by;
    private int more;
    private final List<Correction> corrections = new ArrayList<>();
    private final List<Problem.Flaw> unknown = new ArrayList<>();
    private final List<Problem.Flaw> invalid = new ArrayList<>();

    private CorrectionPatch(Kept kept, Instant now) {
        this.kept = kept;
        this.now = now;
    }

    /**
     * The corrections that a body says.
     *
     * @param user who the proxy says it is, null when it says nothing
     * @throws Refusal when the body is no such patch, naming every fault
     */
    static List<Correction> read(byte[] body, Kept kept, @Nullable String user, Instant now) {
        JsonNode patch = object(body);
        CorrectionPatch reading = new CorrectionPatch(kept, now);
        reading.by(user != null ? StringNode.valueOf(user) : patch.path("by"));
        reading.person(patch);
        reading.refuseIfWrong();
        return reading.corrections;
    }

    private void by(JsonNode value) {
        String given = value.isString() ? clean(value.asString()) : "";
        boolean nothing = value.isMissingNode() || value.isNull();
        if (!nothing && !value.isString() || given.length() > LONGEST_BY) {
            invalid("by", value.toString(), "a name of at most " + LONGEST_BY + " characters");
        } else {
            by = given.isEmpty() ? null : given;
        }
    }

    /** The path of a field in the patch: {@code positions.2.title}. */
    static String path(Field field, @Nullable Integer position, @Nullable String skill) {
        if (field == Field.SKILL) {
            return "skills." + skill;
        }
        String of = names(OF_JOB).getOrDefault(field, "");
        return field.isOfJob()
                ? "positions." + (position == null ? "" : position) + (of.isEmpty() ? "" : "." + of)
                : names(TEXTS).getOrDefault(field, names(LISTS).getOrDefault(field, ""));
    }

    private static Map<Field, String> names(Map<String, Field> fields) {
        return fields.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
    }

    private static JsonNode object(byte[] body) {
        try {
            JsonNode read = JSON.readTree(body);
            if (read.isObject()) {
                return read;
            }
        } catch (JacksonException e) {
            throw Refusal.of(Problem.Kind.BAD_REQUEST, "The body is no JSON: " + e.getOriginalMessage());
        }
        throw Refusal.of(Problem.Kind.BAD_REQUEST,
                "The body must be a JSON object that says what is right, such as {\"name\": \"Ada Lovering\"}");
    }

    private void person(JsonNode patch) {
        patch.properties().forEach(member -> {
            String name = member.getKey();
            JsonNode value = member.getValue();
            if (TEXTS.containsKey(name)) {
                text(name, value, right -> add(TEXTS.get(name), null, null, right));
            } else if (LISTS.containsKey(name)) {
                list(name, value);
            } else if (name.equals("positions")) {
                members(name, value).forEach(this::position);
            } else if (name.equals("skills")) {
                members(name, value).forEach(this::skill);
            } else if (!name.equals("by")) {
                unknown(name, name, KNOWN);
            }
        });
    }

    private void list(String name, JsonNode value) {
        boolean addresses = name.equals("emails");
        Pattern shape = addresses ? ADDRESS : NUMBER;
        List<String> all = new ArrayList<>();
        for (JsonNode one : value.isArray() ? value : value.isNull() ? List.<JsonNode>of() : List.of(value)) {
            if (!one.isString() || !shape.matcher(clean(one.asString())).matches() || all.size() >= MOST) {
                invalid(name, one.toString(), addresses ? "a list of e-mail addresses" : "a list of telephone numbers");
                return;
            }
            all.add(clean(one.asString()));
        }
        add(LISTS.get(name), null, null, all.isEmpty() ? null : String.join(", ", all));
    }

    private void position(String number, JsonNode value) {
        String path = "positions." + number;
        Integer position = number.matches("[0-9]{1,4}") ? Integer.valueOf(number) : null;
        if (position == null || position >= kept.jobs().size()) {
            invalid(path, number, "the number of a position, from 0 to " + (kept.jobs().size() - 1));
        } else if (value.isNull()) {
            add(Field.JOB, position, null, null);
        } else {
            members(path, value).forEach((name, right) -> ofJob(path + "." + name, name, position, right));
        }
    }

    private void ofJob(String path, String name, int position, JsonNode value) {
        Field field = OF_JOB.get(name);
        if (field == null) {
            unknown(path, name, OF_JOB.keySet());
        } else {
            text(path, value, right -> {
                if (field == Field.DATES && right != null && DateRange.parse(right).isEmpty()) {
                    invalid(path, right, "months or years as 2019-03/2021-04, 2019/.. or 2019-03");
                } else {
                    add(field, position, null, right);
                }
            });
        }
    }

    private void skill(String given, JsonNode value) {
        String name = clean(given);
        if (name.isEmpty() || name.length() > LONGEST || !(value.isBoolean() || value.isNull())) {
            invalid("skills." + given, value.toString(),
                    "true for a skill that the person has, false for one that is wrong");
        } else {
            add(Field.SKILL, null, name, value.asBoolean(false) ? name : null);
        }
    }

    private Map<String, JsonNode> members(String path, JsonNode value) {
        Map<String, JsonNode> members = new LinkedHashMap<>();
        if (value.isObject()) {
            value.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
        } else {
            invalid(path, value.toString(), "an object");
        }
        return members;
    }

    private void text(String path, JsonNode value, Consumer<@Nullable String> taker) {
        String right = value.isString() ? clean(value.asString()) : null;
        if (!value.isString() && !value.isNull() || right != null && right.length() > LONGEST) {
            invalid(path, value.toString(), "a text of at most " + LONGEST + " characters, or null for nothing");
        } else {
            taker.accept(right == null || right.isEmpty() ? null : right);
        }
    }

    private static String clean(String text) {
        return UNSEEN.matcher(text).replaceAll(" ").strip();
    }

    /** What the résumé says there stays what it was when a correction is corrected. */
    private void add(Field field, @Nullable Integer position, @Nullable String skill, @Nullable String right) {
        JobKey job = position == null ? null : kept.jobs().get(position);
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

    private void invalid(String path, String value, String allowed) {
        String shown = value.length() > 60 ? value.substring(0, 60) + "…" : value;
        invalid.add(new Problem.Flaw(path, shown, null, allowed, "'" + path + "' must be " + allowed));
    }

    private void unknown(String path, String name, java.util.Collection<String> known) {
        String nearest = Nearest.to(name, known).orElse(null);
        String hint = nearest == null ? "; there are " + String.join(", ", known) : "; did you mean '" + nearest + "'?";
        unknown.add(new Problem.Flaw(path, null, nearest, null, "'" + path + "' cannot be corrected" + hint));
    }

    private void refuseIfWrong() {
        List<Problem.Flaw> flaws = new ArrayList<>(unknown);
        flaws.addAll(invalid);
        if (!flaws.isEmpty()) {
            Problem.Kind kind = unknown.isEmpty() ? Problem.Kind.INVALID_PARAMETER : Problem.Kind.UNKNOWN_PARAMETER;
            throw new Refusal(new Problem(kind, flaws.getFirst().message(), flaws));
        }
        if (corrections.size() > MOST_CORRECTIONS || more > 0 && kept.corrections().size() + more > MOST_CORRECTIONS) {
            throw Refusal.of(Problem.Kind.INVALID_PARAMETER, "A candidate can have at most " + MOST_CORRECTIONS
                    + " corrections; there are " + kept.corrections().size() + ", and the body says "
                    + corrections.size());
        }
        if (corrections.isEmpty()) {
            throw Refusal.of(Problem.Kind.BAD_REQUEST, "The body says nothing that is to be corrected");
        }
    }
}
