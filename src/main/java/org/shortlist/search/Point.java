package org.shortlist.search;

import org.jspecify.annotations.Nullable;
import org.shortlist.resume.Place;

/**
 * A point on the globe, in millionths of a degree: a tenth of a metre, and the same number for every engine.
 *
 * @param latitude  north positive
 * @param longitude east positive
 */
public record Point(int latitude, int longitude) {

    private static final double MILLION = 1e6;
    /** The mean radius of the Earth in kilometres (IUGG). */
    private static final double RADIUS = 6371.0088;

    /** The nearest such point; beyond a pole the pole, beyond the date line the date line. */
    public static Point of(double latitude, double longitude) {
        return new Point((int) Math.round(Math.clamp(latitude, -90, 90) * MILLION),
                (int) Math.round(Math.clamp(longitude, -180, 180) * MILLION));
    }

    static @Nullable Point of(@Nullable Place place) {
        return place == null || place.latitude() == null || place.longitude() == null
                ? null
                : of(place.latitude(), place.longitude());
    }

    /**
     * Kilometres along the great circle, by the haversine formula (R. W. Sinnott, "Virtues of the Haversine", Sky and Telescope 68,
     * 1984), which stays exact for points close together: with half the differences of latitude and longitude,
     *
     * <pre>
     *   h = sin²(Δφ/2) + cos φ₁ · cos φ₂ · sin²(Δλ/2)
     *   d = 2 · R · arcsin √h
     * </pre>
     */
    public double kilometres(Point other) {
        double from = radians(latitude);
        double to = radians(other.latitude);
        double up = StrictMath.sin((to - from) / 2);
        double along = StrictMath.sin((radians(other.longitude) - radians(longitude)) / 2);
        double h = up * up + StrictMath.cos(from) * StrictMath.cos(to) * along * along;
        return 2 * RADIUS * StrictMath.asin(Math.min(1, StrictMath.sqrt(h)));
    }

    private static double radians(int millionths) {
        return millionths / MILLION / 180 * Math.PI;
    }
}
