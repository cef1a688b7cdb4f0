/**
 * Where candidates are kept: the truth.
 *
 * <p>Start with {@link org.shortlist.store.CandidateStore}; {@link org.shortlist.store.SqliteStore} keeps it in one file,
 * {@link org.shortlist.store.PostgresStore} in a database that many processes may share; both by the same statements. Every write has a <em>change number</em> that grows by one with each; whoever projects the store into an index asks for the changes since the
 * number it has reached. A write is acknowledged when it survives a power cut.
 *
 * <h2>Who is who</h2>
 * A résumé comes from a source: a path, with the line for NDJSON; for an upload, its content. Versions are kept, nothing is
 * overwritten. Whose version it is, is decided in this order:
 * <ol>
 * <li>The source holds the content that it held before: nothing new.
 * <li>The content is known from another source: a copy, or a file that was moved. The further source is remembered; nothing else is
 * new.
 * <li>The source is known: a new version of the same candidate. Unless it is surely another person now: both versions have e-mail
 * addresses and names, and share neither an address nor a word of the name.
 * <li>An e-mail address is known, in any case of letters, from any version: a new version of that candidate. Unless the names, written in
 * one script, share no word: an agency writes its own address on everybody's résumé.
 * <li>A new candidate.
 * </ol>
 * Content that another reader has read before is read anew in place: no new version, but a change. A deleted candidate leaves a
 * tombstone: id and change number, nothing personal; whoever comes again afterwards is a new candidate.
 *
 * <h2>What people do</h2>
 * What a person sets right in a résumé ({@link org.shortlist.resume.Correction}) is kept beside the versions and laid over the
 * newest one whenever it is read: over what a better parser makes of it, and over a newer version. The résumé itself stays as
 * it was read, so that a correction can be taken back. Who is deleted with time to think it over is set aside: gone for everyone, yet to
 * be brought back until the time is over.
 */
@NullMarked
package org.shortlist.store;

import org.jspecify.annotations.NullMarked;
