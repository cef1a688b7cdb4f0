package org.shortlist.http;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import org.shortlist.resume.DegreeLevel;
import org.shortlist.resume.Section;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * How records become JSON, here and at the command line: their components under their own names in their own order, nothing
 * for null, months as {@code 2019-03}, instants as ISO 8601, enum constants in lower case.
 */
public final class WireJson {

    private WireJson() {}

    public static JsonMapper mapper() {
        SimpleModule lowerCase = new SimpleModule("lower-case");
        lowerCase.addSerializer(DegreeLevel.class, new LowerCase());
        lowerCase.addSerializer(Section.Kind.class, new LowerCase());
        return JsonMapper.builder()
                .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
                // Questions such as isOpen() are no parts of a record.
                .changeDefaultVisibility(all -> all.withIsGetterVisibility(Visibility.NONE))
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .addModule(lowerCase)
                .build();
    }

    private static final class LowerCase extends ValueSerializer<Enum<?>> {
        @Override
        public void serialize(Enum<?> constant, JsonGenerator json, SerializationContext context) {
            json.writeString(constant.name().toLowerCase(Locale.ROOT));
        }
    }
}
