package org.shortlist.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shortlist.query.Vocabularies.PARSER;
import static org.shortlist.query.Vocabularies.VOCABULARY;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shortlist.query.Expression.Expanded;
import org.shortlist.query.Expression.Expanded.Synonym;
import org.shortlist.query.Expression.Phrase;
import org.shortlist.query.Expression.Term;
import org.shortlist.vocabulary.Synonyms;

/** What the vocabulary takes for the same: seen, each switched off alone, several words for one and one for several. */
class WideningTest {

    private static List<String> labels(String typed) {
        return PARSER.read(typed).expansions().stream().map(Reading.ReadExpansion::label).toList();
    }

    private static void assertReads(String typed, String printed) {
        assertThat(PARSER.read(typed).query()).as(typed).isEqualTo(printed);
        assertThat(PARSER.read(printed).expression()).as(printed).isEqualTo(PARSER.read(typed).expression());
    }

    @Test
    void aWordIsItselfOrItsSynonyms() {
        assertThat(PARSER.read("sysadmin").expression()).isEqualTo(new Expanded(new Term(Field.ANYWHERE, "sysadmin"),
                List.of(
                        new Synonym("sys admin", new Phrase(Field.ANYWHERE, List.of("sys", "admin"))),
                        new Synonym("system administrator",
                                new Phrase(Field.ANYWHERE, List.of("system", "administrator"))))));
        assertThat(labels("title:sysadmin")).containsExactly("sys admin", "system administrator");
        assertThat(labels("kube*")).isEmpty();
    }

    @Test
    void someSynonymsPointOneWay() {
        assertThat(labels("js")).contains("javascript");
        assertThat(labels("javascript")).doesNotContain("js");
        assertThat(labels("java")).doesNotContain("javascript");
        assertThat(labels("k8s")).containsExactly("kubernetes");
    }

    @Test
    void anotherNameOfASkillFindsTheSkill() {
        assertThat(PARSER.read("golang").expression()).isEqualTo(new Expanded(new Term(Field.ANYWHERE, "golang"),
                List.of(
                        new Synonym("go language", new Phrase(Field.ANYWHERE, List.of("go", "language"))),
                        new Synonym("go programming language",
                                new Phrase(Field.ANYWHERE, List.of("go", "programming", "language"))),
                        new Synonym("Go", new Expression.Has(Field.SKILL, "go")))));
        assertThat(labels("reactjs")).contains("React");
        assertThat(labels("\"go lang\"")).containsExactly("Go");
        assertThat(labels("amazon web services")).as("several words of one meaning").contains("aws");
        assertReads("golang", "golang");
        assertReads("golang without:Go", "golang without:\"Go\"");
        assertThat(labels("golang without:go")).containsExactly("go language", "go programming language");
    }

    @Test
    void aSkillAndItsNameAreOneSynonym() {
        assertThat(PARSER.read("k8s").expression()).isEqualTo(new Expanded(new Term(Field.ANYWHERE, "k8s"),
                List.of(new Synonym("kubernetes", Expression.or(List.of(new Term(Field.ANYWHERE, "kubernetes"),
                        new Expression.Has(Field.SKILL, "kubernetes")))))));
        assertThat(labels("k8s without:kubernetes")).isEmpty();
        assertReads("k8s", "k8s");
    }

    @Test
    void wordsThatAreSkillsOnlySometimesStayWords() {
        for (String word : List.of("go", "excel", "java", "react", "swift", "spark", "r", "c", "express", "teams",
                "kubernetes", "emr", "kafka")) {
            assertThat(PARSER.read(word).expression().toString()).as(word).doesNotContain("SKILL");
        }
        for (String more : List.of("=golang", "title:golang", "golang NEAR/3 senior", "golang SENTENCE senior",
                "\"senior golang developer\"", "gol*", "golang~")) {
            assertThat(PARSER.read(more).expression().toString()).as(more).doesNotContain("SKILL");
        }
    }

    @Test
    void severalWordsHaveSynonymsTogether() {
        assertThat(PARSER.read("linux system administrator").expression()).isEqualTo(Expression.and(List.of(
                new Term(Field.ANYWHERE, "linux"),
                new Expanded(Expression.and(List.of(new Term(Field.ANYWHERE, "system"),
                        new Term(Field.ANYWHERE, "administrator"))), List.of(
                                new Synonym("sysadmin", new Term(Field.ANYWHERE, "sysadmin")),
                                new Synonym("sys admin", new Phrase(Field.ANYWHERE, List.of("sys", "admin"))))))));
        assertReads("title:(system administrator)", "title:(system administrator)");
        assertThat(labels("system AND administrator")).isEmpty();
        assertThat(labels("system, administrator")).isEmpty();
        assertThat(labels("system\nadministrator")).isEmpty();
        assertThat(labels("system -administrator")).isEmpty();
        assertThat(labels("title:system title:administrator")).isEmpty();
    }

