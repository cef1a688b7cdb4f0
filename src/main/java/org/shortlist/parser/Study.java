package org.shortlist.parser;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shortlist.parser.Cutter.Cut;
import org.shortlist.resume.Education.Progress;

/** What is known of one course of study while its lines are gone through. */
final class Study {
    @Nullable
    Cut school;
    /** What may be the school, where nothing else is. */
    @Nullable
    Cut perhaps;
    @Nullable
    Cut degree;
    final List<Cut> fields = new ArrayList<>();
    final List<Cut> minors = new ArrayList<>();
    @Nullable
    Cut place;
    @Nullable
    Cut grade;
    @Nullable
    Dated dated;
    @Nullable
    Progress progress;
    int from = Integer.MAX_VALUE;
    int to;

    void covers(int start, int end) {
        from = Math.min(from, start);
        to = Math.max(to, end);
    }

    /** A school or a degree makes a study; dates and places alone make none. */
    boolean isStudy() {
        return school != null || degree != null;
    }
}
