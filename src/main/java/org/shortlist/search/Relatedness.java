package org.shortlist.search;

/**
 * How much more often a value is found among some people than in the whole index.
 *
 * <p>The measure is that of the Semantic Knowledge Graph (T. Grainger, K. AlJadda, M. Korayem, A. Smith, "The Semantic Knowledge
 * Graph: A compact, auto-generated model for real-time traversal and ranking of any relationship within a domain", 2016,
 * arXiv:1609.00464). With p = background / backgroundSize the number expected in the foreground is foregroundSize · p, and
 *
 * <pre>
 *   z = (foreground − foregroundSize · p) / √(foregroundSize · p · (1 − p))
 * </pre>
 *
 * says by how many standard deviations of a binomial the number found exceeds it (a denominator of zero is taken as 10⁻¹⁰). Five
 * sigmoids, each (z + o) / (c + |z + o|), spread z over (−1, 1): their mean is the score, rounded to five digits.
 *
 * <p>A rare value that three of three people have by accident scores above any real signal. So a value is worth offering only if
 * enough people have it, here and in all, and if it says something of more than a few of those found.
 *
 * @param score          from -1 (never here) over 0 (as everywhere) to 1
 * @param foreground     how many of the people found have it
 * @param foregroundSize how many were found
 * @param background     how many people in the whole index have it
 * @param backgroundSize how many people there are
 */
public record Relatedness(double score, long foreground, long foregroundSize, long background, long backgroundSize) {

    private static final double[][] SIGMOIDS = {{-80, 50}, {-30, 30}, {0, 30}, {30, 30}, {80, 50}};
    private static final double ZERO = 1e-10;
    private static final double DIGITS = 1e5;
    private static final int LEAST_FOREGROUND = 3;
    private static final int LEAST_BACKGROUND = 5;
    private static final double LEAST_SHARE = 0.01;

    public static Relatedness of(long foreground, long foregroundSize, long background, long backgroundSize) {
        double p = backgroundSize == 0 ? 0 : (double) background / backgroundSize;
        double deviation = Math.sqrt(foregroundSize * p * (1 - p));
        double z = (foreground - foregroundSize * p) / (deviation == 0 ? ZERO : deviation);
        double sum = 0;
        for (double[] sigmoid : SIGMOIDS) {
            double shifted = z + sigmoid[0];
            sum += shifted / (sigmoid[1] + Math.abs(shifted));
        }
        double score = Math.round(sum / SIGMOIDS.length * DIGITS) / DIGITS;
        return new Relatedness(score, foreground, foregroundSize, background, backgroundSize);
    }

    /** Whether it is more frequent here than in all, and no accident. */
    public boolean isWorthOffering() {
        return score > 0 && foreground >= LEAST_FOREGROUND && background >= LEAST_BACKGROUND
                && foreground >= LEAST_SHARE * foregroundSize;
    }
}
