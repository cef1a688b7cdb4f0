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

    /** How many there will be, when it is known. */
    void outOf(long total);

    /** One more is done. From any thread. */
    void step();

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
            public void outOf(long total) {}

            @Override
            public void step() {}

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
        public void outOf(long total) {
            bar.maxHint(total);
        }

        @Override
        public void step() {
            bar.step();
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
        private static final long EVERY = Duration.ofSeconds(5).toNanos();

        private final Terminal terminal;
        private final String what;
        private final String unit;
        private final long began = System.nanoTime();
        private final AtomicLong saidAt = new AtomicLong(began);
        private final AtomicLong done = new AtomicLong();
        private final AtomicLong total = new AtomicLong();

        Lines(Terminal terminal, String what, String unit) {
            this.terminal = terminal;
            this.what = what;
            this.unit = unit;
        }

        @Override
        public void outOf(long expected) {
            total.set(expected);
        }

        @Override
        public void step() {
            long count = done.incrementAndGet();
            long now = System.nanoTime();
            long last = saidAt.get();
            if (now - last >= EVERY && saidAt.compareAndSet(last, now)) {
                terminal.err().println(line(count, Math.max(1, (now - began) / 1_000_000)));
            }
        }

        private String line(long count, long millis) {
            double rate = count * 1000.0 / millis;
            long all = total.get();
            String of = all > 0 ? " of " + all : "";
            String left = all > count ? ", about " + Math.round((all - count) / rate) + " s left" : "";
            return String.format(Locale.ROOT, "%s: %d%s %s, %.0f a second%s", what, count, of, unit, rate, left);
        }

        @Override
        public void close() {}
    }
}
