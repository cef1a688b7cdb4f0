package org.shortlist.query;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shortlist.query.ConceptResolver.Known;

/** Says for people what was asked: "java or kotlin", "one job as 'data engineer' at Amazon overlapping 2019–2021". */
final class Sentences {

    private final ConceptResolver concepts;

    Sentences(ConceptResolver concepts) {
        this.concepts = concepts;
    }

    String everyone() {
        return "everyone";
    }

    String of(Typed typed) {
        return switch (typed) {
            case Typed.Everyone everyone -> everyone();
            case Typed.Words words -> words.field() == Field.PART
                    ? "with " + Wording.part(concepts.resolve(Field.PART, words.text()))
                    : about(words) + value(words);
            case Typed.Run run -> run.words().stream().map(Typed.Words::text).collect(Collectors.joining(" "));
            case Typed.Shape shape -> about(shape.field()) + Wording.shape(shape.pattern());
            case Typed.Alike alike -> about(alike.field()) + alike.word() + " or a similar spelling";
            case Typed.Near near -> near(near);
            case Typed.Sentence sentence -> listed(sentence.operands(), "and") + " in one sentence";
            case Typed.AtLeast some ->
                (some.count() == some.of().size() ? "all of " : "at least " + some.count() + " of ")
                        + listed(some.of(), "and");
            case Typed.Number number -> number(number);
            case Typed.Use use -> use(use);
            case Typed.Rungs rungs -> Wording.about(rungs.field()) + rungs.said();
            case Typed.Pasted pasted -> Wording.pasted(pasted);
            case Typed.Around around -> "living within " + around.kilometres() + " km of " + around.place();
            case Typed.Dates dates -> Wording.dates(dates);
            case Typed.Held held -> "held " + Wording.held(held);
            case Typed.Timed timed -> of(timed.of());
            case Typed.Job job -> job(job.inside());
            case Typed.And and -> joined(and.all(), " and ");
            case Typed.Or or -> joined(or.any(), " or ");
            case Typed.Not not -> not(not.not());
            case Typed.Nice nice -> "ideally " + operand(nice.nice());
            case Typed.Weighted weighted ->
                operand(weighted.typed()) + " (weight " + Qualifiers.number(weighted.times()) + ")";
            case Typed.Switched switched -> switched(switched);
        };
    }

    private String not(Typed not) {
        return not instanceof Typed.Words words && words.field() == Field.PART
                ? "without " + Wording.part(concepts.resolve(Field.PART, words.text()))
                : "not " + operand(not);
    }

    private String joined(List<Typed> parts, String between) {
        return parts.stream().map(this::operand).collect(Collectors.joining(between));
    }

    private String listed(List<Typed> parts, String last) {
        List<String> said = parts.stream().map(this::operand).toList();
        return said.size() == 1
                ? said.getFirst()
                : String.join(", ", said.subList(0, said.size() - 1)) + " " + last + " " + said.getLast();
    }

    private String operand(Typed part) {
        boolean compound = part instanceof Typed.And || part instanceof Typed.Or || part instanceof Typed.Near near
                && !near.isPhrase() || part instanceof Typed.Sentence || part instanceof Typed.AtLeast;
        return compound ? "(" + of(part) + ")" : of(part);
    }

    private String about(Field field) {
        String label = concepts.own().label(field);
        return label == null ? Wording.about(field) : label + " ";
    }

    private String number(Typed.Number number) {
        String label = concepts.own().label(number.field());
        return label == null ? Wording.number(number) : label + " " + Wording.range(number);
    }

    private String about(Typed.Words words) {
        String about = about(words.field());
        return switch (words.manner()) {
            case FORM -> about + "exactly ";
            case WORDS -> words.field() == Field.ANYWHERE || words.field() == Field.TITLE ? about : about + "written ";
            default -> about;
        };
    }

    /** The label of what is known, else the words; several words in quotation marks. */
    private String value(Typed.Words words) {
        String text = words.text().strip().replaceAll("\\s+", " ");
        boolean conceptual = switch (words.manner()) {
            case CONCEPT, ID -> true;
            case MEANT ->
                words.field() != Field.TITLE && words.field() != Field.ANYWHERE && words.field() != Field.NAME;
            default -> false;
        };
        boolean oneDegree = words.field() == Field.DEGREE && words.manner() == Manner.MEANT
                && !concepts.writingsOfDegree(text).isEmpty();
        boolean narrower = words.field() == Field.SKILL && words.manner() == Manner.MEANT && concepts.isNarrower(text);
        String label = conceptual && !oneDegree && !narrower ? label(words.field(), text) : null;
        String said = label != null ? label : text.indexOf(' ') < 0 ? text : "'" + text + "'";
        return words.manner() == Manner.NICKNAMES ? said + " or a form of it" : said;
    }

