package org.shortlist.resume;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Out and in again, any résumé is the same. */
class JsonResumeRoundTripTest {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final long SEED = 20251127;
    private static final int ROUNDS = 3_000;

    @Test
    void nothingIsLostInAnyResume() {
        for (long seed = SEED; seed < SEED + ROUNDS; seed++) {
            Resume resume = new RandomResumes(seed).next();
            String json = MAPPER.writeValueAsString(JsonResume.write(resume));
            assertThat(JsonResume.parse(json)).as("seed %s: %s", seed, json).isEqualTo(resume);
        }
    }

    @Test
    void whatTheFormHasWordsForIsReadWithoutTheExtensionToo() {
        for (long seed = SEED; seed < SEED + ROUNDS / 10; seed++) {
            Resume resume = new RandomResumes(seed).next();
            ObjectNode json = JsonResume.write(resume);
            json.remove(JsonResume.EXTENSION);
            JsonNode again = JsonResumeWriter.standard(JsonResume.read(json));
            assertThat(again.path("work").size()).as("seed %s", seed).isEqualTo(resume.positions().size());
            for (String part : new String[]{"certificates", "languages", "publications", "awards", "volunteer"}) {
                assertThat(again.path(part)).as("seed %s, %s", seed, part).isEqualTo(json.path(part));
            }
        }
    }
}
