package org.shortlist.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.shortlist.http.WireJson;
import org.shortlist.store.JdbcStore;
import org.shortlist.vocabulary.Folding;
import tools.jackson.core.JacksonException;

/**
 * Has the audit log forget what was asked of people who are erased. What they are known by is kept in a file until that is done, for the
 * store does not know it any more: so what a kill cut off in the middle is finished by whoever starts next.
 */
final class Forgetting {

    private static final String ENDING = ".json";

    private final DataFolder data;
    private final Path folder;

    Forgetting(DataFolder data) {
        this.data = data;
        this.folder = data.path().resolve("erasing");
    }

    /** To be called before a candidate is erased. */
    void begin(String id) throws IOException {
        List<String> traces = data.store().traces(id);
        if (!traces.isEmpty()) {
            OwnersAlone.makeFolder(folder);
            Path part = folder.resolve(id + ".part");
            OwnersAlone.makeFile(part);
            Files.write(part, WireJson.mapper().writeValueAsBytes(traces), StandardOpenOption.WRITE,
                    StandardOpenOption.SYNC);
            Files.move(part, folder.resolve(id + ENDING), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** To be called when they have been erased. @return how many events there were */
    int finish(String id, List<String> traces) throws IOException {
        int forgotten = forget(traces);
        if (Files.isDirectory(folder)) {
            Files.deleteIfExists(folder.resolve(id + ENDING));
        }
        return forgotten;
    }

    /** Finishes what was cut off; who has not been erased after all is passed over. */
    void finishAll() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> begun;
        try (Stream<Path> files = Files.list(folder)) {
            begun = files.filter(file -> file.toString().endsWith(ENDING)).toList();
        }
        for (Path file : begun) {
            String id = file.getFileName().toString().replace(ENDING, "");
            if (data.store().traces(id).isEmpty()) {
                finish(id, read(file));
                data.note("erase", 0, List.of(id), Map.of());
            }
        }
    }

    private static List<String> read(Path file) throws IOException {
        try {
            return List.of(WireJson.mapper().readValue(Files.readAllBytes(file), String[].class));
        } catch (JacksonException e) {
            return List.of(); // written by nobody here
        }
    }

    /** What was asked of the person, the audit log forgets; a word of others' too was asked of them as well. */
    private int forget(List<String> texts) throws IOException {
        Map<String, String> traces = new LinkedHashMap<>();
        texts.forEach(trace -> traces.putIfAbsent(Folding.fold(trace), trace));
        Set<String> named = new LinkedHashSet<>();
        Map<String, Boolean> shared = new HashMap<>();
        data.access().log().events(event -> {
            for (String said : event.said()) {
                if (names(said, traces, shared, data.store())) {
                    named.add(said);
                }
            }
        });
        return data.access().log().forget(named::contains);
    }

    private static boolean names(String question, Map<String, String> traces, Map<String, Boolean> shared,
            JdbcStore store) throws IOException {
        String folded = Folding.fold(question);
        for (Map.Entry<String, String> trace : traces.entrySet()) {
            if (folded.contains(trace.getKey()) && !isShared(trace.getValue(), shared, store)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isShared(String trace, Map<String, Boolean> known, JdbcStore store) throws IOException {
        Boolean before = known.get(trace);
        if (before == null) {
            before = store.isShared(trace);
            known.put(trace, before);
        }
        return before;
    }
}
