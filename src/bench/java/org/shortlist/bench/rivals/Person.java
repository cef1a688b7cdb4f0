package org.shortlist.bench.rivals;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shortlist.bench.Population;
import org.shortlist.parser.ResumeParser.ReadText;
import org.shortlist.parser.ResumeParser;
import org.shortlist.query.Field;
import org.shortlist.query.Hierarchy;
import org.shortlist.resume.Candidate;
import org.shortlist.resume.JsonResume;
import org.shortlist.search.Ends;
import org.shortlist.search.Projection;
import org.shortlist.vocabulary.Vocabulary;
import tools.jackson.databind.JsonNode;

/**
 * One candidate, parsed: as JSON Resume, and as what of it can be found.
 *
 * @param id       of the population's number
 * @param resume   for Shortlist
 * @param found    the same for those who are told what to index: what Shortlist itself makes of it
 */
record Person(String id, JsonNode resume, Projection found) {

    /** What is counted, by the name that it has in all three. */
    static final Map<String, Field> FACETS = Map.of("skill", Field.SKILL, "company", Field.EMPLOYER, "title",
            Field.TITLE,
            "city", Field.CITY, "school", Field.SCHOOL);

    /** Makes them by number. */
    record Maker(Population population, ResumeParser parser, Hierarchy hierarchy, YearMonth asOf) {

        static Maker of(Vocabulary vocabulary, Population population, YearMonth asOf) {
            return new Maker(population, new ResumeParser(vocabulary), new Hierarchy(vocabulary), asOf);
        }

        Person make(int number) {
            Candidate made = population.candidate(number);
            ReadText read = parser.fromData(made.resume(), asOf);
            Candidate candidate = new Candidate(made.id(), read.resume(), read.text(), made.updated());
            return new Person(made.id(), JsonResume.write(made.resume()),
                    Projection.of(candidate, asOf, hierarchy));
        }
    }

    /** A job as numbers and names: the words of its title, its skills, the months from the first possible to the last. */
    record Job(List<String> title, Set<String> skills, int from, int to) {}

    String name() {
        return String.join(" ", found.person().words(Field.NAME));
    }

    /** The text in pieces that no phrase crosses. */
    List<String> passages() {
        return found.passages().stream().map(passage -> passage.span().of(found.text())).toList();
    }

    Set<String> concepts(Field field) {
        return ids(found.person(), field);
    }

    List<Job> jobs() {
        List<Job> jobs = new ArrayList<>();
        for (Projection.Job job : found.jobs()) {
            Ends ends = job.ends();
            if (ends != null) {
                jobs.add(new Job(job.values().words(Field.TITLE), ids(job.values(), Field.SKILL),
                        month(ends.earliestStart()), month(ends.latestEnd())));
            }
        }
        return jobs;
    }

    private static Set<String> ids(Projection.Values values, Field field) {
        Set<String> ids = new LinkedHashSet<>();
        values.concepts(field).forEach(written -> ids.add(written.concept().id()));
        return ids;
    }

    private static int month(YearMonth month) {
        return month.getYear() * 12 + month.getMonthValue() - 1;
    }
}
