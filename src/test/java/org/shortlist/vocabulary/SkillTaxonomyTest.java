package org.shortlist.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SkillTaxonomyTest {
    private static final SkillTaxonomy SKILLS = Vocabulary.load().skills();

    private static List<String> in(String text) {
        return SKILLS.findIn(text, Tokenizer.tokenize(text)).stream().map(m -> m.skill().id()).toList();
    }

    private static List<String> inSection(String text) {
        return SKILLS.findInSkillsSection(text, Tokenizer.tokenize(text)).stream().map(m -> m.skill().id()).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Our go-to-market plan", "We go through Java code with Python",
            "Go through the Python, Java list",
            "R. Smith, Java Developer", "R&D with Python, Java", "C-suite talks, Java",
            "Swift delivery of Java, Python",
            "SWIFT, Java, Python", "Spark ideas, Java and Python", "excel at Java, Python", "Excel at Java, Python",
            "React to Java, Python",
            "react to Java, Python", "Rust on steel", "La Scala opera", "Ruby Williams", "with Ruby Williams",
            "Python LLC",
            "Python, Inc.", "Spring 2019, Java", "Chef at a hotel", "Teams of ten, Java", "Word of mouth, Java",
            "Access to Java, Python",
            "Express delivery, Java", "the net result", "Puppet theatre", "Ant colony", "R Managed Java projects"})
    void findsNoAmbiguousSkillIn(String text) {
        assertThat(in(text)).doesNotContain("go", "r", "c", "swift", "apache-spark", "microsoft-excel", "react", "rust",
                "scala", "ruby",
                "spring", "chef", "microsoft-teams", "microsoft-word", "microsoft-access", "express.js", ".net",
                "puppet", "apache-ant");
        assertThat(text.startsWith("Python") ? in(text) : List.of()).doesNotContain("python");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            C, HTML, CSS                                | c html css
            Java, C, C++ and C#                         | java c c++ c#
            Python, Go and R                            | python go r
            golang services                             | go
            R language                                  | r
            React.js                                    | react
            Node.js, React, Redux                       | node.js react redux
            Built with React and Node.js                | react node.js
            use kafka, storm, spark, cassandra          | apache-kafka apache-storm apache-spark apache-cassandra
            Word, Excel, PowerPoint                     | microsoft-word microsoft-excel microsoft-powerpoint
            analysed in R using ggplot2                 | r ggplot2
            Java vs JavaScript                          | java javascript
            ASP.NET and .NET Core                       | asp.net .net-core
            k8s                                         | kubernetes
            Java 17, java8, Python3.8                   | java java python
            Ruby on Rails                               | ruby-on-rails
            REST API design                             | rest-apis
            Amazon Cloud Watch                          | amazon-cloudwatch
            Sprint Boot                                 | spring-boot
            C/C++                                       | c c++
            microservices in *Go* and *Python*          | microservices go python
            full-stack development with Spring Boot     | full-stack-development spring-boot
            """)
    void finds(String text, String ids) {
        assertThat(in(text)).containsExactly(ids.split(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Languages: C, R, Go                          | c r go
            Word, Excel                                  | microsoft-word microsoft-excel
            puppet, ansible, saltstack, docker           | puppet ansible saltstack docker
            Spring 2019                                  | -
            Go to market                                 | go-to-market-strategy
            Excel at details                             | -
            Databases: MySQL                             | mysql
            EXCEL, WORD                                  | microsoft-excel microsoft-word
            Flask / Django                               | flask django
            """)
    void findsInASkillsSection(String text, String ids) {
        assertThat(inSection(text)).containsExactlyElementsOf(ids.equals("-") ? List.of() : List.of(ids.split(" ")));
    }

    @Test
    void matchesPointIntoTheText() {
        String text = "Wrote  Objective-C; and Spring\nBoot";
        assertThat(SKILLS.findIn(text, Tokenizer.tokenize(text))).extracting(SkillTaxonomy.Match::surface)
                .containsExactly("Objective-C",
                        "Spring\nBoot");
    }

    @Test
    void aPhraseDoesNotRunOverAComma() {
        assertThat(in("machine, learning")).isEmpty();
        assertThat(in("We used a machine. Learning on the job")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"golang, go", "K8S, kubernetes", "java, java", "JavaScript, javascript", ".net, .net", "c++, c++",
            "C, c", "r, r",
            "Microsoft Excel, microsoft-excel", "EXCEL, microsoft-excel", "node js, node.js",
            "Machine-Learning, machine-learning"})
    void findsAName(String name, String id) {
        assertThat(SKILLS.find(name)).map(SkillTaxonomy.Skill::id).contains(id);
    }

    @Test
    void theNetIsNotDotNet() {
        assertThat(SKILLS.find("net")).isEmpty();
        assertThat(SKILLS.find("knitting of jumpers")).isEmpty();
        assertThat(SKILLS.find("")).isEmpty();
    }

    @Test
    void aSkillHasFamilyParentAndAliases() {
        SkillTaxonomy.Skill boot = SKILLS.byId("spring-boot").orElseThrow();
        assertThat(boot.parent()).isEqualTo("spring");
        assertThat(SKILLS.familyLabel(SKILLS.byId("kubernetes").orElseThrow().family())).contains("Containers");
        assertThat(SKILLS.familyParent("containers")).contains("cloud");
        assertThat(SKILLS.aliases("kubernetes")).first().isEqualTo("Kubernetes");
        assertThat(SKILLS.aliases("kubernetes")).contains("k8s");
        assertThat(SKILLS.aliases("no-such-skill")).isEmpty();
        assertThat(SKILLS.byId("r").orElseThrow().ambiguous()).isTrue();
        assertThat(boot.ambiguous()).isFalse();
    }

    @Test
    void everyAliasFindsItsSkill() {
        assertThat(SKILLS.all()).hasSizeGreaterThan(900)
                .allSatisfy(
                        skill -> assertThat(SKILLS.aliases(skill.id()))
                                .allSatisfy(alias -> assertThat(SKILLS.find(alias)).contains(skill)));
    }

    @Test
    void findsTheSkillsOfManyTrades() {
        assertThat(inSection("Patient care, IV therapy, CPR certified, Epic, Vital signs, EKG")).hasSize(6);
        assertThat(inSection("QuickBooks, GAAP, Accounts payable, Month-end close, Excel")).hasSize(5);
        assertThat(inSection("Lesson planning, Classroom management, Google Classroom, IEP")).hasSize(4);
        assertThat(inSection("ServSafe, Menu planning, Food costing, Knife skills")).hasSize(4);
        assertThat(inSection("Welding, Forklift, OSHA 10, Blueprint reading, CNC")).hasSize(5);
    }

    @Test
    void isFastOnALongText() {
        String text = "Built microservices with Java, Go, Kafka and Kubernetes for a bank; led a team of ten engineers. "
                .repeat(400);
        List<Token> tokens = Tokenizer.tokenize(text);
        long start = System.nanoTime();
        assertThat(SKILLS.findIn(text, tokens)).hasSizeGreaterThan(1000);
        assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(1000);
    }

    @Test
    void aNameBesideMisleadingWordsIsNoSkill() {
        assertThat(in("We roast coffee from Java")).isEmpty();
        assertThat(in("We wrote services in Java")).containsExactly("java");
        assertThat(in("A unit on Kafka's diaries")).isEmpty();
        assertThat(in("Moved events to Kafka in 2019")).containsExactly("apache-kafka");
    }
}
