package org.shortlist.query;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The names that may stand before a colon. */
enum Keyword {
    TITLE(Kind.TEXT, Field.TITLE, "title", "titles", "role", "position"), //
    TITLE_FAMILY(Kind.TEXT, Field.TITLE, "title.family"), //
    FUNCTION(Kind.TEXT, Field.FUNCTION, "function"), //
    SENIORITY(Kind.LADDER, Field.SENIORITY, "seniority", "level"), //
    COMPANY(Kind.TEXT, Field.EMPLOYER, "company", "companies", "employer", "employers"), //
    GROUP(Kind.TEXT, Field.GROUP, "company.group", "group"), //
    INDUSTRY(Kind.TEXT, Field.INDUSTRY, "industry", "industries"), //
    SKILL(Kind.TEXT, Field.SKILL, "skill", "skills"), //
    SKILL_LISTED(Kind.TEXT, Field.SKILL, "skill.listed"), //
    FAMILY(Kind.TEXT, Field.FAMILY, "skill.family", "family"), //
    SCHOOL(Kind.TEXT, Field.SCHOOL, "school", "schools", "university", "college"), //
    DEGREE(Kind.LADDER, Field.DEGREE, "degree", "degrees"), //
    SUBJECT(Kind.TEXT, Field.SUBJECT, "field", "major", "subject", "studied"), //
    CERTIFICATE(Kind.TEXT, Field.CERTIFICATE, "cert", "certificate", "certification", "license", "licence"), //
    LANGUAGE(Kind.LADDER, Field.LANGUAGE, "lang", "language", "languages", "speaks"), //
    LANGUAGE_LEVEL(Kind.TEXT, Field.LEVEL, "lang.level"), //
    CITY(Kind.TEXT, Field.CITY, "city", "cities"), //
    REGION(Kind.TEXT, Field.REGION, "region", "state", "province"), //
    COUNTRY(Kind.TEXT, Field.COUNTRY, "country", "countries"), //
    LOCATION(Kind.LOCATION, Field.CITY, "location"), //
    NEAR(Kind.PLACE, null, "near", "around"), //
    CLEARANCE(Kind.TEXT, Field.CLEARANCE, "clearance"), //
    PERMIT(Kind.TEXT, Field.PERMIT, "permit", "visa", "authorization", "authorisation"), //
    SOURCE(Kind.TEXT, Field.SOURCE, "source"), //
    TAG(Kind.TEXT, Field.TAG, "tag", "tags"), //
    HAS(Kind.TEXT, Field.PART, "has"), //
    WARNING(Kind.TEXT, Field.WARNING, "parse"), //
    NAME(Kind.TEXT, Field.NAME, "name"), //
    EMAIL(Kind.TEXT, Field.EMAIL, "email", "mail"), //
    ID(Kind.TEXT, Field.ID, "id"), //
    YEARS(Kind.NUMBER, Field.YEARS, "years", "yoe", "experience"), //
    YEARS_WITHOUT(Kind.NUMBER, Field.YEARS_WITHOUT_INTERNSHIPS, "yoe.excl_intern", "years.excl_intern"), //
    TENURE(Kind.NUMBER, Field.TENURE, "tenure.current", "tenure"), //
    TENURE_AVERAGE(Kind.NUMBER, Field.TENURE_AVERAGE, "tenure.avg", "tenure.average"), //
    TENURE_LONGEST(Kind.NUMBER, Field.TENURE_LONGEST, "tenure.max", "tenure.longest"), //
    JOBS(Kind.NUMBER, Field.JOBS, "jobs.count", "jobs"), //
    GRADUATED(Kind.NUMBER, Field.GRADUATED, "graduated", "graduation"), //
    RESUME_DATE(Kind.NUMBER, Field.RESUME_DATE, "resume_date"), //
    UPDATED(Kind.NUMBER, Field.UPDATED, "updated"), //
    LENGTH(Kind.NUMBER, Field.LENGTH, "length", "lasted"), //
    JOB(Kind.JOB, null, "job"), //
    CURRENT(Kind.HELD, null, "current"), //
    FROM(Kind.DATES, null, "from", "since"), //
    AFTER(Kind.DATES, null, "after"), //
    TO(Kind.DATES, null, "to", "until"), //
    BEFORE(Kind.DATES, null, "before"), //
    OVERLAPS(Kind.DATES, null, "overlaps"), //
    DURING(Kind.DATES, null, "during"), //
    THROUGHOUT(Kind.DATES, null, "throughout"), //
    STARTED(Kind.DATES, null, "started"), //
    ENDED(Kind.DATES, null, "ended"), //
    WITHIN(Kind.MODIFIER, null, "within"), //
    WITHOUT(Kind.MODIFIER, null, "without"), //
    ALSO(Kind.MODIFIER, null, "also"), //
    TEXT_1(Field.TEXT_1), TEXT_2(Field.TEXT_2), TEXT_3(Field.TEXT_3), TEXT_4(Field.TEXT_4), //
    TEXT_5(Field.TEXT_5), TEXT_6(Field.TEXT_6), TEXT_7(Field.TEXT_7), TEXT_8(Field.TEXT_8), //
    NUMBER_1(Field.NUMBER_1), NUMBER_2(Field.NUMBER_2), NUMBER_3(Field.NUMBER_3), NUMBER_4(Field.NUMBER_4), //
    NUMBER_5(Field.NUMBER_5), NUMBER_6(Field.NUMBER_6), NUMBER_7(Field.NUMBER_7), NUMBER_8(Field.NUMBER_8), //
    DATE_1(Field.DATE_1), DATE_2(Field.DATE_2), DATE_3(Field.DATE_3), DATE_4(Field.DATE_4), //
    DATE_5(Field.DATE_5), DATE_6(Field.DATE_6), DATE_7(Field.DATE_7), DATE_8(Field.DATE_8);

