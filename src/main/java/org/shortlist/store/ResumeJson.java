package org.shortlist.store;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shortlist.resume.Addition;
import org.shortlist.resume.Correction;
import org.shortlist.resume.EntryKey;
import org.shortlist.resume.Filing;
import org.shortlist.resume.Resume;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A résumé as it lies in the store: its records as they are, without what is absent. A résumé that was written by another version of the
 * program is read as far as it is known: what is not known any more is passed over, what was not known yet is absent.
 */
final class ResumeJson {

    private final JsonMapper mapper = JsonMapper.builder()
            .changeDefaultPropertyInclusion(include -> JsonInclude.Value.construct(Include.NON_EMPTY, Include.ALWAYS))
            .changeDefaultVisibility(visible -> visible.withIsGetterVisibility(Visibility.NONE))
            .withConfigOverride(List.class,
                    list -> list.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    String write(Resume resume) {
        return mapper.writeValueAsString(resume);
    }

    String write(Correction correction) {
        return mapper.writeValueAsString(correction);
    }

    String write(EntryKey job) {
        return mapper.writeValueAsString(job);
    }

    String write(Addition added) {
        return mapper.writeValueAsString(added);
    }

    /** Of an array of {@code [id, correction]}, in the order of the ids. */
    List<Correction> corrections(String json) throws IOException {
        try {
            List<Correction> corrections = new ArrayList<>();
            for (JsonNode pair : mapper.readTree(json)) {
                corrections.add(mapper.treeToValue(pair.get(1), Correction.class).numbered(pair.get(0).asLong()));
            }
            corrections.sort(Comparator.comparingLong(Correction::id));
            return corrections;
        } catch (JacksonException e) {
            throw new IOException("A correction in the store cannot be read: " + e.getPathReference(), e.getCause());
        }
    }

    /** Of an array of {@code [name, value]}. */
    Filing filing(String json) throws IOException {
        try {
            Map<String, List<String>> values = new HashMap<>();
            for (JsonNode pair : mapper.readTree(json)) {
                values.computeIfAbsent(pair.get(0).asString(), name -> new ArrayList<>()).add(pair.get(1).asString());
            }
            return new Filing(values);
        } catch (JacksonException e) {
            throw new IOException("How a candidate is filed cannot be read from the store", e.getCause());
        }
    }

    Resume read(String json) throws IOException {
        try {
            return mapper.readValue(json, Resume.class);
        } catch (JacksonException e) {
            // Its own words may quote the résumé.
            throw new IOException("A résumé in the store cannot be read: " + e.getPathReference(), e.getCause());
        }
    }
}