    @Test
    void wordsAreNotTakenTogetherWithHalfOfAnother() {
        Reading reading = PARSER.read("system administrator-in-chief");
        assertThat(reading.clauses()).extracting(Reading.ReadClause::text)
                .containsExactly("system", "administrator-in-chief");
        assertThat(reading.expansions()).isEmpty();
    }

    @Test
    void nothingIsAddedToNamesSkillsAndWordsAsWritten() {
        assertThat(labels("name:senior skill.words:k8s company.words:hr =sysadmin =\"system administrator\""))
                .isEmpty();
        assertThat(labels("skill:k8s")).isEmpty();
    }

    @Test
    void eachIsSwitchedOffAlone() {
        assertThat(labels("sysadmin without:\"sys admin\"")).containsExactly("system administrator");
        assertThat(labels("sysadmin without:\"sys admin\" without:\"system administrator\"")).isEmpty();
        assertThat(labels("sysadmin without:(\"sys admin\" OR \"system administrator\")")).isEmpty();
        assertThat(labels("sysadmin without:*")).isEmpty();
        assertThat(labels("(sysadmin OR senior) without:sr")).containsExactly("sys admin", "system administrator",
                "snr");
        assertReads("sysadmin without:\"SYS-Admin\"", "sysadmin without:\"sys admin\"");
        assertReads("sysadmin without:*", "sysadmin without:*");
        assertReads("(system administrator) without:sysadmin", "(system administrator) without:\"sysadmin\"");
    }

    @Test
    void anExpansionCarriesItsSwitch() {
        Reading reading = PARSER.read("java \"senior sysadmin\" -intern");
        assertThat(reading.expansions()).extracting(Reading.ReadExpansion::label)
                .containsExactly("snr", "sr", "sys admin", "system administrator");
        Reading.ReadExpansion snr = reading.expansions().getFirst();
        assertThat(snr.clause()).isEqualTo("c2");
        assertThat(snr.of()).isEqualTo("senior sysadmin");
        assertThat(snr.off().applyTo("java \"senior sysadmin\" -intern"))
                .isEqualTo("java \"senior sysadmin\" without:\"snr\" -intern");
    }

    @Test
    void everySwitchLeavesTheOthersOn() {
        for (String typed : List.of("java \"senior sysadmin\" -intern", "company:amazon kafka", "NOT sysadmin",
                "~title:sysadmin",
                "senior software developer", "degree:mba", "sysadmin^3 OR hr", "job:(title:sysadmin senior)",
                "name:~bob", "golang", "k8s OR postgres", "job:(reactjs)")) {
            Reading reading = PARSER.read(typed);
            assertThat(reading.expansions()).as(typed).isNotEmpty();
            for (Reading.ReadExpansion off : reading.expansions()) {
                List<String> left = new ArrayList<>(labels(typed));
                left.removeIf(label -> label.equals(off.label()));
                assertThat(labels(off.off().applyTo(typed))).as(off.off().applyTo(typed))
                        .containsExactlyElementsOf(left);
            }
        }
    }

    @Test
    void anExpansionCanBeCountedAlone() {
        Reading.ReadExpansion aws = PARSER.read("company:amazon").expansions().getFirst();
        assertThat(aws.label()).isEqualTo("Amazon Web Services");
        assertThat(PARSER.read(aws.text()).expression())
                .isEqualTo(new Expression.Has(Field.EMPLOYER, "amazon-web-services"));
        Reading.ReadExpansion go = PARSER.read("golang").expansions().getLast();
        assertThat(PARSER.read(go.text(), false).expression()).isEqualTo(new Expression.Has(Field.SKILL, "go"));
        assertThat(PARSER.read(PARSER.read("senior").expansions().getFirst().text()).expression())
                .isEqualTo(new Term(Field.ANYWHERE, "snr"));
    }

    @Test
    void moreCanBeNamed() {
        assertReads("kafka also:(pulsar OR \"event streaming\")", "kafka also:(pulsar OR \"event streaming\")");
        assertThat(labels("kafka also:pulsar")).containsExactly("pulsar");
        assertThat(labels("sysadmin also:\"it support\" without:\"sys admin\""))
                .containsExactly("system administrator", "it support");
        assertThat(labels("kafka also:(skill:java, city:paris, kub*)")).containsExactly("Java", "Paris", "kub*");
        assertReads("(a OR b) also:c", "(a OR b) also:(c)");
        assertReads("kafka also:(current.title:b)", "kafka also:((current:yes title:b))");
        assertThat(labels("kafka also:((current:yes title:b))")).hasSize(1);
    }

