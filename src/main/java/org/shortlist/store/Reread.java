package org.shortlist.store;

import org.shortlist.resume.Resume;

/**
 * What another reader made of a version that is already kept.
 *
 * @param id      of the candidate
 * @param version which version was read, as in {@link Kept#version}
 * @param text    what the résumé's spans point into
 * @param readBy  see {@link Version#readBy}
 */
public record Reread(String id, int version, String text, Resume resume, String readBy) {}
