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

    /** Two ways through the same work. */
    record Pair(Timing ours, Timing bare) {

        /** How many times as long the bare way takes. */
        double timesFaster() {
            return bare.median / ours.median;
        }
    }

    static Timing of(Work work, int warmUp, int times) throws IOException {
        double[] milliseconds = new double[times];
        for (int i = -warmUp; i < times; i++) {
            double taken = milliseconds(work, i + warmUp);
            if (i >= 0) {
                milliseconds[i] = taken;
            }
        }
        return of(milliseconds);
    }

    /** Two in turns, so that both meet the machine as it is at the moment. */
    static Pair inTurns(Work ours, Work bare, int warmUp, int times) throws IOException {
        double[][] milliseconds = new double[2][times];
        for (int i = -warmUp; i < times; i++) {
            double first = milliseconds(ours, i + warmUp);
            double second = milliseconds(bare, i + warmUp);
            if (i >= 0) {
                milliseconds[0][i] = first;
                milliseconds[1][i] = second;
            }
        }
        return new Pair(of(milliseconds[0]), of(milliseconds[1]));
    }

    private static double milliseconds(Work work, int i) throws IOException {
        long begun = THREADS.getCurrentThreadCpuTime();
        work.run(i);
        return (THREADS.getCurrentThreadCpuTime() - begun) / 1e6;
    }

    private static Timing of(double[] milliseconds) {
        Arrays.sort(milliseconds);
        int times = milliseconds.length;
        return new Timing(milliseconds[times / 2], milliseconds[times * 99 / 100]);
    }
}
