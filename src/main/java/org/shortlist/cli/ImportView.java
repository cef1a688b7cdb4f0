package org.shortlist.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.shortlist.http.WireJson;
import org.shortlist.ingest.ImportEvent;
import org.shortlist.ingest.ImportListener;
import org.shortlist.ingest.ImportReport;
import org.shortlist.ingest.Missing;
import tools.jackson.databind.json.JsonMapper;

/** How an import goes and went: in words for people, or as events for programs. */
interface ImportView {

    /** Hears of each file while the import runs. */
    ImportListener listener(Progress progress);

    /** Files have gone from a folder; those whom they brought were deleted or not. */
    void missing(Missing missing, boolean pruned);

    /** To be called when it is done, and what was imported can be found. */
    void finished(ImportReport report);

    static ImportView of(Terminal terminal, boolean json) {
        return json ? new Events(terminal, WireJson.mapper()) : new Words(terminal);
    }

    /** A summary with each failure and its reason. */
    record Words(Terminal terminal) implements ImportView {

        private static final int LISTED = 100;

        @Override
        public ImportListener listener(Progress progress) {
            AtomicLong done = new AtomicLong();
            AtomicLong total = new AtomicLong();
            return new ImportListener() {
                @Override
                public void found(long count) {
                    total.set(count);
                }

                @Override
                public void done(ImportEvent event) {
                    progress.at(done.incrementAndGet(), total.get());
                }
            };
        }

        @Override
        public void finished(ImportReport report) {
            StringBuilder line = new StringBuilder(report.created() + " imported");
            append(line, report.replaced(), "replaced by a newer version");
            append(line, report.unchanged(), "unchanged");
            append(line, report.failed().size(), "failed");
            append(line, report.skipped(), "passed over");
            terminal.out().println(line + (report.interrupted() ? "; stopped before the end" : ""));
            failures(report.failed());
        }

        @Override
        public void missing(Missing missing, boolean pruned) {
            say(missing.gone().size(), missing, pruned
                    ? "had gone; who came from there and nowhere else was deleted"
                    : "can no longer be found; who came from there is kept (--prune deletes)");
            say(missing.unsure(), missing,
                    "cannot be looked for: the folder is empty or not readable, perhaps a disk that is"
                            + " not mounted; nobody was deleted. If they are really gone, use: shortlist delete");
        }

        private void say(long count, Missing missing, String what) {
            if (count > 0) {
                terminal.out()
                        .println(Terminal.plain(Terminal.count(count, "file") + " that had been imported from "
                                + missing.folder() + " " + what));
            }
        }

        private static void append(StringBuilder line, long count, String what) {
            if (count > 0) {
                line.append(", ").append(count).append(' ').append(what);
            }
        }

        private void failures(List<ImportEvent> failed) {
            if (failed.isEmpty()) {
                return;
            }
            terminal.out().println();
            terminal.out().println("Failed:");
            for (ImportEvent event : failed.subList(0, Math.min(LISTED, failed.size()))) {
                String line = event.line() > 0 ? " line " + event.line() : "";
                terminal.out().println(Terminal.plain("  " + event.file() + line + ": " + event.message()));
            }
            if (failed.size() > LISTED) {
                terminal.out().println("  and " + (failed.size() - LISTED) + " more; --json lists all");
            }
        }
    }

    /** One JSON object a line. */
    record Events(Terminal terminal, JsonMapper json) implements ImportView {

        /** A file or line that is done; {@code event} is {@code imported}, {@code failed} or {@code skipped}. */
        private record Done(String event, String file, @Nullable Integer line, @Nullable String outcome,
                @Nullable String id, @Nullable String reason, @Nullable String message) {}

        private record Finished(String event, long imported, long replaced, long unchanged, long failed, long skipped,
                long changeNumber, boolean interrupted) {}

        @Override
        public ImportListener listener(Progress progress) {
            return new ImportListener() {
                @Override
                public void done(ImportEvent event) {
                    print(Events.done(event));
                }
            };
        }

        private static Done done(ImportEvent event) {
            Integer line = event.line() > 0 ? event.line() : null;
            String reason = event.reason() == null ? null : name(event.reason());
            return switch (event.outcome()) {
                case FAILED, SKIPPED -> new Done(name(event.outcome()), event.file(), line, null, null, reason,
                        event.message());
                default -> new Done("imported", event.file(), line, name(event.outcome()), event.id(), null, null);
            };
        }

        private record Gone(String event, String file, String id, boolean pruned) {}

        @Override
        public void missing(Missing missing, boolean pruned) {
            missing.gone().forEach(gone -> print(new Gone("gone", gone.source(), gone.id(), pruned)));
        }

        private static String name(Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        @Override
        public void finished(ImportReport report) {
            print(new Finished("finished", report.created(), report.replaced(), report.unchanged(),
                    report.failed().size(), report.skipped(), report.changeNumber(), report.interrupted()));
        }

        private void print(Object event) {
            terminal.out().println(json.writeValueAsString(event));
        }
    }
}
