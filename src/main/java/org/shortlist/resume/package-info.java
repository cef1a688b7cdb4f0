/**
 * What a résumé says.
 *
 * <p>Start with {@link org.shortlist.resume.Resume}: one document, read. Every value in it comes with the words as they
 * were written and, where the text is known, the {@link org.shortlist.resume.Span} they were read from, so that whatever
 * is answered can be shown in the document. Where the trade has a name for a thing, the value also carries the
 * {@link org.shortlist.resume.Concept} it stands for: {@code "k8s"} as written is the concept {@code kubernetes}, labelled
 * "Kubernetes". A {@link org.shortlist.resume.Candidate} is a person who is kept: an id, a résumé and its text.
 *
 * <p>Dates keep the precision they were written with ({@link org.shortlist.resume.PartialDate},
 * {@link org.shortlist.resume.DateRange}); {@link org.shortlist.resume.Experience} computes from them and from nothing
 * else: total months, months per skill with evidence, tenure, gaps. {@link org.shortlist.resume.JsonResume} reads and
 * writes the JSON Resume form (jsonresume.org).
 *
 * <p>Of the other packages of Shortlist it uses but one thing, {@link org.shortlist.vocabulary.Folding}: what is filed is one value
 * where searching makes it one. Today is always a parameter.
 */
@NullMarked
package org.shortlist.resume;

import org.jspecify.annotations.NullMarked;
