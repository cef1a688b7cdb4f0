package org.shortlist.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shortlist.query.Reading.Note;

/** Remarks gathered while a question is read: what was mended, and what may not have been meant. */
final class Notes {

    /** A question that goes wrong in one way a hundred times is told so a few times. */
    private static final int OF_ONE_KIND = 8;

    private final List<Note> repairs = new ArrayList<>();
    private final List<Note> warnings = new ArrayList<>();
    private final Map<String, Integer> told = new HashMap<>();

    void repair(String code, String message, int start, int end) {
        add(repairs, code, message, start, end);
    }

    void warn(String code, String message, int start, int end) {
        add(warnings, code, message, start, end);
    }

    private void add(List<Note> notes, String code, String message, int start, int end) {
        if (told.merge(code, 1, Integer::sum) <= OF_ONE_KIND) {
            notes.add(new Note(code, message, start, end));
        }
    }

    List<Note> repairs() {
        return repairs;
    }

    List<Note> warnings() {
        return warnings;
    }
}
