package org.shortlist.http;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * How records become JSON, here and at the command line: their components under their own names in their own order, nothing
 * for null, months as {@code 2019-03}, instants as ISO 8601.
 */
public final class WireJson {

    private WireJson() {}

    public static JsonMapper mapper() {
        return JsonMapper.builder()
                .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
                // Questions such as isOpen() are no parts of a record.
                .changeDefaultVisibility(all -> all.withIsGetterVisibility(Visibility.NONE))
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .build();
    }
}