    @Test
    void withoutSynonymsNothingIsAdded() {
        Reading reading = PARSER.read("sysadmin company:amazon name:~bob degree:mba system administrator", false);
        assertThat(reading.expansions()).isEmpty();
        assertThat(reading.query()).isEqualTo(
                "sysadmin without:* company:amazon without:* name:bob degree:mba without:* system AND administrator"
                        .replace("company:amazon without:*", "(company:=\"amazon\" OR company.words:amazon)")
                        .replace("degree:mba without:*", "degree.words:mba"));
        assertThat(PARSER.read(reading.query()).expression()).as("the text means it with synonyms, too")
                .isEqualTo(reading.expression());
        assertThat(PARSER.read("kafka also:pulsar", false).expansions()).as("but for what was named").hasSize(1);
    }

    @Test
    void anEmployerIsItsGroupUnlessThisOneIsMeant() {
        assertThat(labels("company:amazon")).startsWith("Amazon Web Services", "Audible");
        assertThat(labels("company:=amazon")).isEmpty();
        assertThat(labels("company:aws")).isEmpty();
        assertReads("company:amazon without:Audible", "company:amazon without:\"Audible\"");
    }

    @Test
    void oneDegreeIsAnyOfItsWritings() {
        assertThat(labels("degree:mba")).contains("master of business administration");
        assertThat(labels("degree:master")).isEmpty();
    }

    /**
     * A phrase finds exactly what can be made of it by putting other words in the place of some of its own: compared with all
     * combinations, written out.
     */
    @Test
    void aPhraseFindsEveryCombinationAndNoOther() {
        List<String> words = List.of("senior", "sysadmin", "hr", "manager", "java", "software", "developer", "cto",
                "qa", "k8s");
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            List<String> phrase = Stream.generate(() -> words.get(random.nextInt(words.size())))
                    .limit(2 + random.nextInt(2))
                    .toList();
            Expression read = PARSER.read("\"" + String.join(" ", phrase) + "\"").expression();
            assertThat(texts(read)).as("seed 7, " + phrase).isEqualTo(combinations(phrase, 0));
        }
    }

    /** The longest known words from here on and all that may stand for them, before all that may follow. */
    private static Set<String> combinations(List<String> phrase, int from) {
        if (from == phrase.size()) {
            return Set.of("");
        }
        Optional<Synonyms.Found> found = VOCABULARY.synonyms().longestAt(phrase, from);
        int size = found.map(Synonyms.Found::size).orElse(1);
        Stream<String> own = Stream.of(String.join(" ", phrase.subList(from, from + size)));
        Stream<String> others = found.stream()
                .flatMap(one -> one.expansions().stream())
                .map(other -> String.join(" ", other.tokens()));
        Set<String> rest = combinations(phrase, from + size);
        return Stream.concat(own, others)
                .flatMap(first -> rest.stream().map(last -> (first + " " + last).strip()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> texts(Expression expression) {
        return switch (expression) {
            case Term term -> Set.of(term.word());
            case Phrase phrase -> Set.of(String.join(" ", phrase.words()));
            case Expression.AnyOf any -> union(any.any());
            case Expression.Or or -> union(or.any());
            case Expression.Near near -> {
                Set<String> all = Set.of("");
                for (Expression operand : near.operands()) {
                    Set<String> before = all;
                    all = texts(operand).stream()
                            .flatMap(text -> before.stream().map(begun -> (begun + " " + text).strip()))
                            .collect(Collectors.toSet());
                }
                yield new TreeSet<>(all);
            }
            case Expanded expanded -> {
                Set<String> all = new TreeSet<>(texts(expanded.asked()));
                expanded.also().forEach(one -> all.addAll(texts(one.expression())));
                yield all;
            }
            default -> throw new AssertionError(expression);
        };
    }

    private static Set<String> union(List<? extends Expression> parts) {
        return parts.stream().flatMap(part -> texts(part).stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void nearAndSentencesAreWidenedWhereTheWordsStand() {
        assertThat(labels("sysadmin NEAR/3 senior")).containsExactlyInAnyOrder("sys admin", "system administrator",
                "snr", "sr");
        assertThat(labels("sysadmin SENTENCE linux")).containsExactly("sys admin", "system administrator");
        assertThat(labels("\"senior manage*\"")).containsExactly("snr", "sr");
        assertThat(labels("(sysadmin OR hr) NEAR/3 linux")).contains("human resources", "sys admin");
    }
}
