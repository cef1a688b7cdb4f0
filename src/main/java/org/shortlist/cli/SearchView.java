package org.shortlist.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shortlist.http.SearchAnswer;
import org.shortlist.search.Card;
import picocli.CommandLine.Help.Ansi;

/** An answer for people: what was understood, how many, who, and the counts. */
final class SearchView {

    private final Terminal terminal;

    SearchView(Terminal terminal) {
        this.terminal = terminal;
    }

    void print(SearchAnswer answer) {
        SearchAnswer.Interpretation read = answer.interpretation();
        read.repairs().forEach(note -> terminal.err().println("Repaired: " + Terminal.plain(note.message())));
        read.warnings().forEach(note -> terminal.err().println("Note: " + Terminal.plain(note.message())));
        if (!read.sentence().isBlank()) {
            terminal.out().println("Read as: " + Terminal.plain(read.sentence()));
        }
        terminal.out().println(headline(answer));
        if (!answer.hits().isEmpty()) {
            terminal.out().println();
            hits(answer.hits());
        }
        answer.facets().forEach(this::facet);
    }

    private static String headline(SearchAnswer answer) {
        long total = answer.total() == null ? 0 : answer.total();
        String count = total == 0 ? "Nobody matches" : total == 1 ? "1 candidate" : total + " candidates";
        long first = (long) (answer.page() - 1) * answer.size() + 1;
        long last = first + answer.hits().size() - 1;
        if (answer.hits().isEmpty()) {
            return count + (total > 0 && answer.size() > 0 ? ", none on page " + answer.page() : "");
        }
        return count + (answer.hits().size() < total ? ", " + first + " to " + last : "");
    }

    private void hits(List<SearchAnswer.Hit> hits) {
        Table table = new Table("!Id", "Name", "Title", "Employer", "Place", ">Years", "Why");
        for (SearchAnswer.Hit hit : hits) {
            SearchAnswer.Row card = hit.card();
            Card.Job job = card.latestJob() == null ? null : card.jobs().get(card.latestJob());
            table.add(hit.id(), or(card.name(), "(no name)"), or(job == null ? card.headline() : job.title(), ""),
                    job == null ? "" : or(job.employer(), "") + (job.current() ? "" : " (past)"),
                    or(card.place(), ""), years(card.months()), why(hit));
        }
        table.print(terminal.out(), terminal.width());
    }

    private static String why(SearchAnswer.Hit hit) {
        return hit.why().stream().map(SearchAnswer.Reason::label).distinct().collect(Collectors.joining(", "));
    }

    private void facet(String name, SearchAnswer.Counts counts) {
        terminal.out().println();
        String heading = switch (name) {
            case "yoe" -> "Years of experience";
            default -> name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        };
        terminal.out()
                .println(bold(heading) + " (" + counts.totalValues() + " values; " + counts.missing() + " without)");
        Table table = new Table(">Count", "!", "Value", "!Id");
        for (SearchAnswer.Value value : counts.values()) {
            String mark = Map.of("included", "+", "excluded", "-").getOrDefault(value.state(), "");
            table.add(Long.toString(value.count()), mark, value.label(), value.id());
        }
        table.print(terminal.out(), terminal.width());
    }

    private String bold(String text) {
        return terminal.colours() ? Ansi.ON.string("@|bold " + text + "|@") : text;
    }

    static String years(int months) {
        return String.format(Locale.ROOT, "%.1f", months / 12.0);
    }

    private static String or(@Nullable String value, String otherwise) {
        return value == null || value.isBlank() ? otherwise : value;
    }
}
