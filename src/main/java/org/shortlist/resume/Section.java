package org.shortlist.resume;

/** A part of the document under one heading; its span includes the heading. Sections do not overlap. */
public record Section(Kind kind, Span span) {

    /** What a section is about. */
    public enum Kind {
        HEADER, SUMMARY, EXPERIENCE, EDUCATION, SKILLS, PROJECTS, CERTIFICATES, LANGUAGES, PUBLICATIONS, PATENTS, AWARDS, VOLUNTEERING, REFERENCES, OTHER
    }
}
