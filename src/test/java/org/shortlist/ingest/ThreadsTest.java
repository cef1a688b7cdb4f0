package org.shortlist.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shortlist.lucene.LuceneIndex;
import org.shortlist.parser.ResumeParser;
import org.shortlist.query.Expression;
import org.shortlist.query.Field;
import org.shortlist.query.QueryParser;
import org.shortlist.resume.Resume;
import org.shortlist.search.CandidateIndex;
import org.shortlist.search.Facet;
import org.shortlist.search.Hit;
import org.shortlist.search.SearchRequest;
import org.shortlist.search.SearchResult;
import org.shortlist.store.CandidateStore;
import org.shortlist.store.SqliteStore;
import org.shortlist.store.Version;
import org.shortlist.vocabulary.Vocabulary;

/** However many threads read anew and index, the same candidates are in the index, and they answer the same. */
class ThreadsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T12:00:00Z"), ZoneOffset.UTC);
    private static final int PEOPLE = 90;
    private static final List<String> TITLES = List.of("Software Engineer", "Data Engineer", "Head Chef", "Nurse",
            "Product Manager");
    private static final List<String> EMPLOYERS = List.of("Lamplight Software", "Copper Pan", "Brightwater", "Acme");
    private static final List<String> SKILLS = List.of("Java", "Kafka", "PostgreSQL", "Menu Planning", "Triage",
            "Kubernetes", "Excel");
    private static final List<String> CITIES = List.of("Boston, MA", "Seattle, WA", "Austin, TX");
    private static final List<String> QUESTIONS = List.of("java", "java OR kafka", "\"data engineer\"", "title:chef",
            "skill:kafka NOT java", "job:(kafka title:engineer)", "yoe:3..", "eng*", "company:acme",
            "city:boston java~",
            "skill:java>=2y", "current:nurse");
    private static final List<Field> FACETS = List.of(Field.SKILL, Field.EMPLOYER, Field.TITLE, Field.CITY,
            Field.YEARS, Field.WARNING);

    @TempDir
    private Path folder;
    private final Vocabulary vocabulary = Vocabulary.load();
    private final ResumeParser parser = new ResumeParser(vocabulary);

    @Test
    void theIndexHasTheSameInItWhateverTheNumberOfThreads() throws IOException {
        keepEverybody();
        Indexed one = indexed(1);
        assertThat(one.everybody()).hasSize(PEOPLE);
        assertThat(one.answers().values()).filteredOn(answer -> answer.total() > 0).hasSizeGreaterThan(6);
        for (int threads : List.of(2, 4, 7)) {
            Indexed more = indexed(threads);
            assertThat(more.everybody()).as("%d threads", threads).isEqualTo(one.everybody());
            one.answers()
                    .forEach((question, answer) -> assertThat(more.answers().get(question))
                            .as("%s, %d threads", question, threads)
                            .isEqualTo(answer));
        }
    }

    private void keepEverybody() throws IOException {
        Random random = new Random(7);
        try (CandidateStore store = SqliteStore.open(folder.resolve("shortlist.db"))) {
            for (int i = 0; i < PEOPLE; i++) {
                String text = resume(i, random);
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                store.save(new Version("/cv/" + i + ".txt", i + ".txt", "text/plain", ResumeReader.sha256(bytes), bytes,
                        text, Resume.EMPTY, "an older parser", CLOCK.instant()));
            }
        }
    }

    private static String resume(int number, Random random) {
        StringBuilder text = new StringBuilder("""
                Robin Person%s
                %s | robin%d@example.com

                EXPERIENCE

                """.formatted((char) ('a' + number % 26), pick(CITIES, random), number));
        for (int year = 2012; year < 2024; year += 3 + random.nextInt(4)) {
            text.append("%s, %s%n%s%nMarch %d - May %d%n- Worked with %s and %s%n%n".formatted(pick(EMPLOYERS, random),
                    pick(CITIES, random), pick(TITLES, random), year, year + 2, pick(SKILLS, random),
                    pick(SKILLS, random)));
        }
        return text.append("SKILLS\n%s, %s%n".formatted(pick(SKILLS, random), pick(SKILLS, random))).toString();
    }

    private static String pick(List<String> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }

    private record Answer(long total, List<Hit> hits, List<Facet> facets) {}

    /** Everybody by id, and what is answered to each question. */
    private record Indexed(Map<String, String> everybody, Map<String, Answer> answers) {}

    /** Of a copy of the store: ids are the same in all. */
    private Indexed indexed(int threads) throws IOException {
        Path own = Files.createDirectory(folder.resolve("threads" + threads));
        Files.copy(folder.resolve("shortlist.db"), own.resolve("shortlist.db"));
        try (CandidateStore store = SqliteStore.open(own.resolve("shortlist.db"));
                CandidateIndex index = LuceneIndex.open(own.resolve("lucene"), vocabulary)) {
            ReindexReport report = new Reindexer(store, index, parser, CLOCK, threads).run(ReindexListener.NONE);
            assertThat(report.reread()).isEqualTo(PEOPLE);
            return new Indexed(cards(index), answers(index));
        }
    }

    private static Map<String, String> cards(CandidateIndex index) throws IOException {
        Map<String, String> cards = new TreeMap<>();
        SearchRequest everyone = SearchRequest.of(new Expression.All()).withPage(0, 2 * PEOPLE).withSnippets();
        for (Hit hit : index.search(everyone).hits()) {
            assertThat(cards.put(hit.id(), hit.toString())).as("nobody is found twice").isNull();
        }
        return cards;
    }

    private Map<String, Answer> answers(CandidateIndex index) throws IOException {
        QueryParser reader = new QueryParser(vocabulary, CLOCK);
        Map<String, Answer> answers = new TreeMap<>();
        for (String question : QUESTIONS) {
            SearchResult result = index.search(SearchRequest.of(reader.read(question).expression())
                    .withFacets(FACETS, 50)
                    .withPage(0, 2 * PEOPLE)
                    .withSnippets());
            answers.put(question, new Answer(result.total(), new ArrayList<>(result.hits()), result.facets()));
        }
        return answers;
    }
}
