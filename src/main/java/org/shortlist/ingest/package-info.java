/**
 * In: files. Out: candidates in the store, and the store in the index.
 *
 * <h2>Files → store</h2>
 * {@link org.shortlist.ingest.Importer} goes through files, folders, lines and streams and keeps what it reads;
 * {@link org.shortlist.ingest.TextExtractor} takes the text from one file. The kind of a file is told from its content. A file that
 * cannot be read is data in a report ({@link org.shortlist.ingest.ImportEvent}, with a
 * {@link org.shortlist.ingest.UnreadableFileException.Reason}) and the run goes on; a store that cannot be written ends it.
 *
 * <table>
 * <caption>What is read</caption>
 * <tr><th>kind</th><th>by</th><th>as</th></tr>
 * <tr><td>PDF</td><td>{@code GlyphReader} on PDFBox</td><td>lines, column by column ({@code PageLayout}) over all pages ({@code PageFlow});
 * wide gaps as tabs; addresses that only a link holds ({@code PdfLinks})</td></tr>
 * <tr><td>DOCX</td><td>{@code WordText}</td><td>a paragraph a line, a row of a table as {@code TableRow} has it</td></tr>
 * <tr><td>DOC, ODT, RTF, HTML</td><td>Tika, without its guessing and its openers of embedded files</td>
 * <td>the same</td></tr>
 * <tr><td>text, Markdown</td><td>{@code PlainText}</td><td>as it is, in whatever encoding</td></tr>
 * <tr><td>JSON Resume</td><td>{@link org.shortlist.resume.JsonResume}</td><td>data; the parser makes a text of it</td></tr>
 * <tr><td>NDJSON</td><td>line by line, of any length</td><td>one JSON Resume a line</td></tr>
 * </table>
 *
 * Nothing that a file refers to is fetched, nothing embedded is opened, archives that unpack to too much are refused, and
 * {@link org.shortlist.ingest.Limits} bounds bytes, characters, pages, time and memory. What nobody can see is no text: hidden,
 * deleted and tiny letters, and those beside the page. White letters are kept, for on a dark ground they are seen.
 *
 * <h2>Apart</h2>
 * Documents come from strangers, so they are read in processes of their own ({@code ReadingApart}; {@code ReadingMain} is the other
 * side), a few that live long and are replaced when they fall or their time is over. Plain text and JSON are read here.
 *
 * <h2>Store → index</h2>
 * {@link org.shortlist.ingest.Projector} brings changes into the live generation, once or continuously; one process does so at a
 * time. {@link org.shortlist.ingest.Reindexer} reads anew what an older parser read and makes another generation beside the live one.
 *
 * <p>Logs and messages hold ids, numbers and names of files, never what a résumé says.
 */
@NullMarked
package org.shortlist.ingest;

import org.jspecify.annotations.NullMarked;
