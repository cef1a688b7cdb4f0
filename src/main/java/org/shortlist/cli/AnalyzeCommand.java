package org.shortlist.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.shortlist.http.AnalysisAnswer;
import org.shortlist.http.WireJson;
import org.shortlist.query.Analyzer;
import org.shortlist.query.Field;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what a text is to the search. */
@Command(name = "analyze", header = "Show how a text is cut into tokens and what its words stand for.", description = {
        "Prints each token with its position, its place in the text and what it is compared by; then the skills, titles,",
        "employers, schools and cities that the words may name, with their other names; the synonyms of the words; and",
        "what the text is understood as where somebody asks it, with everything that is found too."}, footer = {
                "  shortlist analyze 'C++ and Node.js at Google, Inc.'",
                "  shortlist analyze --field title 'Sr. SDE II'"})
final class AnalyzeCommand extends ShortlistCommand {

    @Parameters(arity = "1..*", paramLabel = "TEXT", description = "What to look at.")
    private List<String> text = List.of();

    @Option(names = "--field", paramLabel = "FIELD", description = "As a skill, title, company, school or city alone.")
    private String field = "";

    @Option(names = "--json", fallbackValue = "true", description = "The server's answer, as JSON.")
    private boolean json;

    @Override
    int run(Terminal terminal, DataFolder data) throws IOException {
        Analyzer analyzer = new Analyzer(data.resolver(), data.queryParser());
        AnalysisAnswer answer = AnalysisAnswer
                .of(analyzer.of(String.join(" ", text), field.isEmpty() ? null : field()));
        if (json) {
            terminal.out().println(WireJson.mapper().writeValueAsString(answer));
        } else {
            print(answer, terminal);
        }
        return ExitCode.ALL_WELL;
    }

    private Field field() {
        String name = field.toLowerCase(Locale.ROOT);
        return Analyzer.FIELDS.stream()
                .filter(one -> AnalysisAnswer.name(one).equals(name))
                .findFirst()
                .orElseThrow(() -> Failure.wrongUsage("--field is one of " + String.join(", ",
                        Analyzer.FIELDS.stream().map(AnalysisAnswer::name).toList())));
    }

    private static void print(AnalysisAnswer answer, Terminal terminal) {
        Table tokens = new Table(">Position", "Written", "Token", "Stem", "!Place");
        answer.tokens()
                .forEach(word -> tokens.add(Integer.toString(word.position()), word.written(), word.token(),
                        word.stem() == null ? "" : word.stem(), word.start() + "-" + word.end()));
        tokens.print(terminal.out(), terminal.width());
        if (!answer.concepts().isEmpty()) {
            Table concepts = new Table("!Field", "Label", "Id", "!Sure", "!Place", "Other names");
            answer.concepts()
                    .forEach(one -> concepts.add(one.field(), one.label(), one.id(), one.sure() ? "yes" : "perhaps",
                            one.start() + "-" + one.end(), String.join(", ", one.names())));
            terminal.out().println();
            concepts.print(terminal.out(), terminal.width());
        }
        if (!answer.synonyms().isEmpty()) {
            Table synonyms = new Table("Words", "Also");
            answer.synonyms().forEach(one -> synonyms.add(one.of(), String.join(", ", one.also())));
            terminal.out().println();
            synonyms.print(terminal.out(), terminal.width());
        }
        terminal.out().println();
        terminal.out().println("As a question: " + Terminal.plain(answer.question().sentence()));
        if (!answer.question().expansions().isEmpty()) {
            Table expansions = new Table("Asked", "Found too", "By itself");
            answer.question().expansions().forEach(one -> expansions.add(one.of(), one.label(), one.text()));
            expansions.print(terminal.out(), terminal.width());
        }
    }
}
