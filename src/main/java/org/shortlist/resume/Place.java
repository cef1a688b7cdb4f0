package org.shortlist.resume;

import org.jspecify.annotations.Nullable;

/**
 * A place as written, and the city it stands for.
 *
 * @param city      the city as a concept ("pittsburgh-pa-us", "Pittsburgh, PA"); an unknown place stands for its own words
 * @param region    state, province or Land as the vocabulary writes it
 * @param country   ISO 3166-1 alpha-2
 * @param latitude  degrees north, null when unknown; known together with {@code longitude}
 * @param longitude degrees east
 */
public record Place(String text, @Nullable Span span, Concept city, @Nullable String region, @Nullable String country,
        @Nullable Double latitude, @Nullable Double longitude) {}