    /** What stands after the colon. */
    enum Kind {
        /** Words, or what they are called by. */
        TEXT,
        /** The same, or a rung of a ladder compared with: {@code >=senior}. */
        LADDER,
        /** A city, a region or a country. */
        LOCATION,
        /** A place, and how far from it. */
        PLACE, NUMBER, DATES, HELD, JOB,
        /** Something about the condition before it. */
        MODIFIER
    }

    private static final Map<String, Keyword> BY_NAME = byName();
    private static final List<String> SORTED = BY_NAME.keySet().stream().sorted().toList();
    private static final Map<String, Expression.Held.Time> TIMES = Map.of("current", Expression.Held.Time.CURRENT,
            "past",
            Expression.Held.Time.PAST, "likely", Expression.Held.Time.LIKELY_CURRENT);
    private static final Set<Keyword> SECOND_NAMES = Set.of(TITLE_FAMILY, SKILL_LISTED, LOCATION);

    private final Kind kind;
    private final @Nullable Field field;
    private final List<String> names;

    Keyword(Kind kind, @Nullable Field field, String... names) {
        this.kind = kind;
        this.field = field;
        this.names = List.of(names);
    }

    /** Of an attribute that a house declares, which gives it its name: see {@link OwnFields}. */
    Keyword(Field own) {
        this(own.isNumber() ? Kind.NUMBER : Kind.TEXT, own, own.name());
    }

    private static Map<String, Keyword> byName() {
        Map<String, Keyword> byName = new HashMap<>();
        for (Keyword keyword : values()) {
            if (keyword.field == null || !keyword.field.isOwn()) {
                keyword.names.forEach(name -> byName.put(name, keyword));
            }
        }
        return Map.copyOf(byName);
    }

    /** Every name, A to Z. */
    static List<String> all() {
        return SORTED;
    }

    Kind kind() {
        return kind;
    }

    boolean is(Kind one) {
        return kind == one;
    }

    /** The field that it asks of, null for a job, its dates and what changes other conditions. */
    @Nullable
    Field field() {
        return field;
    }

    /** What it is called, the name that is printed first. */
    List<String> names() {
        return names;
    }

    /** The name that is printed. */
    String printed() {
        return names.getFirst();
    }

    /** Whether its value is text: what {@code .words} may follow. */
    boolean hasWords() {
        return field != null && field.hasWords() && !is(Kind.NUMBER) && !SECOND_NAMES.contains(this);
    }

    /** Whether a sign of comparison may take the place of the colon. */
    boolean isCompared() {
        return is(Kind.NUMBER) || is(Kind.LADDER) || is(Kind.DATES);
    }

    /** Whether its value may be followed by a comparison: {@code skill:kafka>=3y}. */
    boolean hasComparedValue() {
        return this == SKILL || this == LANGUAGE;
    }

    /** Whether {@code current.}, {@code past.} and {@code likely.} may stand before it. */
    boolean isHeld() {
        return field != null && field.ofPosition() && !is(Kind.NUMBER);
    }

    /** Whether its brackets hold a list, as long as people paste them. */
    boolean isList() {
        return this == ID || this == EMAIL;
    }

    /** A name and what stands before and after it: {@code current.title}, {@code company.words}. */
    record Named(Keyword keyword, boolean written, Expression.Held.@Nullable Time held) {}

    static Optional<Named> named(String typed, OwnFields own) {
        String name = typed.toLowerCase(Locale.ROOT);
        Keyword whole = own.field(name).map(Keyword::of).orElse(BY_NAME.get(name));
        if (whole != null) {
            return Optional.of(new Named(whole, false, null));
        }
        if (name.endsWith(".words")) {
            return Optional.ofNullable(BY_NAME.get(name.substring(0, name.length() - ".words".length())))
                    .filter(Keyword::hasWords)
                    .map(keyword -> new Named(keyword, true, null));
        }
        int dot = name.indexOf('.');
        return dot < 0 ? Optional.empty() : held(name.substring(0, dot), name.substring(dot + 1));
    }

    private static Optional<Named> held(String when, String name) {
        boolean ever = when.equals("ever");
        return Optional.ofNullable(BY_NAME.get(name))
                .filter(keyword -> keyword.isHeld() && (ever || TIMES.containsKey(when)))
                .map(keyword -> new Named(keyword, false, TIMES.get(when)));
    }

    /** The keyword by which a leaf over a field is printed. */
    static Keyword of(Field field) {
        return Stream.of(values())
                .filter(keyword -> keyword.field == field && !SECOND_NAMES.contains(keyword))
                .findFirst()
                .orElseThrow();
    }

    /** The name that is nearest to a misspelt one. */
    static String nearest(String typed) {
        String name = typed.toLowerCase(Locale.ROOT);
        String nearest = "";
        int least = Integer.MAX_VALUE;
        for (String known : SORTED) {
            int distance = Spelling.leastDistance(name, known) < least ? Spelling.distance(name, known) : least;
            if (distance < least) {
                least = distance;
                nearest = known;
            }
        }
        return nearest;
    }
}
