package org.shortlist.lucene;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
    private final String words;
    private final String text;
    private final String sentences;
    private final String allValues;
    private final String months;
    private final String lastUse;
    private final String point;
    /** The names of each field, made once: each is asked for with every value. */
    private final Map<Field, Names> names = new EnumMap<>(Field.class);

    Scope(String prefix) {
        this.prefix = prefix;
        words = prefix + "words";
        text = prefix + "text";
        sentences = prefix + "sentences";
        allValues = prefix + "values";
        months = prefix + "months.skill";
        lastUse = prefix + "last.skill";
        point = prefix + "point";
        for (Field field : Field.values()) {
            names.put(field, Names.of(prefix, field));
        }
    }

    /** What the parts of a field are called in Lucene. */
    private record Names(String words, String current, String concepts, String number, String counted,
            String writings) {

        static Names of(String prefix, Field field) {
            String name = field.name().toLowerCase(Locale.ROOT);
            return new Names(prefix + name, prefix + name + ".now", prefix + "has." + name,
                    prefix + "number." + name, "facet." + name, "writing." + name);
        }
    }

    private Names names(Field field) {
        return Objects.requireNonNull(names.get(field));
    }

    /** Whether a field of words is of jobs. */
    static boolean isOfJob(String field) {
        return field.startsWith(JOB.prefix);
    }

    /** Every word, of text and values, with its weight for a frequency. */
    String words() {
        return words;
    }

    /** The passages of the text, with positions. */
    String text() {
        return text;
    }

    /** One term, at the positions of the text at which sentences begin. */
    String sentences() {
        return sentences;
    }

    /** The values of all fields, with positions. */
    String allValues() {
        return allValues;
    }

    /** The values of one field, with positions. */
    String words(Field field) {
        return names(field).words;
    }

    /** Those of the values that are of a job still held. */
    String current(Field field) {
        return names(field).current;
    }

    /** The ids of the concepts, with their weight for a frequency. */
    String concepts(Field field) {
        return field == Field.ID ? ID : names(field).concepts;
    }

    /** A number, to be asked for and to be sorted by. */
    String number(Field field) {
        return names(field).number;
    }

    /** The ids of skills, with the months of use for a frequency. */
    String months() {
        return months;
    }

    /** The ids of the skills that were used, with the last month for a frequency. */
    String lastUse() {
        return lastUse;
    }

    /** Where the person lives, or the job was: as a point and packed by {@link Nearby}. */
    String point() {
        return point;
    }

    /** The term of {@link #JOB_HELD}. */
    static String held(Expression.Held.Time time) {
        return time.name();
    }

    /** The values to count, of persons and of jobs alike. */
    static String counted(Field field) {
        return PERSON.names(field).counted;
    }

    /** Every label and writing of every value, of persons. */
    static String writings(Field field) {
        return PERSON.names(field).writings;
    }
}
