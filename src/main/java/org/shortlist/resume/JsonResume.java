package org.shortlist.resume;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON Resume form of a résumé (jsonresume.org), in and out.
 *
 * <p>What the form cannot say (what words stand for, the precision of dates, teams, which skills a job used, patents, clearance, doubts, warnings) is
 * written under one extension object, {@value #EXTENSION}, so that reading what was written gives the same résumé again, less
 * the places in a text. The extension is believed of a part ({@code work}, {@code skills}, …) only as long as the part itself is
 * as it was written: an edit of the visible part always counts.
 */
public final class JsonResume {

    static final String EXTENSION = "x-shortlist";
    static final String SCHEMA = "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultVisibility(visible -> visible.withGetterVisibility(Visibility.NONE)
                    .withIsGetterVisibility(Visibility.NONE)
                    .withFieldVisibility(Visibility.ANY))
            .changeDefaultPropertyInclusion(included -> included.withValueInclusion(JsonInclude.Include.NON_NULL))
            .withConfigOverride(List.class,
                    list -> list.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .build();
    private static final ObjectReader TREES = MAPPER.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private JsonResume() {}

    /** JSON Resume, and what can be read from it. */
    public record Data(JsonNode node) {

        /** The résumé; see {@link JsonResume#read}. */
        public Resume resume() {
            return read(node);
        }

        /**
         * How its candidate is to be filed, as it says under {@code filing} in the extension: by name a text, a number, true or false, or a
         * list of texts.
         *
         * @throws IllegalArgumentException where a value is something else, naming its path
         */
        public Map<String, List<String>> filing() {
            Map<String, List<String>> filing = new LinkedHashMap<>();
            JsonNode said = node.path(EXTENSION).path("filing");
            if (!said.isMissingNode() && !said.isNull() && !said.isObject()) {
                throw new IllegalArgumentException(EXTENSION + ".filing: an object was expected");
            }
            said.properties().forEach(one -> filing.put(one.getKey(), texts(one.getKey(), one.getValue())));
            return filing;
        }

        private static List<String> texts(String name, JsonNode said) {
            List<String> texts = new ArrayList<>();
            for (JsonNode value : said.isArray() ? said : List.of(said)) {
                if (!value.isString() && !value.isIntegralNumber() && !value.isBoolean()) {
                    throw new IllegalArgumentException(EXTENSION + ".filing." + name
                            + ": a text, a whole number, true or false was expected, or a list of texts");
                }
                texts.add(value.asString());
            }
            return texts;
        }
    }

    /** The résumé as JSON Resume 1.0 with the extension. */
    public static ObjectNode write(Resume resume) {
        ObjectNode standard = JsonResumeWriter.standard(resume);
        JsonNode all = MAPPER.valueToTree(resume);
        withoutPlaces(all);
        standard.putObject(EXTENSION).set("resume", all);
        return standard;
    }

    /** The same with how the candidate is filed, under {@code filing} in the extension. */
    public static ObjectNode write(Resume resume, Filing filing) {
        ObjectNode standard = write(resume);
        if (!filing.values().isEmpty()) {
            ((ObjectNode) standard.get(EXTENSION)).set("filing", MAPPER.valueToTree(filing.values()));
        }
        return standard;
    }

    /**
     * Reads JSON Resume, the current schema and the older one with {@code work.company} and {@code website}. Properties that it
     * does not know are passed over.
     *
     * @throws IllegalArgumentException naming the path and what was wrong: {@code work[0].startDate: 'June' is no date}
     */
    public static Resume read(JsonNode node) {
        Resume visible = new JsonResumeReader(new JsonPart("", node)).read();
        JsonNode extension = node.path(EXTENSION).path("resume");
        return extension.isObject() ? merged(node, visible, extended(extension)) : visible;
    }

    /**
     * Reads JSON Resume from its text; see {@link #read}.
     *
     * @throws IllegalArgumentException also when the text is no JSON, with the line and column, quoting nothing
     */
    public static Resume parse(String json) {
        return data(json).resume();
    }

    /**
     * Takes JSON Resume from its text.
     *
     * @throws IllegalArgumentException when the text is no JSON, with the line and column, quoting nothing
     */
    public static Data data(String json) {
        JsonNode node;
        try {
            node = TREES.readTree(json);
        } catch (JacksonException e) {
            TokenStreamLocation where = e.getLocation();
            throw new IllegalArgumentException(where == null
                    ? "it is not JSON"
                    : "it is not JSON at line " + where.getLineNr() + ", column " + where.getColumnNr(), e);
        }
        if (!node.isObject()) {
            throw new IllegalArgumentException("it is not one JSON object");
        }
        return new Data(node);
    }

    private static Resume extended(JsonNode extension) {
        try {
            ObjectNode full = MAPPER.createObjectNode().setAll(extension.asObject());
            full.remove("sections");
            return MAPPER.treeToValue(full, Resume.class);
        } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
            throw new IllegalArgumentException(EXTENSION + ".resume: not as it was written: " + e.getMessage(), e);
        }
    }

    /** Of each part the extension's reading, where the part is as it was written. */
    private static Resume merged(JsonNode node, Resume visible, Resume full) {
        ObjectNode written = JsonResumeWriter.standard(full);
        ResumeBuilder merged = new ResumeBuilder(full).sections(visible.sections());
        if (!kept(node, written, "basics")) {
            merged.name(visible.name()).headline(visible.headline()).contact(visible.contact());
            merged.location(visible.location()).summary(visible.summary());
        }
        return merged.positions(kept(node, written, "work") ? full.positions() : visible.positions())
                .education(kept(node, written, "education") ? full.education() : visible.education())
                .projects(kept(node, written, "projects") ? full.projects() : visible.projects())
                .skills(kept(node, written, "skills") ? full.skills() : visible.skills())
                .certificates(kept(node, written, "certificates") ? full.certificates() : visible.certificates())
                .languages(kept(node, written, "languages") ? full.languages() : visible.languages())
                .volunteering(kept(node, written, "volunteer") ? full.volunteering() : visible.volunteering())
                .publications(kept(node, written, "publications") ? full.publications() : visible.publications())
                .awards(kept(node, written, "awards") ? full.awards() : visible.awards())
                .build();
    }

    private static boolean kept(JsonNode node, ObjectNode written, String part) {
        return written.path(part).equals(node.path(part));
    }

    private static void withoutPlaces(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove("span");
            object.remove("sections");
            object.forEach(JsonResume::withoutPlaces);
        } else if (node instanceof ArrayNode array) {
            array.forEach(JsonResume::withoutPlaces);
        }
    }
}
