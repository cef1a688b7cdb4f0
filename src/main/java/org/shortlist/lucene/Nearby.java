package org.shortlist.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexOrDocValuesQuery;
import org.apache.lucene.search.Query;
import org.shortlist.query.Expression;
import org.shortlist.search.Point;

/**
 * Points at most so far from another. A box around the circle finds them in the index; the exact distance, by the same formula and the
 * same rounding as everywhere, decides.
 */
record Nearby(Point from, int kilometres) implements LongPredicate {

    private static final int EVERY_LONGITUDE = 180_000_000;
    private static final int EVERY_LATITUDE = 90_000_000;
    /** A little less than a degree of latitude, and a hundredth of a degree more, so that no rounding leaves out what is on the circle. */
    private static final double KILOMETRES_A_DEGREE = 111;
    private static final double MILLION = 1e6;
    private static final double MARGIN = 0.01;

    static Nearby of(Expression.Around around) {
        return new Nearby(Point.of(around.latitude(), around.longitude()), around.kilometres());
    }

    static long packed(Point point) {
        return (long) point.latitude() << Integer.SIZE | point.longitude() & 0xffffffffL;
    }

    static Point unpacked(long packed) {
        return new Point((int) (packed >> Integer.SIZE), (int) packed);
    }

    @Override
    public boolean test(long packed) {
        return unpacked(packed).kilometres(from) <= kilometres;
    }

    Query query(String field) {
        Query exact = TestedQuery.ofValue(field, this, this);
        BooleanQuery.Builder boxes = new BooleanQuery.Builder();
        boxes().forEach(box -> boxes.add(IntPoint.newRangeQuery(field, box[0], box[1]), Occur.SHOULD));
        Query found = new BooleanQuery.Builder().add(boxes.build(), Occur.FILTER).add(exact, Occur.FILTER).build();
        return new ConstantScoreQuery(new IndexOrDocValuesQuery(found, exact));
    }

    /** Lower and upper corners, latitude first; two when the circle crosses the date line. */
    private List<int[][]> boxes() {
        double degrees = kilometres / KILOMETRES_A_DEGREE + MARGIN;
        int up = (int) Math.min(2.0 * EVERY_LATITUDE, degrees * MILLION);
        int south = Math.max(-EVERY_LATITUDE, from.latitude() - up);
        int north = Math.min(EVERY_LATITUDE, from.latitude() + up);
        double widest = Math.cos(Math.toRadians(from.latitude() / MILLION));
        double reach = Math.sin(Math.toRadians(Math.min(90, degrees)));
        if (south == -EVERY_LATITUDE || north == EVERY_LATITUDE || reach >= widest) {
            return List.<int[][]>of(box(south, -EVERY_LONGITUDE, north, EVERY_LONGITUDE));
        }
        int along = (int) ((Math.toDegrees(Math.asin(reach / widest)) + MARGIN) * MILLION);
        List<int[][]> boxes = new ArrayList<>();
        int west = from.longitude() - along;
        int east = from.longitude() + along;
        boxes.add(box(south, Math.max(west, -EVERY_LONGITUDE), north, Math.min(east, EVERY_LONGITUDE)));
        if (west < -EVERY_LONGITUDE) {
            boxes.add(box(south, west + 2 * EVERY_LONGITUDE, north, EVERY_LONGITUDE));
        }
        if (east > EVERY_LONGITUDE) {
            boxes.add(box(south, -EVERY_LONGITUDE, north, east - 2 * EVERY_LONGITUDE));
        }
        return boxes;
    }

    private static int[][] box(int south, int west, int north, int east) {
        return new int[][]{{south, west}, {north, east}};
    }
}
