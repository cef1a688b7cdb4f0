package org.shortlist.lucene;

import java.util.Locale;
import org.shortlist.query.Expression;
import org.shortlist.query.Field;

/** Whether a question is put to persons or to single jobs, and the names that their fields have in Lucene. */
enum Scope {

    PERSON(""), JOB("job.");

    /** The candidate's id, on every document of the block. */
    static final String ROOT = "_root";
    /** Lucene marks the last document of each block with it: the person. */
    static final String PARENT = "_parent";
    /** The candidate's id as a value to sort by, of persons; as a term too, by which Lucene skips what comes too late. */
    static final String ID = "id";
    static final String SORT_NAME = "sort.name";
    /** The name as written, to be counted; and the words by which it is completed. */
    static final String NAME = "written.name";
    static final String NAME_WORDS = "complete.name";
    /** The words of the name as they are written, at the positions that they have in the first form of the name. */
    static final String NAME_AS_WRITTEN = "exact.name";
    static final String MONTHS = "months";
    static final String LAST_MONTH = "last";
    static final String CARD = "card";
    static final String TEXT = "stored.text";
    static final String EVIDENCE = "stored.evidence";
    /** Present on every job. */
    static final String JOB_KIND = "job";
    /** When a job is held: by the ids of {@link #held}. */
    static final String JOB_HELD = "job.held";
    /** The possible months of a job, as a range. */
    static final String JOB_DATES = "job.dates";
    /** Between which months it may have begun and ended, packed by {@link DateLimits}. */
    static final String JOB_ENDS = "job.ends";

    private final String prefix;

    Scope(String prefix) {
        this.prefix = prefix;
    }

    /** Whether a field of words is of jobs. */
    static boolean isOfJob(String field) {
        return field.startsWith(JOB.prefix);
    }

    /** Every word, of text and values, with its weight for a frequency. */
    String words() {
        return prefix + "words";
    }

    /** The passages of the text, with positions. */
    String text() {
        return prefix + "text";
    }

    /** One term, at the positions of the text at which sentences begin. */
    String sentences() {
        return prefix + "sentences";
    }

    /** The values of all fields, with positions. */
    String allValues() {
        return prefix + "values";
    }

    /** The values of one field, with positions. */
    String words(Field field) {
        return prefix + name(field);
    }

    /** Those of the values that are of a job still held. */
    String current(Field field) {
        return words(field) + ".now";
    }

    /** The ids of the concepts, with their weight for a frequency. */
    String concepts(Field field) {
        return field == Field.ID ? ID : prefix + "has." + name(field);
    }

    /** A number, to be asked for and to be sorted by. */
    String number(Field field) {
        return prefix + "number." + name(field);
    }

    /** The ids of skills, with the months of use for a frequency. */
    String months() {
        return prefix + "months.skill";
    }

    /** The ids of the skills that were used, with the last month for a frequency. */
    String lastUse() {
        return prefix + "last.skill";
    }

    /** Where the person lives, or the job was: as a point and packed by {@link Nearby}. */
    String point() {
        return prefix + "point";
    }

    /** The term of {@link #JOB_HELD}. */
    static String held(Expression.Held.Time time) {
        return time.name();
    }

    /** The values to count, of persons and of jobs alike. */
    static String counted(Field field) {
        return "facet." + name(field);
    }

    /** Every label and writing of every value, of persons. */
    static String writings(Field field) {
        return "writing." + name(field);
    }

    private static String name(Field field) {
        return field.name().toLowerCase(Locale.ROOT);
    }
}
