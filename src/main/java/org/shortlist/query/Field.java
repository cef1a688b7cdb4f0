package org.shortlist.query;

import static org.shortlist.query.Field.Trait.CONCEPTS;
import static org.shortlist.query.Field.Trait.FACET;
import static org.shortlist.query.Field.Trait.INFLECTED;
import static org.shortlist.query.Field.Trait.NUMBER;
import static org.shortlist.query.Field.Trait.OF_JOB;
import static org.shortlist.query.Field.Trait.WORDS;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a question can be asked of.
 *
 * <p>A field has <em>words</em>, which terms, phrases and shapes match, or <em>concepts</em>, which {@link Expression.Has} matches
 * and facets count, or a <em>number</em>, for {@link Expression.Range}. A field <em>of a job</em> may stand inside
 * {@link Expression.WithinPosition}, and outside it means any job, but for CITY, REGION and COUNTRY, which outside mean where the person
 * lives, and SKILL and FAMILY, which outside are also those listed.
 */
public enum Field {
    /** The whole text, and the words of all other fields; inside a job, the job's own. */
    ANYWHERE(WORDS, INFLECTED, OF_JOB),
    /**
     * The person's name, in every form that is the same name: the last name first or last, Müller also as Mueller, O'Connor also as
     * OConnor.
     */
    NAME(WORDS),
    /** Job titles as written; title families. */
    TITLE(WORDS, INFLECTED, CONCEPTS, OF_JOB, FACET),
    /** Fields of work of the titles. */
    FUNCTION(CONCEPTS, OF_JOB, FACET),
    /** Ranks that the titles claim: intern … executive. */
    SENIORITY(CONCEPTS, OF_JOB, FACET),
    /** Employers as written and their labels; companies. */
    EMPLOYER(WORDS, CONCEPTS, OF_JOB, FACET),
    /** The company that owns the employer, all the way up; a company that owns others is its own group. */
    GROUP(CONCEPTS, OF_JOB, FACET),
    /** Industries of the employers. */
    INDUSTRY(CONCEPTS, OF_JOB, FACET),
    /** Skills as written and their labels; skills. */
    SKILL(WORDS, CONCEPTS, OF_JOB, FACET),
    /** Families of the skills, all the way up. */
    FAMILY(CONCEPTS, OF_JOB, FACET),
    /** Schools as written and their labels; institutions. */
    SCHOOL(WORDS, CONCEPTS, FACET),
    /** Degrees as written with the field of study; the highest level alone. */
    DEGREE(WORDS, INFLECTED, CONCEPTS, FACET),
    /** What was studied, minors too: the words; the folded words as a concept. */
    SUBJECT(WORDS, INFLECTED, CONCEPTS, FACET),
    /** Certificates and licences as written and their labels; what they are counted as. */
    CERTIFICATE(WORDS, CONCEPTS, FACET),
    /** Languages spoken, as written and in English; the languages by their folded English names. */
    LANGUAGE(WORDS, CONCEPTS, FACET),
    /** A language with each level that the person has at least: {@code german:b1} of who has C1, too. */
    LEVEL(CONCEPTS),
    /** Where the person lives as written, and its label; cities. */
    CITY(WORDS, CONCEPTS, OF_JOB, FACET),
    /** States and provinces: {@code us-pa}. */
    REGION(CONCEPTS, OF_JOB, FACET),
    /** Countries by ISO 3166 alpha-2 code in lower case. */
    COUNTRY(CONCEPTS, OF_JOB, FACET),
    /** Security clearances as written and their labels; what they stand for: {@code top-secret}. */
    CLEARANCE(WORDS, CONCEPTS, FACET),
    /** Rights to work as written and their labels; what they stand for: {@code citizen-us}. */
    PERMIT(WORDS, CONCEPTS, FACET),
    /** Where the candidate came from, which is kept beside the résumé: the folded words. */
    SOURCE(CONCEPTS, FACET),
    /** What people have tagged the candidate with: the folded words. */
    TAG(CONCEPTS, FACET),
    /**
     * Which parts a résumé has: {@code name}, {@code headline}, {@code email}, {@code phone}, {@code link}, {@code location},
     * {@code summary}, {@code job}, {@code dates} (of some job), {@code education}, {@code degree}, {@code school}, {@code studies} (an
     * education whose end is still to come), {@code skill} (a stated one), {@code project}, {@code certificate}, {@code language},
     * {@code publication}, {@code patent}, {@code award}, {@code volunteering}, {@code permit}, {@code clearance},
     * {@code relocation}, {@code travel}, {@code availability}, {@code driving-licence}, {@code warning}; and whether the
     * candidate has a {@code tag}.
     */
    PART(CONCEPTS, FACET),
    /** Codes of the warnings that the parser gave. */
    WARNING(CONCEPTS, FACET),
    /** E-mail addresses in lower case. */
    EMAIL(CONCEPTS),
    /** The candidate's id. */
    ID(CONCEPTS),
    /** Full years of experience. */
    YEARS(NUMBER, FACET),
    /** The same without internships. */
    YEARS_WITHOUT_INTERNSHIPS(NUMBER),
    /** Months in the present job, the longest of several. */
    TENURE(NUMBER, FACET),
    /** Mean months of a dated job, rounded. */
    TENURE_AVERAGE(NUMBER, FACET),
    /** Months of the longest job. */
    TENURE_LONGEST(NUMBER),
    /** How many jobs. */
    JOBS(NUMBER),
    /** Year of the latest graduation, expected ones among them. */
    GRADUATED(NUMBER, FACET),
    /** The latest date inside the résumé, as year × 12 + month − 1. */
    RESUME_DATE(NUMBER),
    /** The day on which the newest version came, in days since 1970-01-01 UTC. */
    UPDATED(NUMBER, FACET),
    /** Of a job: its months. */
    LENGTH(NUMBER, OF_JOB);

    enum Trait {
        WORDS, INFLECTED, CONCEPTS, NUMBER, OF_JOB, FACET
    }

    private final Set<Trait> traits;

    Field(Trait first, Trait... more) {
        traits = EnumSet.of(first, more);
    }

    public boolean hasWords() {
        return traits.contains(WORDS);
    }

    public boolean hasConcepts() {
        return traits.contains(CONCEPTS);
    }

    public boolean isNumber() {
        return traits.contains(NUMBER);
    }

    /** Whether plurals and -ing/-ed forms of English words meet here. They never do in names, skills, employers, schools. */
    public boolean inflected() {
        return traits.contains(INFLECTED);
    }

    /** Whether a job has this field of its own, so that it may stand inside {@link Expression.WithinPosition}. */
    public boolean ofPosition() {
        return traits.contains(OF_JOB);
    }

    /** Whether its concepts, or its numbers in ranges, are counted as a facet. */
    public boolean isFacet() {
        return traits.contains(FACET);
    }

    /** Whether under one same-job clause its facet counts only the matching jobs (a place counted is the person's). */
    public boolean isFacetOfPosition() {
        return isFacet() && ofPosition() && !List.of(CITY, REGION, COUNTRY).contains(this);
    }
}
