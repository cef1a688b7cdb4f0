package org.shortlist.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.shortlist.resume.Resume;

/** Résumés as the store writes them. */
class ResumeJsonTest {

    @Test
    void readsWhatAnOlderVersionWroteAndPassesOverWhatANewerWrote() throws IOException {
        String json = """
                {"name": {"text": "Ada"}, "horoscope": {"sign": "leo"},
                 "contact": {"emails": [{"text": "ada@example.com", "verified": true}]},
                 "positions": [{"title": {"text": "Engineer", "family": {"id": "engineer", "label": "Engineer"}}}]}""";
        Resume resume = new ResumeJson().read(json);
        assertThat(resume.name()).isNotNull();
        assertThat(resume.contact().phones()).isEmpty();
        assertThat(resume.positions()).hasSize(1);
        assertThat(resume.positions().getFirst().skills()).isEmpty();
        assertThat(resume.languages()).isEmpty();
    }

    @Test
    void writesNoAbsentParts() {
        ResumeJson json = new ResumeJson();
        assertThat(json.write(Resume.EMPTY)).isEqualTo("{\"contact\":{}}");
        assertThat(json.write(Samples.resume("Ada"))).contains("\"name\":{\"text\":\"Ada\"}")
                .contains("\"start\":{\"earliest\":\"2019-05\",\"latest\":\"2019-05\"}")
                .doesNotContain("null", "current", "open", "[]");
    }
}