    private @Nullable String label(Field field, String text) {
        return switch (field) {
            case REGION, INDUSTRY -> concepts.ids(field, text)
                    .stream()
                    .map(id -> concepts.label(field, id))
                    .collect(Collectors.joining(" or "));
            case LANGUAGE -> Wording.capital(concepts.label(Field.LANGUAGE, concepts.resolve(Field.LANGUAGE, text)));
            default -> concepts.find(field, text).map(Known::label).orElse(null);
        };
    }

    private String use(Typed.Use use) {
        String skill = of(use.skill());
        if (use.high() != null && use.high() == 0) {
            return skill + " listed only, with no job that shows it";
        }
        List<String> said = new ArrayList<>();
        if (use.low() != null || use.high() != null) {
            said.add("used for " + Wording.span(use.low(), use.high()));
        }
        if (use.within() != null) {
            said.add("used in the last " + use.within() + " months");
        }
        return skill + " " + String.join(" and ", said);
    }

    private String near(Typed.Near near) {
        if (near.isPhrase()) {
            return Wording.about(Proximity.field(near)) + "'" + near.operands()
                    .stream()
                    .map(part -> part instanceof Typed.Words words
                            ? words.text()
                            : part instanceof Typed.Shape shape
                                    ? shape.pattern()
                                    : of(part))
                    .collect(Collectors.joining(" ")) + "'";
        }
        String words = near.between() == 1 ? "1 word" : near.between() + " words";
        if (near.operands().size() == 2) {
            return operand(near.operands().getFirst()) + (near.ordered()
                    ? " at most " + words + " before "
                    : " within " + words + " of ") + operand(near.operands().getLast());
        }
        return listed(near.operands(), "and") + (near.ordered() ? " in this order" : "") + " within " + words;
    }

    private String switched(Typed.Switched switched) {
        List<String> said = new ArrayList<>();
        if (switched.all() && switched.also().isEmpty()) {
            said.add("no other word for it");
        }
        if (!switched.all() && !switched.without().isEmpty()) {
            said.add("not " + String.join(", ", switched.without()));
        }
        if (!switched.also().isEmpty()) {
            said.add("also " + joined(switched.also(), ", "));
        }
        String asked = operand(switched.asked());
        return said.isEmpty() ? asked : asked + " (" + String.join("; ", said) + ")";
    }

    /** "one job" and what is said of it: what it was, where and when first, then the rest, exclusions last. */
    private String job(Typed inside) {
        List<Typed> parts = inside instanceof Typed.And and ? and.all() : List.of(inside);
        StringBuilder kind = new StringBuilder("one ");
        List<String> leading = new ArrayList<>();
        List<String> having = new ArrayList<>();
        List<String> lacking = new ArrayList<>();
        for (Typed part : parts) {
            if (part instanceof Typed.Not not) {
                lacking.add(", not " + (leads(not.not()) ? leading(not.not()) : operand(not.not())));
            } else if (part instanceof Typed.Held held) {
                kind.append(Wording.held(held)).append(' ');
            } else if (leads(part)) {
                leading.add(" " + leading(part));
            } else if (!(part instanceof Typed.Everyone)) {
                having.add(parts.size() == 1 ? of(part) : operand(part));
            }
        }
        String with = having.isEmpty() ? "" : (leading.isEmpty() ? " with " : ", with ") + String.join(" and ", having);
        return kind + "job" + String.join("", leading) + with + String.join("", lacking);
    }

    private static boolean leads(Typed part) {
        return switch (part) {
            case Typed.Or or -> or.any().stream().allMatch(Sentences::leads);
            case Typed.Dates dates -> true;
            case Typed.Around around -> true;
            case Typed.Number number -> number.field() == Field.LENGTH;
            case Typed.Words words -> words.manner() != Manner.FORM && words.manner() != Manner.WORDS
                    && Wording.relation(words.field()) != null;
            default -> false;
        };
    }

    private String leading(Typed part) {
        return switch (part) {
            case Typed.Words words -> Wording.relation(words.field()) + value(words);
            case Typed.Or or -> or.any().stream().map(this::leading).collect(Collectors.joining(" or "));
            case Typed.Around around -> "within " + around.kilometres() + " km of " + around.place();
            default -> of(part);
        };
    }

    /** "one job overlapping 2019–2021", for what was asked of dates alone. */
    static String oneJob(Typed inside) {
        List<Typed> parts = inside instanceof Typed.And and ? and.all() : List.of(inside);
        String held = parts.stream()
                .filter(Typed.Held.class::isInstance)
                .map(part -> Wording.held((Typed.Held) part) + " ")
                .collect(Collectors.joining());
        String rest = parts.stream()
                .filter(part -> !(part instanceof Typed.Held))
                .map(part -> " " + (part instanceof Typed.Dates dates
                        ? Wording.dates(dates)
                        : Wording.number((Typed.Number) part)))
                .collect(Collectors.joining());
        return "one " + held + "job" + rest;
    }
}
