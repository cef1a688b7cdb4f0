package org.shortlist.query;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shortlist.query.ConceptResolver.Known;
import org.shortlist.query.Lexeme.Manner;

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
            case Typed.Words words -> about(words.field()) + value(words);
            case Typed.Years years -> years(years);
            case Typed.Dates dates -> dates(dates);
            case Typed.Job job -> job(job.inside());
            case Typed.And and -> joined(and.all(), " and ");
            case Typed.Or or -> joined(or.any(), " or ");
            case Typed.Not not -> "not " + operand(not.not());
        };
    }

    private String joined(List<Typed> parts, String between) {
        return parts.stream().map(this::operand).collect(Collectors.joining(between));
    }

    private String operand(Typed part) {
        boolean compound = part instanceof Typed.And || part instanceof Typed.Or;
        return compound ? "(" + of(part) + ")" : of(part);
    }

    private static String about(Field field) {
        return switch (field) {
            case ANYWHERE, YEARS -> "";
            case NAME -> "named ";
            case TITLE -> "title ";
            case EMPLOYER -> "employer ";
            case SKILL -> "skill ";
            case SCHOOL -> "school ";
            case DEGREE -> "degree ";
            case CITY -> "living in ";
            default -> field.name().toLowerCase(java.util.Locale.ROOT) + " ";
        };
    }

    /** The label of what is known, else the words; several words in quotation marks. */
    private String value(Typed.Words words) {
        String text = words.text().strip().replaceAll("\\s+", " ");
        if (words.begins()) {
            return text + "…";
        }
        boolean conceptual = words.manner() != Manner.WORDS && words.field() != Field.TITLE
                || words.manner() == Manner.EXACT || words.manner() == Manner.ID;
        boolean oneDegree = words.field() == Field.DEGREE && words.manner() == Manner.MEANT
                && !concepts.writingsOfDegree(text).isEmpty();
        String label = conceptual && !oneDegree
                ? concepts.find(words.field(), text).map(Known::label).orElse(null)
                : null;
        return label != null ? label : text.indexOf(' ') < 0 ? text : "'" + text + "'";
    }

    private static String years(Typed.Years years) {
        Integer low = years.atLeast();
        Integer high = years.atMost();
        String range = low == null && high == null
                ? "any number of years"
                : low == null
                        ? "at most " + counted(high)
                        : high == null
                                ? "at least " + counted(low)
                                : low.equals(high) ? counted(low) : low + " to " + counted(high);
        return range + " of experience";
    }

    private static String counted(@Nullable Integer years) {
        return years + (years != null && years == 1 ? " year" : " years");
    }

    /** "one job" and what is said of it: what it was, where and when first, then the rest, exclusions last. */
    private String job(Typed inside) {
        List<Typed> parts = inside instanceof Typed.And and ? and.all() : List.of(inside);
        List<String> leading = new ArrayList<>();
        List<String> having = new ArrayList<>();
        List<String> lacking = new ArrayList<>();
        for (Typed part : parts) {
            if (part instanceof Typed.Not not) {
                lacking.add(", not " + (leads(not.not()) ? leading(not.not()) : operand(not.not())));
            } else if (leads(part)) {
                leading.add(" " + leading(part));
            } else if (!(part instanceof Typed.Everyone)) {
                having.add(parts.size() == 1 ? of(part) : operand(part));
            }
        }
        String with = having.isEmpty() ? "" : (leading.isEmpty() ? " with " : ", with ") + String.join(" and ", having);
        return "one job" + String.join("", leading) + with + String.join("", lacking);
    }

    private static boolean leads(Typed part) {
        if (part instanceof Typed.Or or) {
            return or.any().stream().allMatch(Sentences::leads);
        }
        return part instanceof Typed.Dates || part instanceof Typed.Words words
                && (words.field() == Field.TITLE || words.field() == Field.EMPLOYER || words.field() == Field.CITY);
    }

    private String leading(Typed part) {
        if (part instanceof Typed.Words words) {
            String relation = words.field() == Field.TITLE ? "as " : words.field() == Field.EMPLOYER ? "at " : "in ";
            return relation + value(words);
        }
        if (part instanceof Typed.Or or) {
            return or.any().stream().map(this::leading).collect(Collectors.joining(" or "));
        }
        return of(part);
    }

    /** "one job overlapping 2019–2021", for what was asked of dates alone. */
    static String oneJob(Typed.Dates dates) {
        return "one job " + dates(dates);
    }

    private static String dates(Typed.Dates dates) {
        YearMonth from = dates.from();
        YearMonth to = dates.to();
        if (from == null && to == null) {
            return "with dates";
        }
        if (to == null) {
            return "lasting into " + start(from) + " or later";
        }
        if (from == null) {
            return "begun by " + end(to);
        }
        String low = start(from);
        String high = end(to);
        return "overlapping " + (low.equals(high) ? low : low + "–" + high);
    }

    /** A year where it begins with January, else the month. */
    private static String start(@Nullable YearMonth month) {
        return month == null ? "" : month.getMonthValue() == 1 ? Integer.toString(month.getYear()) : month.toString();
    }

    /** A year where it ends with December, else the month. */
    private static String end(@Nullable YearMonth month) {
        return month == null ? "" : month.getMonthValue() == 12 ? Integer.toString(month.getYear()) : month.toString();
    }
}
