/**
 * Who may come in, what they may do, and what they did.
 *
 * <p>{@link org.shortlist.access.KeyRing} holds the keys of a data folder: each is shown once, kept as a digest, and opens the
 * {@link org.shortlist.access.Scope}s that it was made for. The keys lie in a file of their own and not in the store: going back
 * to a backup must not bring a revoked one back to life. The file is read anew as soon as it changes, so a server follows at once.
 *
 * <p>{@link org.shortlist.access.AuditLog} is what was done: a chain of lines that nobody changes unseen, and beside it what was asked,
 * which can be forgotten; both go on from file to file, and old files can be dropped. Erasing a person calls {@link org.shortlist.access.AuditLog#forget}; ids stay.
 */
@NullMarked
package org.shortlist.access;

import org.jspecify.annotations.NullMarked;
