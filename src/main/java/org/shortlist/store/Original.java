package org.shortlist.store;

/** The bytes that came, under the name and type they came with. */
public record Original(String fileName, String mediaType, byte[] bytes) {}
