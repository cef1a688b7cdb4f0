/**
 * The recruiter's language: text → {@link org.shortlist.query.Expression} → text.
 *
 * <p>{@code QueryParser} reads what a person types and never fails: it repairs, and says so in a
 * {@link org.shortlist.query.Reading}. An {@link org.shortlist.query.Expression} is a plain tree that knows no engine.
 */
@NullMarked
package org.shortlist.query;

import org.jspecify.annotations.NullMarked;
