package org.shortlist.bench.rivals;

import java.util.List;

/**
 * How one of them did with one kind of question.
 *
 * @param perSecond answers a second, the median of the rounds
 * @param median    milliseconds of an answer
 * @param p99       milliseconds that one in a hundred exceeds
 * @param cpu       milliseconds of the server's CPU an answer
 */
record Figures(double perSecond, double median, double p99, double cpu) {

    static Figures of(List<Crowd.Slice> rounds) {
        double[] rates = rounds.stream()
                .mapToDouble(round -> round.nanos().size() / round.seconds())
                .sorted()
                .toArray();
        long[] nanos = rounds.stream()
                .flatMap(round -> round.nanos().stream())
                .mapToLong(Long::longValue)
                .sorted()
                .toArray();
        double cpu = rounds.stream().mapToDouble(Crowd.Slice::cpuSeconds).sum();
        return new Figures(rates[rates.length / 2], nanos[nanos.length / 2] / 1e6, nanos[nanos.length * 99 / 100] / 1e6,
                cpu * 1000 / nanos.length);
    }
}
