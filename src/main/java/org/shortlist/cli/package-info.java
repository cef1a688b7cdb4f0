/**
 * The command line, and the only place that puts the rooms together.
 *
 * <p>{@link org.shortlist.cli.Main} runs one command and answers with an exit code; each command is a class of its own that
 * says in its help what it does. {@code DataFolder} opens what a command needs of a data folder, and nothing that it does
 * not need: a search starts without the readers of files and without the server. {@code Terminal} is where a command reads
 * and writes; a test hands in its own.
 *
 * <pre>
 * 0  all well
 * 1  it could not be done: one sentence says why; --debug shows where
 * 2  done in part: some files failed, or the doctor found something
 * 3  none of the files was usable
 * 4  wrong usage
 * </pre>
 */
@NullMarked
package org.shortlist.cli;

import org.jspecify.annotations.NullMarked;
