package org.shortlist.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shortlist.ingest.ImportListener;
import org.shortlist.ingest.ImportReport;
import org.shortlist.ingest.Importer;
import org.shortlist.ingest.ProjectionListener;
import org.shortlist.ingest.Projector;
import org.shortlist.ingest.TextExtractor;
import org.shortlist.lucene.LuceneIndex;
import org.shortlist.parser.ResumeParser;
import org.shortlist.query.QueryParser;
import org.shortlist.resume.Experience;
import org.shortlist.resume.Place;
import org.shortlist.resume.Resume;
import org.shortlist.search.CandidateIndex;
import org.shortlist.search.Hit;
import org.shortlist.search.SearchRequest;
import org.shortlist.store.CandidateStore;
import org.shortlist.store.SqliteStore;
import org.shortlist.vocabulary.Vocabulary;

/** What {@code src/SAMPLES.md} says to try, tried: the samples imported, indexed and searched as a recruiter would. */
class ThingsToTryTest {

    private static final YearMonth TODAY = YearMonth.of(2026, 6);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-15T12:00:00Z"), ZoneOffset.UTC);
    private static final String NOBODY = "candidate 4471";

    @TempDir
    private static Path data;

    private static CandidateStore store;
    private static CandidateIndex index;
    private static QueryParser queries;
    private static ImportReport report;

    @BeforeAll
    static void importTheSamples() throws Exception {
        Vocabulary vocabulary = Vocabulary.load();
        queries = new QueryParser(vocabulary, CLOCK);
        store = SqliteStore.open(data.resolve("shortlist.db"));
        index = LuceneIndex.open(data.resolve("lucene"), vocabulary);
        report = new Importer(store, new ResumeParser(vocabulary), new TextExtractor(), CLOCK)
                .importAll(List.of(Path.of("src", "samples")), ImportListener.NONE);
        try (Projector projector = new Projector(store, index, CLOCK)) {
            projector.catchUp(ProjectionListener.NONE);
        }
        index.refresh();
    }

    @AfterAll
    static void close() throws IOException {
        index.close();
        store.close();
    }

    private static List<Hit> hits(String query) throws IOException {
        return index.search(SearchRequest.of(queries.read(query).expression()).withPage(0, 100)).hits();
    }

    /** The names of those found; the two without a name by what they call themselves. */
    private static List<String> found(String query) throws IOException {
        return hits(query).stream().map(ThingsToTryTest::name).toList();
    }

    private static String name(Hit hit) {
        String name = hit.card().name();
        return name != null ? name : hit.card().jobs().getFirst().employer().equals("rivian") ? NOBODY : "profile 0093";
    }

    @Test
    void everyFileIsImportedAndPriyaRamanIsOnePerson() throws IOException {
        assertThat(report.failed()).isEmpty();
        assertThat(store.size()).isEqualTo(66);
        assertThat(found("name:raman")).containsExactly("Priya Raman");
    }

    @Test
    void aDataEngineerAtAmazonInOneAndTheSameJob() throws IOException {
        assertThat(found("job:(title:\"data engineer\" company:amazon)")).containsExactly("Mei-Ling Chen");
    }

    @Test
    void aDataEngineerAtPncBankAfter2019() throws IOException {
        assertThat(found("job:(title:\"data engineer\" company:\"PNC Bank\" after:2019)"))
                .containsExactly("Emily Kowalski");
    }

    @Test
    void aDataEngineerAtABankBefore2018() throws IOException {
        assertThat(found("job:(title:\"data engineer\" (company:bank OR company:jpmorgan) before:2018)"))
                .containsExactlyInAnyOrder("Priya Raman", "David Okafor");
    }

    @Test
    void sixYearsOfKafka() throws IOException {
        List<String> sixYears = new ArrayList<>();
        for (Hit hit : hits("skill:kafka")) {
            Resume resume = store.find(hit.id()).orElseThrow().candidate().resume();
            Experience.skills(resume, TODAY)
                    .stream()
                    .filter(skill -> skill.skill().id().equals("apache-kafka") && skill.months() >= 72)
                    .forEach(skill -> sixYears.add(name(hit)));
        }
        assertThat(sixYears).contains("Anna Schmidt", "Sanne de Vries")
                .doesNotContain("Łukasz Nowak", "Marcus Thompson");
    }

