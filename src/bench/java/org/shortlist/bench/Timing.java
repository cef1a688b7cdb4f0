package org.shortlist.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;

/**
 * Milliseconds of CPU that one thing takes the thread that does it, so that other programs on the machine count for little.
 *
 * @param median of the times
 * @param p99    which one in a hundred exceeds
 */
record Timing(double median, double p99) {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** Something done for the {@code i}-th time. */
    interface Work {
        void run(int i) throws IOException;
    }

    static Timing of(Work work, int warmUp, int times) throws IOException {
        double[] milliseconds = new double[times];
        for (int i = -warmUp; i < times; i++) {
            long begun = THREADS.getCurrentThreadCpuTime();
            work.run(i + warmUp);
            if (i >= 0) {
                milliseconds[i] = (THREADS.getCurrentThreadCpuTime() - begun) / 1e6;
            }
        }
        Arrays.sort(milliseconds);
        return new Timing(milliseconds[times / 2], milliseconds[times * 99 / 100]);
    }
}
