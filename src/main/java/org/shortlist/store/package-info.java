/**
 * Where candidates are kept: the truth.
 *
 * <p>Start with {@link org.shortlist.store.CandidateStore}. Every write has a <em>change number</em> that grows by one with each;
 * whoever projects the store into an index asks for the changes since the number it has reached. A write is acknowledged when it
 * survives a power cut.
 *
 * <p><b>Who is who.</b> A résumé comes from a source: a path, with the line for NDJSON; for an upload, its content. The same
 * source again is a new version of the same candidate; so is another source whose résumé has the same e-mail. Versions are kept,
 * nothing is overwritten. A deleted candidate leaves a tombstone: id and change number, nothing personal.
 */
@NullMarked
package org.shortlist.store;

import org.jspecify.annotations.NullMarked;