    @Test
    void kafkaTheSoftware() throws IOException {
        assertThat(found("skill:kafka")).contains("Anna Schmidt", "Sanne de Vries", "Łukasz Nowak", "Marcus Thompson",
                "Hannes Bergström", "Emily Kowalski", "Priya Raman", "Nina Castellano", "JIAHAO LIN", "rahul verma",
                NOBODY).doesNotContain("Katharina Weiß");
        assertThat(found("kafka")).contains("Katharina Weiß");
    }

    @Test
    void languagesWithTheNamesOfOtherThings() throws IOException {
        assertThat(found("skill:go")).contains("Marcus Thompson", "JIAHAO LIN", "Nina Castellano", NOBODY)
                .doesNotContain("Ruby Martinez");
        assertThat(found("skill:r")).contains("Ingrid Halvorsen", "José García Martínez", "Kayla Morrison",
                "Grace Mwangi").doesNotContain("Hassan El-Sayed", "Heather McAllister");
        assertThat(found("skill:c")).contains("Rachel Goldberg", "Siobhán O'Connor")
                .doesNotContain("Zhang Wei", "Dmitri Volkov", "Hassan El-Sayed");
        assertThat(found("skill:java")).contains("Anna Schmidt", "Łukasz Nowak", "rahul verma", "Deepa Krishnan")
                .doesNotContain("Zoë Lambert", "Antoine Lefèvre", "Ruby Martinez");
    }

    @Test
    void skillsWithTheNamesOfOtherThings() throws IOException {
        assertThat(found("skill:scala")).contains("Hannes Bergström").doesNotContain("Giulia Romano");
        assertThat(found("skill:rust")).contains("Mateo Fernández Ruiz").doesNotContain("Travis Hutchins");
        assertThat(found("skill:swift")).contains("Chloe Kim").doesNotContain("Pieter van den Berg");
        assertThat(found("skill:aws")).contains("Mei-Ling Chen").doesNotContain("Travis Hutchins");
    }

    @Test
    void anybodyWithinThirtyMilesOfPittsburgh() throws IOException {
        assertThat(hits("*").stream().filter(ThingsToTryTest::livesNearPittsburgh).map(ThingsToTryTest::name))
                .contains("Marcus Thompson", "Siobhán O'Connor", "Emily Kowalski", "Brian Caldwell", "Rachel Goldberg",
                        "Robert E. Whitfield III", "DERRICK HOLLOWAY", "Walter J. Kowalczyk", "Anna Schmidt",
                        "Maria Santos")
                .doesNotContain("Travis Hutchins", "Nina Castellano");
    }

    private static boolean livesNearPittsburgh(Hit hit) {
        try {
            Place place = store.find(hit.id()).orElseThrow().candidate().resume().location();
            return place != null && place.latitude() != null && place.longitude() != null
                    && Math.hypot((place.latitude() - 40.44) * 69, (place.longitude() + 79.99) * 52.5) <= 30;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void anIntensiveCareNurse() throws IOException {
        assertThat(found("title:nurse (skill:\"critical care\" OR title:icu OR title:nicu)"))
                .containsExactlyInAnyOrder("Maria Santos", "Linda Nguyen");
    }

    @Test
    void aDeveloperWhoWasATeacher() throws IOException {
        assertThat(found("job:(title:developer) job:(title:teacher)")).containsExactly("Tyler Brooks");
    }

    @Test
    void namesAreFoundWithoutTheirSigns() throws IOException {
        assertThat(found("name:lukasz")).containsExactly("Łukasz Nowak");
        assertThat(found("name:muller")).containsExactly("Thomas Müller");
        assertThat(found("name:garcia")).containsExactly("José García Martínez");
        assertThat(found("name:soren")).containsExactly("Søren Kjær");
        assertThat(found("name:oconnor")).containsExactly("Siobhán O'Connor");
    }
}
