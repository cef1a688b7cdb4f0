package org.shortlist.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shortlist.query.Field;
import org.shortlist.resume.Candidate;
import org.shortlist.resume.Concept;
import org.shortlist.resume.DateRange;
import org.shortlist.resume.Degree;
import org.shortlist.resume.DegreeLevel;
import org.shortlist.resume.Education;
import org.shortlist.resume.Employer;
import org.shortlist.resume.Mention;
import org.shortlist.resume.PartialDate;
import org.shortlist.resume.Position;
import org.shortlist.resume.Resume;
import org.shortlist.resume.ResumeBuilder;
import org.shortlist.resume.Section;
import org.shortlist.resume.Skill;
import org.shortlist.resume.Span;

class ProjectionTest {

    private static final YearMonth AS_OF = YearMonth.of(2026, 11);
    private static final String TEXT = "Ada Example\nExperience\nAcme Inc. 2019\nBeta 2021\nEducation\nMSc\n";

    @Test
    void theTextIsCutWhereverSomethingStandsByItself() {
        Projection projection = Projection.of(ada(), AS_OF, Candidates.HIERARCHY);
        assertThat(projection.passages()).extracting(passage -> passage.span().of(TEXT).strip())
                .containsExactly("Ada Example", "Experience", "Acme Inc. 2019", "Beta 2021", "Education\nMSc");
        assertThat(projection.passages()).extracting(Projection.Passage::job).containsExactly(null, null, 0, 1, null);
    }

    @Test
    void aPersonHasTheValuesOfAllJobsAndAJobItsOwn() {
        Projection projection = Projection.of(ada(), AS_OF, Candidates.HIERARCHY);
        assertThat(projection.person().words(Field.EMPLOYER)).containsExactly("Acme Inc.", "Acme", "Beta");
        assertThat(projection.jobs().get(1).values().words(Field.EMPLOYER)).containsExactly("Beta");
        assertThat(projection.jobs().get(0).values().concepts(Field.SKILL)).hasSize(1);
        assertThat(projection.person().words(Field.SKILL)).containsExactly("k8s", "Kubernetes");
    }

    @Test
    void onlyTheHighestDegreeIsCounted() {
        assertThat(Projection.of(ada(), AS_OF, Candidates.HIERARCHY).person().concepts(Field.DEGREE))
                .extracting(written -> written.concept().id())
                .containsExactly("master");
    }

    @Test
    void theCardShowsTheJobThatBeganLastAmongTheOpenOnes() {
        assertThat(Card.of(ada(), AS_OF).latestJob()).isEqualTo(1);
    }

    @Test
    void aNullWhereNothingIsKnown() {
        Projection nobody = Projection.of(new Candidate("c_1", Resume.EMPTY, "", Instant.EPOCH), AS_OF,
                Candidates.HIERARCHY);
        assertThat(nobody.lastMonth()).isNull();
        assertThat(nobody.passages()).isEmpty();
        assertThat(nobody.card().latestJob()).isEqualTo(-1);
    }

    private static Candidate ada() {
        Skill kubernetes = new Skill("k8s", null, new Concept("kubernetes", "Kubernetes"), null, null);
        Position acme = position("Acme Inc.", new Concept("acme", "Acme"), 2019, List.of(kubernetes));
        Position beta = position("Beta", new Concept("beta", "Beta"), 2021, List.of());
        List<Section> sections = List.of(new Section(Section.Kind.HEADER, new Span(0, 12)),
                new Section(Section.Kind.EXPERIENCE, new Span(12, TEXT.indexOf("Education"))),
                new Section(Section.Kind.EDUCATION, new Span(TEXT.indexOf("Education"), TEXT.length())));
        Resume resume = new ResumeBuilder().name(Mention.of("Ada Example"))
                .positions(List.of(acme, beta))
                .education(List.of(degree("BSc", DegreeLevel.BACHELOR), degree("MSc", DegreeLevel.MASTER)))
                .sections(sections)
                .build();
        return new Candidate("c_ada", resume, TEXT, Instant.EPOCH);
    }

    private static Position position(String employer, Concept company, int since, List<Skill> skills) {
        int start = TEXT.indexOf(employer);
        return new Position(null, new Employer(employer, null, company, null, null), null, null,
                DateRange.since(PartialDate.year(since)), null, skills, false,
                new Span(start, TEXT.indexOf('\n', start) + 1));
    }

    private static Education degree(String text, DegreeLevel level) {
        return new Education(null, new Degree(text, null, level), List.of(), List.of(), null, null, null,
                null, null);
    }
}
