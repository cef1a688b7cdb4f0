package org.shortlist.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * Times two ways through the same work in turns and takes the median of each.
 *
 * <p>The time is that of the processor, spent by the whole process, collecting garbage and all: what else the machine does
 * meanwhile does not count.
 *
 * @param before how many rounds come first and are not timed: the compiler works beside them
 * @param number how many are timed
 */
record Rounds(int before, int number) {

    /** With half as many rounds before. */
    Rounds(int number) {
        this((number + 1) / 2, number);
    }

    private static final OperatingSystemMXBean SYSTEM = ManagementFactory
            .getPlatformMXBean(OperatingSystemMXBean.class);

    /** Median seconds of a round. */
    record Medians(double ours, double bare) {

        /** How many times as long ours takes. */
        double ratio() {
            return ours / bare;
        }
    }

    Medians of(Callable<?> ours, Callable<?> bare) throws Exception {
        List<double[]> times = new ArrayList<>();
        for (int round = -before; round < number; round++) {
            double[] time = {seconds(ours), seconds(bare)};
            if (round >= 0) {
                times.add(time);
            }
        }
        return new Medians(median(times, 0), median(times, 1));
    }

    private static double seconds(Callable<?> work) throws Exception {
        long begun = SYSTEM.getProcessCpuTime();
        work.call();
        return (SYSTEM.getProcessCpuTime() - begun) / 1e9;
    }

    private static double median(List<double[]> times, int which) {
        double[] sorted = times.stream().mapToDouble(time -> time[which]).toArray();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
