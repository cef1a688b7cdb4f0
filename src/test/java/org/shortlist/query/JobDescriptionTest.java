package org.shortlist.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shortlist.query.Vocabularies.PARSER;
import static org.shortlist.query.Vocabularies.VOCABULARY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shortlist.query.JobDescription.Wish;
import org.shortlist.query.Reading.ReadClause;

/** Invented job descriptions, each with what a recruiter would ask: a file is a case. */
class JobDescriptionTest {

    private static final Path CASES = Path.of("src/test/resources/org/shortlist/query/openings");
    private static final JobDescriptionReader READER = new JobDescriptionReader(new ConceptResolver(VOCABULARY));

    static Stream<String> cases() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".txt"))
                    .map(name -> name.substring(0, name.length() - ".txt".length()))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static String text(String name) throws IOException {
        return Files.readString(CASES.resolve(name + ".txt"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void asksForWhatItSays(String name) throws IOException {
        String wishes = READER.read(text(name))
                .wishes()
                .stream()
                .map(wish -> wish.state().name().toLowerCase(Locale.ROOT) + " " + wish.clause() + "\n")
                .collect(Collectors.joining());
        assertThat(wishes).isEqualTo(Files.readString(CASES.resolve(name + ".expected")));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theQuestionIsItsWishesAndNothingElse(String name) throws IOException {
        JobDescription description = READER.read(text(name));
        Reading reading = PARSER.read(description.question());
        assertThat(reading.repairs()).isEmpty();
        assertThat(reading.warnings()).allMatch(note -> note.code().equals("narrower"));
        assertThat(reading.clauses()).extracting(ReadClause::text, ReadClause::state)
                .containsExactlyElementsOf(description.wishes()
                        .stream()
                        .map(wish -> org.assertj.core.api.Assertions.tuple(wish.text(), wish.state()))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyWishSaysWhereItStandsAndWhy(String name) throws IOException {
        String text = text(name);
        assertThat(READER.read(text).wishes()).allSatisfy(wish -> {
            assertThat(text.substring(wish.start(), wish.end())).isNotBlank().doesNotContain("\n");
            assertThat(wish.why()).isNotBlank();
        });
    }

    @Test
    void ofOneThingSaidTwiceTheStrongerWordCounts() {
        List<Wish> wishes = READER.read("Kafka is a plus.\n\nRequirements:\n- Kafka\n").wishes();
        assertThat(wishes).singleElement().satisfies(wish -> {
            assertThat(wish.state()).isEqualTo(Reading.State.MUST);
            assertThat(wish.why()).isEqualTo("under the heading “Requirements”");
        });
    }

    @Test
    void whatIsNiceToHaveIsNoMustForBeingNeededSomewhere() {
        assertThat(READER.read("Nice to have:\n- Kafka, required by one of our teams\n").wishes()).singleElement()
                .satisfies(wish -> {
                    assertThat(wish.state()).isEqualTo(Reading.State.NICE);
                    assertThat(wish.why()).isEqualTo("under the heading “Nice to have”");
                });
    }

    @Test
    void noTextMakesItFail() {
        Random random = new Random(5);
        List<String> pieces = List.of("Requirements:", "\n", " ", "- ", "5+ years", "Java", "or", ",", "nice to have",
                "(",
                ")", "C++", "PhD", "Berlin", "fluent German", ". ", ";", "🚀", "\u0000", "\ud83d", "must", "Senior",
                "•");
        for (int i = 0; i < 3_000; i++) {
            String text = Stream.generate(() -> pieces.get(random.nextInt(pieces.size())))
                    .limit(random.nextInt(40))
                    .collect(Collectors.joining(" "));
            JobDescription description = READER.read(text);
            assertThat(PARSER.read(description.question()).clauses()).as(text).hasSameSizeAs(description.wishes());
        }
    }

    static Stream<String> hostile() {
        return Stream.of("java ", "5 years java ", "5 years of of of of java ", "degree in java ", "you speak german ",
                "java, ", "no need no ", "java (", " ", "a@", "our ", "1\n");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void fourTimesTheTextTakesNoMoreThanAboutFourTimesTheTime(String piece) {
        growsAsTheTextDoes(piece.repeat(12_000 / piece.length()), piece.repeat(48_000 / piece.length()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Java%sKotlin", "Java must, Kotlin nice to have%sScala",
            "Java is a must%sPython is not needed",
            "Java -%s- Kotlin", "Requirements:%sJava", "Java.%skotlin", "no%sJava required"})
    void aRunOfBlanksCostsNoMoreThanItIsLong(String text) {
        growsAsTheTextDoes(text.formatted(" ".repeat(3_000)), text.formatted(" ".repeat(12_000)));
    }

    private static void growsAsTheTextDoes(String small, String large) {
        READER.read(large);
        long once = nanoseconds(small);
        assertThat(nanoseconds(large)).isLessThan(12 * once + 300_000_000);
    }

    /** The best of three, so that a busy machine does not count. */
    private static long nanoseconds(String text) {
        return LongStream.generate(() -> {
            long start = System.nanoTime();
            READER.read(text);
            return System.nanoTime() - start;
        }).limit(3).min().orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "of ", "in,", "- "})
    void whatStandsFarFromTheYearsIsNoLongerOfThem(String between) {
        String text = "You have 5 years" + between.repeat(2_000) + " Java";
        assertThat(READER.read(text).wishes()).extracting(Wish::clause).doesNotContain("skill:Java>=5y");
    }
}
