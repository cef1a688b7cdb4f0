package org.shortlist.ingest;

/** The kinds of file that are read. */
enum FileKind {
    PDF("application/pdf"), //
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"), //
    DOC("application/msword"), //
    ODT("application/vnd.oasis.opendocument.text"), //
    RTF("application/rtf"), //
    HTML("text/html"), //
    MARKDOWN("text/markdown"), //
    TEXT("text/plain"), //
    JSON("application/json"), //
    NDJSON("application/x-ndjson");

    private final String mediaType;

    FileKind(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }
}
