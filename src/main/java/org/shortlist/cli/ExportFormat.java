package org.shortlist.cli;

import java.io.IOException;
import java.io.Writer;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shortlist.resume.Candidate;
import org.shortlist.resume.JsonResume;
import org.shortlist.resume.Mention;
import org.shortlist.resume.Phone;
import org.shortlist.resume.Resume;
import org.shortlist.search.Card;
import tools.jackson.databind.json.JsonMapper;

/** A form in which candidates are written out. */
enum ExportFormat {

    JSON_RESUME("json-resume") {
        @Override
        Sink begin(Writer out, YearMonth asOf) throws IOException {
            out.write("[");
            return new Sink() {
                @Override
                void write(Candidate candidate) throws IOException {
                    out.write(count() == 0 ? "\n" : ",\n");
                    out.write(JSON.writerWithDefaultPrettyPrinter()
                            .writeValueAsString(JsonResume.write(candidate.resume())));
                }

                @Override
                void end() throws IOException {
                    out.write("\n]\n");
                }
            };
        }
    },
    NDJSON("ndjson") {
        @Override
        Sink begin(Writer out, YearMonth asOf) {
            return new Sink() {
                @Override
                void write(Candidate candidate) throws IOException {
                    out.write(JSON.writeValueAsString(JsonResume.write(candidate.resume())));
                    out.write('\n');
                }
            };
        }
    },
    CSV("csv") {
        @Override
        Sink begin(Writer out, YearMonth asOf) throws IOException {
            row(out, "id", "name", "headline", "place", "email", "phone", "years", "title", "employer", "current",
                    "skills", "schools", "updated");
            return new Sink() {
                @Override
                void write(Candidate candidate) throws IOException {
                    row(out, cells(candidate, asOf));
                }
            };
        }
    };

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String option;

    ExportFormat(String option) {
        this.option = option;
    }

    static ExportFormat named(String name) {
        for (ExportFormat format : values()) {
            if (format.option.equalsIgnoreCase(name)) {
                return format;
            }
        }
        throw Failure.wrongUsage("--format is json-resume, ndjson or csv; it was '" + name + "'");
    }

    /** Writes what stands before the first candidate. */
    abstract Sink begin(Writer out, YearMonth asOf) throws IOException;

    /** Takes candidates one by one. */
    abstract static class Sink {
        private long count;

        final void add(Candidate candidate) throws IOException {
            write(candidate);
            count++;
        }

        final long count() {
            return count;
        }

        abstract void write(Candidate candidate) throws IOException;

        /** Writes what stands after the last candidate. */
        void end() throws IOException {}
    }

    private static String[] cells(Candidate candidate, YearMonth asOf) {
        Resume resume = candidate.resume();
        Card card = Card.of(candidate, asOf);
        Card.Job job = card.latestJob() < 0 ? null : card.jobs().get(card.latestJob());
        return new String[]{candidate.id(), or(card.name()), or(card.headline()), or(card.place()),
                all(resume.contact().emails().stream().map(Mention::text).toList()),
                all(resume.contact().phones().stream().map(Phone::number).toList()), SearchView.years(card.months()),
                job == null ? "" : or(job.title()), job == null ? "" : or(job.employer()),
                job == null ? "" : job.current() ? "yes" : "no",
                all(card.skills().stream().map(Card.SkillMonths::label).toList()),
                all(resume.education()
                        .stream()
                        .flatMap(course -> java.util.stream.Stream.ofNullable(course.school()))
                        .map(school -> school.institution().label())
                        .distinct()
                        .toList()),
                candidate.updated().toString()};
    }

    private static String all(List<String> values) {
        return String.join("; ", values);
    }

    private static String or(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static void row(Writer out, String... cells) throws IOException {
        out.write(java.util.Arrays.stream(cells).map(ExportFormat::cell).collect(Collectors.joining(",")));
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
