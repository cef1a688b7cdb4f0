package org.shortlist.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shortlist.query.Reading.Fix;
import org.shortlist.query.Reading.Note;

/** Remarks gathered while a question is read: what was mended, and what may not have been meant. */
final class Notes {

    /** A question that goes wrong in one way a hundred times is told so a few times. */
    private static final int OF_ONE_KIND = 8;

    private final List<Note> repairs = new ArrayList<>();
    private final List<Note> warnings = new ArrayList<>();
    private final Map<String, Integer> told = new HashMap<>();

    void repair(String code, String message, int start, int end) {
        add(repairs, new Note(code, message, start, end, List.of()));
    }

    void warn(String code, String message, int start, int end, Fix... fixes) {
        add(warnings, new Note(code, message, start, end, List.of(fixes)));
    }

    void warn(String code, String message, Lexeme at, Fix... fixes) {
        warn(code, message, at.start(), at.end(), fixes);
    }

    void warn(String code, String message, Typed at, Fix... fixes) {
        warn(code, message, at.start(), at.end(), fixes);
    }

    void repair(String code, String message, Lexeme at) {
        repair(code, message, at.start(), at.end());
    }

    /** A fix that writes something else in this place. */
    static Fix fix(String label, int start, int end, String text) {
        return new Fix(label, new Edit(start, end, text));
    }

    private void add(List<Note> notes, Note note) {
        if (told.merge(note.code(), 1, Integer::sum) <= OF_ONE_KIND) {
            notes.add(note);
        }
    }

    /** Whether the question was read as it stands: no more was mended than signs, and nothing was cut off. */
    boolean isClean() {
        return repairs.stream().allMatch(note -> note.code().equals("normalized"))
                && warnings.stream().noneMatch(note -> note.code().startsWith("too-"));
    }

    List<Note> repairs() {
        return repairs;
    }

    List<Note> warnings() {
        return warnings;
    }
}
