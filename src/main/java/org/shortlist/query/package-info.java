/**
 * The recruiter's language: text → {@link org.shortlist.query.Expression} → text. The manual.
 *
 * <p>{@link org.shortlist.query.QueryParser} reads what a person types and never fails: what cannot be read as it stands is
 * mended or read as text, and the {@link org.shortlist.query.Reading} says what was mended, what may not have been meant, and how
 * the whole was understood, in one sentence. What can be typed is listed in {@link org.shortlist.query.Syntax}, which is also
 * the help of the command line ({@code shortlist help query}) and of the page (from {@code /v1/syntax}).
 *
 * <pre>
 * new QueryParser(Vocabulary.load()).read("title:\"data engineer\" job:(company:aws from:2019) -intern")
 *     expression  And[Phrase[TITLE, …], WithinPosition[…], Not[Term[ANYWHERE, intern]]]
 *     sentence    title 'data engineer', and one job at Amazon Web Services lasting into 2019 or later, and not intern
 * </pre>
 *
 * <p>NOT binds tighter than AND, AND (written or not) tighter than OR. A word may be several tokens ({@code full-stack}) and is
 * then a phrase. Between what is typed and the tree stands the vocabulary: a skill, an employer, a school, a city is asked for by
 * what it is, whatever it was called; {@code Expansion} says how. A tree therefore holds everything that an engine needs, and
 * engines know no vocabulary of names.
 *
 * <p>{@link org.shortlist.query.QueryPrinter} writes a tree so that it is read back as it was; the forms {@code skill:="id"}
 * and {@code skill.words:x}, which are not expanded, exist for that and for those who want exactly this.
 *
 * <p>On the way from text to tree: {@code Normalizer} (signs of word processors), {@code Lexer}, {@code Brackets},
 * {@code Grammar} over {@code Lexemes} with {@code Leaves} (text → what was typed), {@code Expansion} (what was typed → what is asked),
 * {@code Sentences} (what was typed → words for people). {@link org.shortlist.query.ConceptResolver} finds the concept that a
 * facet's parameter means.
 *
 * <p>Beside the way: {@link org.shortlist.query.Analyzer} shows what a text is to the search, and
 * {@link org.shortlist.query.JobDescriptionReader} makes a question of a job description.
 */
@NullMarked
package org.shortlist.query;

import org.jspecify.annotations.NullMarked;
