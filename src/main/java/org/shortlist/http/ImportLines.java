package org.shortlist.http;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shortlist.ingest.ImportEvent;
import org.shortlist.ingest.ImportListener;
import org.shortlist.ingest.UnreadableFileException.Reason;
import tools.jackson.databind.json.JsonMapper;

/** The answer to an import: a line for each of the request's that is not blank, sent as soon as it is told, and one about all at the end. */
final class ImportLines implements ImportListener {

    private static final int MOST_IDS = 1000;

    private final OutputStream out;
    private final JsonMapper json;
    private final Set<String> ids = new LinkedHashSet<>();
    private Counts counts = new Counts(0, 0, 0, 0, 0, null);

    ImportLines(OutputStream out, JsonMapper json) {
        this.out = out;
        this.json = json;
    }

    /** One line; {@code status} is {@code created}, {@code updated}, {@code unchanged} or {@code failed}, then with an {@code error}. */
    record Line(int line, @Nullable String id, String status, @Nullable Fault error) {}

    /** Why a line failed, as a problem document says it. */
    record Fault(String type, String detail) {}

    record Summary(Counts summary) {}

    /** What became of all lines; {@code snapshot} is one that has all of it, unless the index is far behind. */
    record Counts(long lines, long created, long updated, long unchanged, long failed, @Nullable String snapshot) {

        Counts and(String status) {
            return new Counts(lines + 1, created + one(status, "created"), updated + one(status, "updated"),
                    unchanged + one(status, "unchanged"), failed + one(status, "failed"), null);
        }

        private static int one(String status, String counted) {
            return status.equals(counted) ? 1 : 0;
        }
    }

    /** Whom the lines are about, each once: those who came anew or are another now, but no more than the first thousand. */
    List<String> ids() {
        return List.copyOf(ids);
    }

    Counts summary() {
        return counts;
    }

    @Override
    public void done(ImportEvent event) {
        if (event.line() == 0) {
            throw new UncheckedIOException(new IOException("the request ended in the middle"));
        }
        Reason reason = event.reason();
        Fault fault = reason == null
                ? null
                : new Fault(Problems.kind(reason).type(), Objects.requireNonNullElse(event.message(), ""));
        write(new Line(event.line(), event.id(), status(event.outcome()), fault));
    }

    private static String status(ImportEvent.Outcome outcome) {
        return switch (outcome) {
            case CREATED -> "created";
            case REPLACED -> "updated";
            case UNCHANGED -> "unchanged";
            case FAILED, SKIPPED -> "failed";
        };
    }

    void patched(int line, String id, boolean changed) {
        write(new Line(line, id, changed ? "updated" : "unchanged", null));
        told();
    }

    void failed(int line, Problem problem) {
        String detail = problem.errors().isEmpty() ? problem.detail() : problem.errors().getFirst().message();
        write(new Line(line, null, "failed", new Fault(problem.kind().type(), detail)));
        told();
    }

    private void write(Line line) {
        counts = counts.and(line.status);
        boolean changed = line.status.equals("created") || line.status.equals("updated");
        if (changed && line.id != null && ids.size() < MOST_IDS) {
            ids.add(line.id);
        }
        send(line);
    }

    void end(String snapshot) {
        send(new Summary(new Counts(counts.lines, counts.created, counts.updated, counts.unchanged, counts.failed,
                snapshot)));
        told();
    }

    @Override
    public void told() {
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void send(Object line) {
        try {
            out.write(json.writeValueAsBytes(line));
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
