package org.shortlist.bench.rivals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Measured figures as tables in Markdown, with how many times as much the first does as each of the others. */
final class RatioTable {

    private final List<String> names;
    private final List<Row> rows = new ArrayList<>();

    /** @param names of those that are compared, the first with all others */
    RatioTable(List<String> names) {
        this.names = List.copyOf(names);
    }

    /** @param group whose geometric mean it counts in */
    private record Row(String group, String name, List<Figures> figures) {
        double ratio(int other) {
            return figures.getFirst().perSecond() / figures.get(other).perSecond();
        }
    }

    /** @param figures in the order of the names */
    void add(String group, String name, List<Figures> figures) {
        if (figures.size() != names.size()) {
            throw new IllegalArgumentException(figures.size() + " figures of " + names.size());
        }
        rows.add(new Row(group, name, List.copyOf(figures)));
    }

    /** Answers a second, how many times as many, and milliseconds of CPU. */
    String throughput() {
        StringBuilder table = head("question, answers a second", names, over(), List.of("server CPU, ms"));
        for (Row row : rows) {
            line(table, row.name, row.figures.stream().map(one -> rate(one.perSecond())).toList(),
                    IntStream.range(1, names.size()).mapToObj(i -> fine(row.ratio(i))).toList(),
                    List.of(row.figures.stream().map(one -> fine(one.cpu())).collect(Collectors.joining(" / "))));
        }
        return table.toString();
    }

    /** Milliseconds of an answer, median and what one in a hundred exceeds. */
    String latency() {
        StringBuilder table = head("question, ms: median, p99", names);
        for (Row row : rows) {
            line(table, row.name,
                    row.figures.stream().map(one -> fine(one.median()) + ", " + fine(one.p99())).toList());
        }
        return table.toString();
    }

    /** The geometric mean of the ratios of each group. */
    String means() {
        StringBuilder table = head("geometric mean", over());
        means(1).keySet()
                .forEach(group -> line(table, group,
                        IntStream.range(1, names.size()).mapToObj(i -> fine(means(i).get(group))).toList()));
        return table.toString();
    }

    /** By group, how many times as much the first does as the one at this place of the names. */
    Map<String, Double> means(int other) {
        return rows.stream()
                .collect(Collectors.groupingBy(Row::group, LinkedHashMap::new, Collectors.collectingAndThen(
                        Collectors.averagingDouble(row -> Math.log(row.ratio(other))), Math::exp)));
    }

    private List<String> over() {
        return names.stream().skip(1).map(name -> names.getFirst() + " / " + name).toList();
    }

    @SafeVarargs
    private static StringBuilder head(String first, List<String>... others) {
        StringBuilder table = new StringBuilder();
        line(table, first, others);
        table.append("|---|");
        for (List<String> some : others) {
            table.append("---:|".repeat(some.size()));
        }
        return table.append('\n');
    }

    @SafeVarargs
    private static void line(StringBuilder table, String first, List<String>... others) {
        table.append("| ").append(first).append(" |");
        for (List<String> some : others) {
            some.forEach(one -> table.append(' ').append(one).append(" |"));
        }
        table.append('\n');
    }

    private static String rate(double number) {
        return String.format(Locale.ROOT, number < 100 ? "%.1f" : "%,.0f", number);
    }

    private static String fine(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }
}
