package org.shortlist.lucene;

import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The values by which a hit was sorted, as text: so the hits after it can be found again. */
final class Place {

    private static final String SEPARATOR = "~";

    private Place() {}

    static String write(FieldDoc hit) {
        return Stream.of(hit.fields).map(Place::write).collect(Collectors.joining(SEPARATOR));
    }

    private static String write(@Nullable Object value) {
        return switch (value) {
            case null -> "N";
            case Float number -> "F" + Float.floatToIntBits(number);
            case Double number -> "D" + Double.doubleToLongBits(number);
            case Integer number -> "I" + number;
            case Long number -> "L" + number;
            case BytesRef bytes -> "B" + Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(BytesRef.deepCopyOf(bytes).bytes);
            default -> throw new IllegalArgumentException("no value to sort by: " + value.getClass());
        };
    }

    /** No document is after it that has all its values: that would be the same one. */
    static FieldDoc read(String place) {
        Object[] fields = Stream.of(place.split(SEPARATOR)).map(Place::value).toArray();
        return new FieldDoc(Integer.MAX_VALUE, Float.NaN, fields);
    }

    private static @Nullable Object value(String text) {
        String rest = text.substring(1);
        return switch (text.charAt(0)) {
            case 'N' -> null;
            case 'F' -> Float.intBitsToFloat(Integer.parseInt(rest));
            case 'D' -> Double.longBitsToDouble(Long.parseLong(rest));
            case 'I' -> Integer.valueOf(rest);
            case 'L' -> Long.valueOf(rest);
            case 'B' -> new BytesRef(Base64.getUrlDecoder().decode(rest));
            default -> throw new IllegalArgumentException("no place: " + text);
        };
    }
}
