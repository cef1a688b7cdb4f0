package org.shortlist.blind;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.shortlist.resume.Span;

/**
 * Makes a record of the résumé anew with every text in it hidden and every place moved, down to the last: a part that is added to a record
 * is hidden like all others without anybody thinking of it.
 */
final class Rewriting {

    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return Shape.of(type);
        }
    };

    private final String original;
    private final HiddenText hidden;
    private final UnaryOperator<String> texts;

    /**
     * @param original what all spans point into
     * @param hidden   the same, hidden
     * @param texts    hides what stands in no text
     */
    Rewriting(String original, HiddenText hidden, UnaryOperator<String> texts) {
        this.original = original;
        this.hidden = hidden;
        this.texts = texts;
    }

    /** How a kind of record is taken apart and put together; {@code text} and {@code span} are the places of these parts, −1 for none. */
    private record Shape(List<Method> parts, Constructor<?> maker, int text, int span) {

        /** Whether it says what its text stands for, which would tell what was hidden. */
        boolean hasMeaning() {
            return text >= 0 && span >= 0 && parts.size() > 2;
        }

        static Shape of(Class<?> type) {
            RecordComponent[] parts = type.getRecordComponents();
            List<String> names = Arrays.stream(parts).map(RecordComponent::getName).toList();
            try {
                return new Shape(Arrays.stream(parts).map(RecordComponent::getAccessor).toList(),
                        type.getDeclaredConstructor(
                                Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new)),
                        names.indexOf("text"), names.indexOf("span"));
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException("every record has a constructor of its parts", e);
            }
        }
    }

    /** The same, hidden. */
    <T> T of(T value) {
        @SuppressWarnings("unchecked")
        T rewritten = (T) rewritten(value);
        return rewritten;
    }

    private @Nullable Object rewritten(Object value) {
        return switch (value) {
            case String text -> texts.apply(text);
            case Span span -> hidden.moved(span);
            case List<?> list -> list.stream().map(this::rewritten).filter(Objects::nonNull).toList();
            case Map<?, ?> map -> {
                Map<Object, Object> copy = new LinkedHashMap<>();
                map.forEach((key, each) -> copy.put(key, rewritten(each)));
                yield copy;
            }
            case Record record -> record(record);
            default -> value;
        };
    }

    /** Null for what has nothing left to be seen of it but what it stood for. */
    private @Nullable Object record(Record record) {
        Shape shape = SHAPES.get(record.getClass());
        List<@Nullable Object> parts = new ArrayList<>();
        try {
            for (Method part : shape.parts) {
                parts.add(part.invoke(record));
            }
            String whole = asInTheText(shape, parts);
            for (int i = 0; i < parts.size(); i++) {
                Object part = parts.get(i);
                parts.set(i, i == shape.text && whole != null ? whole : part == null ? null : rewritten(part));
            }
            boolean gone = shape.hasMeaning() && HiddenText.isHidden((String) parts.get(shape.text));
            return gone ? null : shape.maker.newInstance(parts.toArray());
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException("cannot be hidden: " + record.getClass().getName(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What stands in the text as it is said here is hidden as it is there; null for anything else. */
    private @Nullable String asInTheText(Shape shape, List<@Nullable Object> parts) {
        if (shape.text < 0 || shape.span < 0 || !(parts.get(shape.span) instanceof Span span)
                || span.end() > original.length() || !span.of(original).equals(parts.get(shape.text))) {
            return null;
        }
        return hidden.moved(span).of(hidden.text());
    }
}
