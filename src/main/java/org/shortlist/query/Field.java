package org.shortlist.query;

/**
 * What a question can be asked of.
 *
 * <p>A field has <em>words</em>, which terms, phrases and prefixes match, or <em>concepts</em>, which
 * {@link Expression.Has} matches and facets count, or both.
 *
 * <table>
 * <caption>Fields</caption>
 * <tr><th>field</th><th>words</th><th>concepts</th><th>of a job</th></tr>
 * <tr><td>ANYWHERE</td><td>the whole text, and the words of all other fields</td><td></td><td>the job's own text and words</td></tr>
 * <tr><td>NAME</td><td>the person's name</td><td></td><td></td></tr>
 * <tr><td>TITLE</td><td>job titles as written</td><td>title families</td><td>its title</td></tr>
 * <tr><td>EMPLOYER</td><td>employers as written, and their labels</td><td>companies</td><td>its employer</td></tr>
 * <tr><td>SKILL</td><td>skills as written, and their labels</td><td>skills</td><td>those used in it</td></tr>
 * <tr><td>SCHOOL</td><td>schools as written, and their labels</td><td>institutions</td><td></td></tr>
 * <tr><td>DEGREE</td><td>degrees as written with the field of study</td><td>the highest level</td><td></td></tr>
 * <tr><td>CITY</td><td>where the person lives, as written, and its label</td><td>cities</td><td>where the job was</td></tr>
 * <tr><td>YEARS</td><td></td><td>full years of experience, as a range</td><td></td></tr>
 * </table>
 */
public enum Field {
    ANYWHERE, NAME, TITLE, EMPLOYER, SKILL, SCHOOL, DEGREE, CITY, YEARS;

    /** Whether plurals and -ing/-ed forms of English words meet here. They never do in names, skills, employers, schools. */
    public boolean inflected() {
        return this == ANYWHERE || this == TITLE || this == DEGREE;
    }

    /** Whether a job has this field of its own, so that it may stand inside {@link Expression.WithinPosition}. */
    public boolean ofPosition() {
        return this == ANYWHERE || this == TITLE || this == EMPLOYER || this == SKILL || this == CITY;
    }

    /** Whether its concepts are counted as a facet. */
    public boolean isFacet() {
        return this != ANYWHERE && this != NAME;
    }

    /** Whether under one same-job clause its facet counts only the matching jobs (a city counted is the person's). */
    public boolean isFacetOfPosition() {
        return this == TITLE || this == EMPLOYER || this == SKILL;
    }
}
