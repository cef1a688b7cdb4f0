package org.shortlist.http;

import java.io.IOException;
import java.io.Writer;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shortlist.query.OwnFields;
import org.shortlist.resume.Candidate;
import org.shortlist.resume.Filing;
import org.shortlist.resume.JsonResume;
import org.shortlist.resume.Mention;
import org.shortlist.resume.Phone;
import org.shortlist.resume.Resume;
import org.shortlist.search.Card;
import org.shortlist.search.Why;
import org.shortlist.vocabulary.Attribute;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A form in which candidates are written out, each with what of it satisfied the question. */
public enum ExportFormat {

    /** One JSON array of résumés (jsonresume.org). */
    JSON("application/json", "json") {
        @Override
        public Sink begin(Writer out, YearMonth asOf, OwnFields own) throws IOException {
            out.write("[");
            return new Sink() {
                @Override
                void write(Candidate candidate, List<Why> evidence) throws IOException {
                    out.write(count() == 0 ? "\n" : ",\n");
                    out.write(MAPPER.writerWithDefaultPrettyPrinter()
                            .writeValueAsString(resume(candidate, evidence, asOf, own)));
                }

                @Override
                public void end() throws IOException {
                    out.write("\n]\n");
                }
            };
        }
    },
    /** One such résumé a line. */
    NDJSON("application/x-ndjson", "ndjson") {
        @Override
        public Sink begin(Writer out, YearMonth asOf, OwnFields own) {
            return new Sink() {
                @Override
                void write(Candidate candidate, List<Why> evidence) throws IOException {
                    out.write(MAPPER.writeValueAsString(resume(candidate, evidence, asOf, own)));
                    out.write('\n');
                }
            };
        }
    },
    /** RFC 4180, a row a candidate; a column for each attribute that the house has declared. */
    CSV("text/csv", "csv") {
        @Override
        public Sink begin(Writer out, YearMonth asOf, OwnFields own) throws IOException {
            row(out, Stream.of(COLUMNS, declared(own), List.of("evidence")).flatMap(List::stream));
            return new Sink() {
                @Override
                void write(Candidate candidate, List<Why> evidence) throws IOException {
                    row(out, cells(candidate, evidence, asOf, own));
                }
            };
        }
    };

    private static final JsonMapper MAPPER = WireJson.mapper();
    private static final Map<String, ExportFormat> NAMES = names();
    private static final List<String> COLUMNS = List.of("id", "name", "headline", "place", "email", "phone", "years",
            "title", "employer", "current", "skills", "schools", "updated", "tags", "sources");

    private final String mediaType;
    private final String extension;

    ExportFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    private static Map<String, ExportFormat> names() {
        Map<String, ExportFormat> names = new LinkedHashMap<>();
        names.put("csv", CSV);
        names.put("ndjson", NDJSON);
        names.put("json", JSON);
        names.put("json-resume", JSON);
        return names;
    }

    /** By the names that people give them: csv, ndjson, json or json-resume. */
    public static Map<String, ExportFormat> byName() {
        return NAMES;
    }

    String mediaType() {
        return mediaType;
    }

    String extension() {
        return extension;
    }

    /** Writes what stands before the first candidate; {@code asOf} is what "present" stands for, {@code own} what the house has declared. */
    public abstract Sink begin(Writer out, YearMonth asOf, OwnFields own) throws IOException;

    /** Takes candidates one by one. */
    public abstract static class Sink {
        private final List<String> ids = new ArrayList<>();

        /** @param evidence what of the candidate satisfied the question; empty when there was none */
        public final void add(Candidate candidate, List<Why> evidence) throws IOException {
            write(candidate, evidence);
            ids.add(candidate.id());
        }

        /** How many have come. */
        public final long count() {
            return ids.size();
        }

        /** Who has come, and grows with whoever still comes. */
        public final List<String> ids() {
            return Collections.unmodifiableList(ids);
        }

        abstract void write(Candidate candidate, List<Why> evidence) throws IOException;

        /** Writes what stands after the last candidate. */
        public void end() throws IOException {}
    }

    /** The evidence stands in the extension, where a reader of the form passes it over. */
    private static ObjectNode resume(Candidate candidate, List<Why> evidence, YearMonth asOf,
            OwnFields own) {
        ObjectNode resume = JsonResume.write(candidate.resume(), candidate.filing());
        if (!evidence.isEmpty() && resume.get("x-shortlist") instanceof ObjectNode extension) {
            Card card = Card.of(candidate, asOf);
            WireNames names = new WireNames(own);
            extension.put("id", candidate.id());
            extension.set("evidence",
                    MAPPER.valueToTree(evidence.stream().map(why -> SearchAnswer.reason(why, card, names)).toList()));
        }
        return resume;
    }

    private static Stream<String> cells(Candidate candidate, List<Why> evidence, YearMonth asOf, OwnFields own) {
        Resume resume = candidate.resume();
        Filing filing = candidate.filing();
        WireNames names = new WireNames(own);
        Card card = Card.of(candidate, asOf);
        Card.Job job = card.latestJob() < 0 ? null : card.jobs().get(card.latestJob());
        Stream<String> known = Stream.of(candidate.id(), or(card.name()), or(card.headline()), or(card.place()),
                all(resume.contact().emails().stream().map(Mention::text)),
                all(resume.contact().phones().stream().map(Phone::number)),
                String.format(Locale.ROOT, "%.1f", card.months() / 12.0), job == null ? "" : or(job.title()),
                job == null ? "" : or(job.employer()), job == null ? "" : job.current() ? "yes" : "no",
                all(card.skills().stream().map(Card.SkillMonths::label)),
                all(resume.education()
                        .stream()
                        .flatMap(course -> Stream.ofNullable(course.school()))
                        .map(school -> school.institution().label())),
                candidate.updated().toString(), all(filing.tags().stream()), all(filing.sources().stream()));
        return Stream.of(known, declared(own).stream().map(name -> all(filing.of(name).stream())),
                Stream.of(all(evidence.stream().map(why -> words(why, card, names))))).flatMap(cells -> cells);
    }

    /** A to Z. */
    private static List<String> declared(OwnFields own) {
        return own.fields()
                .stream()
                .flatMap(field -> own.attribute(field).stream())
                .map(Attribute::name)
                .sorted()
                .toList();
    }

    /** "Kubernetes (as k8s) as Platform Engineer at Northwind, 2020-02/2024-06" */
    private static String words(Why why, Card card, WireNames names) {
        SearchAnswer.Reason reason = SearchAnswer.reason(why, card, names);
        String via = why.via() == null ? "" : " (as " + why.via() + ")";
        Card.Job job = why.job() == null ? null : card.jobs().get(why.job());
        String as = job == null || job.title() == null || why.label().contains(job.title()) ? "" : " as " + job.title();
        String at = job == null || job.employer() == null || why.label().contains(job.employer())
                ? ""
                : " at " + job.employer();
        return why.label() + via + as + at + (reason.dates() == null ? "" : ", " + reason.dates());
    }

    private static String all(Stream<String> values) {
        return values.distinct().collect(Collectors.joining("; "));
    }

    private static String or(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static void row(Writer out, Stream<String> cells) throws IOException {
        out.write(cells.map(ExportFormat::cell).collect(Collectors.joining(",")));
        out.write("\r\n");
    }

    /** RFC 4180; and what a spreadsheet would run as a formula becomes a text. */
    static String cell(String text) {
        boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        String safe = formula ? "'" + text : text;
        boolean quoted = safe.chars().anyMatch(sign -> sign == ',' || sign == '"' || sign == '\n' || sign == '\r');
        return quoted ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
