/**
 * Text → résumé: the manual. Start with {@link org.shortlist.parser.ResumeParser}.
 *
 * <p>A résumé is read in the steps below. Each is a small class that takes what the one before gave; none looks at the whole
 * problem. No step uses a list of employers or of people's names as its only proof, none invents, and all of them together look at
 * each character a bounded number of times.
 *
 * <ol>
 * <li><b>Clean text</b> ({@code CleanText}, {@code Markdown}, {@code Entities}). Marks that are no text go: emphasis, links, escapes,
 * zero-width characters, odd bullets. Each character left knows its place in the original, so that every value that is
 * read has a {@link org.shortlist.resume.Span} in the text that people see.
 * <li><b>Lines</b> ({@code Lines}, {@code Line}). What is not blank, without its bullet, with the number of blank lines before it.
 * <li><b>Dates</b> ({@code DateFinder}, {@code RangeEnds}, {@code DateScanner}, {@code DateWords}). All dates and ranges of dates, with the precision
 * they were written with. The words are in {@code date-words.tsv}, in seven languages.
 * <li><b>Parts</b> ({@code Parts}, {@code Headings}). The document is cut at its headings ({@code headings.tsv}). "Skills" under
 * one job, with the dates of the next job still to come, is a paragraph of that job and no heading. Without a heading,
 * education is found by its degrees ({@code HiddenEducation}); jobs under "Career Summary" by their dates ({@code HiddenJobs}).
 * <li><b>Jobs</b> ({@code JobReader}). See below.
 * <li><b>Skills</b> ({@code SkillSections}). See below.
 * <li><b>The rest</b>, each by its own reader: education, projects, certificates, languages, contacts, the name.
 * <li><b>Meaning</b> ({@code Concepts}). What the words stand for in the vocabulary; what it does not know stands for itself.
 * <li><b>Warnings</b> ({@code Warnings}). What a reader should know: no dates, reversed ones, several current jobs.
 * </ol>
 *
 * <h2>How jobs are read</h2>
 * Dates are the anchors: a job is a range of dates with a title and an employer near it ({@code Anchors} finds those that are no
 * part of a sentence, nor of a project within a job: {@code JobDates}). Forms that say by a label what a line holds are believed
 * ({@code Labels}). Up to three lines above, the rest of the dates' own line
 * and up to three lines below may belong to the header of the job. Each of these texts ({@code HeaderText}) is cut at its separators and, dearer, where a title ends or a place begins;
 * each piece may be title, employer, place or team, and {@code RoleScores} says how much it looks like it: 3 for a sure sign,
 * -3 for a sure sign of the contrary, near 0 where the words say nothing. An {@code Anchor} then has many readings, each with
 * a score and a <em>layout</em>: on which line the title stands, on which the employer, and how the dates stand on theirs.
 *
 * <p>One header alone is often ambiguous. But a résumé writes all its jobs the same way, so {@code JobLayout} chooses for all
 * headers together: a reading's own score plus the mean score that its layout would get over all headers of the document. So
 * "Express Courier" is a title where every other job has the title in that place, and an employer where every other has
 * the employer there. What else a document repeats tells of it, too: words that stand behind two employers are a town
 * ({@code Towns}, {@code UnknownPlaces}), unless no title would be left. A job without an employer of its own is under that of the
 * job before. What a choice leaves over counts too: a line between two headers that belongs to neither, or a title that shares its
 * line with the employer where the one before did not.
 *
 * <h2>How skills are read</h2>
 * A résumé speaks of skills in three ways, which are kept apart. <em>Stated</em> ones stand in a list: {@code SkillLists} says
 * which parts are one, {@code SkillEntries} joins the lines that belong together, {@code SkillGroups} finds "Programming: Java, Go",
 * {@code SkillItems} cuts at separators, {@code SkillNames} takes levels, years and openings off ("Proficient in Java (5 years)"); the
 * words for this are in {@code skill-words.tsv}. What is listed is a skill, known or not; of a sentence nothing is. <em>Used</em>
 * ones are those that a job's text names: only known ones, and names such as Go or Excel only with evidence. <em>Others</em> are known
 * skills that summary, highlights or a longer item of a list name besides: however a list was cut, what it names can be found.
 *
 * <h2>What to do when a résumé is read wrongly</h2>
 * Make it a pair of files in the tests ({@code <case>.txt}, {@code <case>.json}, invented people), named after the trap. Then prefer, in this order: a
 * word for a table, a sign for {@code RoleScores}, a cut for {@code HeaderText}, a rule. Numbers are tuned on many résumés at
 * once, never for one.
 */
@NullMarked
package org.shortlist.parser;

import org.jspecify.annotations.NullMarked;
