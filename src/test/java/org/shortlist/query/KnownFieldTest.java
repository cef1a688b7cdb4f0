package org.shortlist.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shortlist.vocabulary.Vocabulary;

/** What programs are told of the fields is what the parser does. */
class KnownFieldTest {

    private static final QueryParser PARSER = new QueryParser(Vocabulary.load(), Clock.systemUTC());

    /** Something that is known, where only that is taken. */
    private static final Map<String, String> VALUES = Map.of("degree", "master", "lang", "german", "seniority",
            "senior", "function", "engineering", "industry", "banking", "skill.family", "containers", "region",
            "pennsylvania", "country", "germany", "has", "email");

    @Test
    void everyNameIsToldOnce() {
        List<String> names = new ArrayList<>();
        KnownField.ALL.forEach(field -> {
            names.add(field.name());
            names.addAll(field.aliases());
        });
        assertThat(names).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(Syntax.fields());
    }

    /** With each operator that is told of, the question asks of the field and nothing had to be mended. */
    @ParameterizedTest
    @MethodSource("questions")
    void everyOperatorIsRead(String question) {
        Reading reading = PARSER.read(question);
        assertThat(reading.repairs()).as(question).isEmpty();
        assertThat(reading.expression().toString()).as(question).doesNotContain("ANYWHERE");
    }

    static Stream<String> questions() {
        return KnownField.ALL.stream()
                .filter(field -> List.of("text", "ladder", "number", "dates").contains(field.type()))
                .flatMap(field -> field.operators().stream().map(operator -> question(field, operator)))
                .distinct();
    }

    private static String question(KnownField field, String operator) {
        String value = switch (field.type()) {
            case "number" -> List.of("updated", "resume_date", "graduated").contains(field.name()) ? "2019" : "3";
            case "dates" -> "2019";
            default -> VALUES.getOrDefault(field.name(), "kafka");
        };
        String asked = switch (operator) {
            case ".." -> field.name() + ":" + value + ".." + (value.equals("3") ? "7" : "2021");
            case "…>=" -> field.name() + ":" + value + ">=" + (field.name().equals("lang") ? "b2" : "3y");
            case ".words" -> field.name() + ".words:" + value;
            case "current.", "past.", "likely.", "ever." -> operator + field.name() + ":" + value;
            default -> field.name() + operator + value;
        };
        return field.type().equals("dates") ? "job:(title:engineer " + asked + ")" : asked;
    }

    @Test
    void whatTheHouseHasDeclaredIsToldWithAQuestionThatIsRead() {
        List<KnownField> declared = KnownField.declared(new OwnFields(Vocabularies.VOCABULARY.attributes()));
        assertThat(declared).extracting(KnownField::name).contains("squad", "onsite", "pay");
        QueryParser parser = new QueryParser(Vocabularies.VOCABULARY, Clock.systemUTC());
        for (KnownField field : declared) {
            Reading reading = parser.read(field.example());
            assertThat(reading.repairs()).as(field.example()).isEmpty();
            assertThat(reading.expression().toString()).as(field.example()).doesNotContain("ANYWHERE");
        }
    }

    @Test
    void whatAFieldIsIsTold() {
        KnownField years = KnownField.of(Field.YEARS);
        assertThat(years.aliases()).contains("yoe");
        assertThat(years.type()).isEqualTo("number");
        assertThat(years.several()).isFalse();
        assertThat(years.operators()).contains(">=", "..").doesNotContain(".words", "current.");
        KnownField title = KnownField.of(Field.TITLE);
        assertThat(title.several()).isTrue();
        assertThat(title.operators()).contains(":", ":=", ".words", "current.").doesNotContain(">=");
        assertThat(title.example()).contains("title:");
        assertThat(KnownField.ALL).allSatisfy(field -> assertThat(field.meaning()).isNotBlank());
    }
}
