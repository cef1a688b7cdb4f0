package org.shortlist.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page's types name all that the server sends: its pinned answers and {@code shapes.js} are compared. */
class ShapesTest {

    private static final Path ANSWERS = Path.of("src", "test", "resources", "org", "shortlist", "http");
    /** Parts whose keys are ids and names of the data. */
    private static final Set<String> BY_NAME = Set.of("facets", "edits", "withoutIt");
    /** What the page has no use for. */
    private static final Set<String> UNUSED = Set.of("tookMs", "profile", "grammar", "page", "size");

    @ParameterizedTest
    @ValueSource(strings = {"search-answer.json", "candidate-answer.json", "status-answer.json"})
    void everyMemberOfAnAnswerHasItsPlaceInTheShapes(String answer) throws IOException {
        String shapes = Files.readString(Path.of("web", "shapes.js"));
        Set<String> known = Stream.of("(\\w+)\\??:", "@property \\{.*\\} \\[?(\\w+)")
                .flatMap(form -> Pattern.compile(form).matcher(shapes).results())
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
        Set<String> unknown = new TreeSet<>();
        gather(JsonMapper.shared().readTree(Files.readString(ANSWERS.resolve(answer))), unknown);
        unknown.removeAll(known);
        unknown.removeAll(UNUSED);
        assertThat(unknown).isEmpty();
    }

    private static void gather(JsonNode node, Set<String> names) {
        node.properties().forEach(member -> {
            names.add(member.getKey());
            if (BY_NAME.contains(member.getKey())) {
                member.getValue().forEach(value -> gather(value, names));
            } else {
                gather(member.getValue(), names);
            }
        });
        if (node.isArray()) {
            node.forEach(element -> gather(element, names));
        }
    }
}
