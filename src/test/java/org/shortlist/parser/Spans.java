package org.shortlist.parser;

import java.lang.reflect.RecordComponent;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.shortlist.resume.DateRange;
import org.shortlist.resume.Position;
import org.shortlist.resume.Resume;
import org.shortlist.resume.Section;
import org.shortlist.resume.Skill;
import org.shortlist.resume.Span;

/** What must hold of the spans of every résumé that was read from a text. */
final class Spans {

    private final String text;

    private Spans(String text) {
        this.text = text;
    }

    /** Every value has a place inside the text, which holds what the value says. */
    static void check(String text, Resume resume) {
        new Spans(text).record("résumé", resume);
        apart(resume.sections().stream().map(Section::span).toList());
        apart(resume.positions().stream().map(Position::span).toList());
        for (Position position : resume.positions()) {
            inside(position);
        }
    }

    private void record(String path, Record value) {
        Map<String, @Nullable Object> parts = parts(value);
        if (parts.containsKey("span") && !path.contains("warnings")) {
            hold(parts.get("span") != null, () -> "no place of " + value + " in " + path);
        }
        if (parts.get("text") instanceof String written && parts.get("span") instanceof Span span) {
            says(path, written, span);
        }
        parts.forEach((name, part) -> part(path + "." + name, part));
    }

    private void part(String path, @Nullable Object part) {
        switch (part) {
            case Span span -> hold(span.end() <= text.length(), () -> path + " ends behind the text: " + span);
            case DateRange dates -> {
                hold(dates.span() != null, () -> "no place of " + dates + " in " + path);
                part(path, dates.span());
            }
            case Record record -> record(path, record);
            case List<?> list -> list.forEach(item -> part(path, item));
            case null, default -> {
            }
        }
    }

    /** The letters and digits of a value are those of its place, but for what the document's marks hide. */
    private void says(String path, String written, Span span) {
        if (span.end() > text.length() || span.of(text).equals(written)) {
            return;
        }
        String there = letters(span.of(text));
        String said = letters(written);
        int at = 0;
        for (int i = 0; i < said.length(); i++, at++) {
            at = there.indexOf(said.charAt(i), at);
            hold(at >= 0, () -> path + ": '" + written + "' in '" + span.of(text) + "'");
        }
    }

    private static String letters(String text) {
        StringBuilder letters = new StringBuilder();
        // Apart from their marks: what stood between a letter and its mark may be hidden, and then the two are joined.
        Normalizer.normalize(text, Normalizer.Form.NFKD)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }

    private static Map<String, @Nullable Object> parts(Record record) {
        Map<String, @Nullable Object> parts = new LinkedHashMap<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            try {
                parts.put(component.getName(), component.getAccessor().invoke(record));
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(e);
            }
        }
        return parts;
    }

    private static void inside(Position position) {
        List<@Nullable Span> parts = new ArrayList<>();
        parts.add(position.title() == null ? null : position.title().span());
        parts.add(position.description() == null ? null : position.description().span());
        position.skills().stream().map(Skill::span).forEach(parts::add);
        for (Span part : parts) {
            hold(part == null || position.span().contains(part), () -> part + " in " + position);
        }
    }

    private static void apart(List<Span> spans) {
        for (int i = 1; i < spans.size(); i++) {
            hold(spans.get(i).start() >= spans.get(i - 1).end(), () -> "not in order and apart: " + spans);
        }
    }

    private static void hold(boolean what, Supplier<String> otherwise) {
        if (!what) {
            throw new AssertionError(otherwise.get());
        }
    }
}
