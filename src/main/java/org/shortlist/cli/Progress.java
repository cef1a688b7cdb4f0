package org.shortlist.cli;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** How far a long work has come: a bar on a terminal, elsewhere a line every few seconds, on standard error. */
interface Progress extends AutoCloseable {

    /** So many are done, of so many as far as is known; 0 when it is not known. */
    void at(long done, long total);

    @Override
    void close();

    /** Of the terminal's kind; {@code what} is counted in {@code unit}. */
    static Progress on(Terminal terminal, String what, String unit) {
        return terminal.interactive() ? new Bar(terminal, what, unit) : new Lines(terminal, what, unit);
    }

    /** Says nothing: for programs, which read events. */
    static Progress silent() {
        return new Progress() {
            @Override
            public void at(long done, long total) {}

            @Override
            public void close() {}
        };
    }

    /** A bar with count, rate and time left. */
    final class Bar implements Progress {
        private final Terminal terminal;
        private final ProgressBar bar;

        Bar(Terminal terminal, String what, String unit) {
            this.terminal = terminal;
            bar = new ProgressBarBuilder().setTaskName(what)
                    .setUnit(" " + unit, 1)
                    .setInitialMax(-1)
                    .setUpdateIntervalMillis(200)
                    .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                    .showSpeed()
                    .setConsumer(new DelegatingProgressBarConsumer(this::draw, terminal.width() - 1))
                    .build();
        }

        private void draw(String line) {
            terminal.err().print("\r" + line);
            terminal.err().flush();
        }

        @Override
        public void at(long done, long total) {
            bar.maxHint(total > 0 ? total : -1);
            bar.stepTo(done);
        }

        @Override
        public void close() {
            bar.close();
            terminal.err().print("\r" + " ".repeat(terminal.width() - 1) + "\r");
            terminal.err().flush();
        }
    }

    /** A line every five seconds; of a short work, none. */
    final class Lines implements Progress {
        /** Of fewer, no time left can be told. */
        private static final int TELLING = 10;
        private static final long EVERY = Duration.ofSeconds(5).toNanos();

        private final Terminal terminal;
        private final String what;
        private final String unit;
        private final long began = System.nanoTime();
        private final AtomicLong saidAt = new AtomicLong(began);

        Lines(Terminal terminal, String what, String unit) {
            this.terminal = terminal;
            this.what = what;
            this.unit = unit;
        }

        @Override
        public void at(long done, long total) {
            long now = System.nanoTime();
            long last = saidAt.get();
            if (now - last >= EVERY && saidAt.compareAndSet(last, now)) {
                terminal.err().println(line(done, total, Math.max(1, (now - began) / 1_000_000)));
            }
        }

        private String line(long count, long total, long millis) {
            double rate = Math.max(count, 1) * 1000.0 / millis;
            String of = total > 0 ? " of " + total : "";
            String left = total > count && count >= TELLING
                    ? ", about " + Math.round((total - count) / rate) + " s left"
                    : "";
            return String.format(Locale.ROOT, "%s: %d%s %s, %.1f a second%s", what, count, of, unit, rate, left);
        }

        @Override
        public void close() {}
    }
}
