package org.shortlist.ingest;

/**
 * The text of a file: line by line as a reader sees it, table cells and wide gaps as tabs, no control characters but line feed and tab. Of
 * JSON, the file's own text.
 *
 * @param mediaType as told from the content: {@code application/pdf}
 */
public record ExtractedText(String text, String mediaType) {}
