package org.shortlist.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shortlist.http.SearchParameters;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The filters of a search: for each facet {@code --skill VALUE}, {@code --skill-not VALUE} and {@code --skill-mode any|all}. They
 * are gathered under the names that the server knows, so that both doors read them alike.
 */
final class FilterOptions {

    private final Map<String, List<String>> given = new LinkedHashMap<>();

    /** What was given, by the server's names. */
    Map<String, List<String>> given() {
        return given;
    }

    /** Adds the options to a command, in a section of its help. */
    void addTo(CommandSpec command) {
        ArgGroupSpec.Builder filters = ArgGroupSpec.builder()
                .heading("%nFilters (a value, any of its other names, or its id, in any case; each may be repeated):%n")
                .validate(false)
                .order(10);
        for (String facet : SearchParameters.facets()) {
            String value = facet.equals("yoe") ? "YEARS" : facet.toUpperCase(java.util.Locale.ROOT);
            filters.addArg(option(facet, facet, value, "Only with this " + words(facet) + "."));
            filters.addArg(option(facet + "-not", facet + ".not", value, "Without it."));
            filters.addArg(option(facet + "-mode", facet + ".mode", "any|all",
                    "Of several, any or all (default: " + (facet.equals("skill") ? "all" : "any") + ")."));
        }
        command.addArgGroup(filters.build());
    }

    private static String words(String facet) {
        return switch (facet) {
            case "yoe" -> "many years of experience: 5, 5..9, 10.., ..2";
            case "company" -> "employer, now or before";
            case "city" -> "city to live in";
            default -> facet;
        };
    }

    private OptionSpec option(String name, String parameter, String label, String description) {
        return OptionSpec.builder("--" + name)
                .paramLabel(label)
                .arity("1")
                .type(String.class)
                .description(description)
                .setter(adding(parameter))
                .build();
    }

    private ISetter adding(String parameter) {
        return new ISetter() {
            @Override
            public <T> T set(T value) {
                if (value != null) {
                    given.computeIfAbsent(parameter, name -> new ArrayList<>()).add(value.toString());
                }
                return value;
            }
        };
    }
}
