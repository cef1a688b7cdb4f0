package org.shortlist.parser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.shortlist.resume.Education;
import org.shortlist.resume.Mention;
import org.shortlist.resume.Position;
import org.shortlist.resume.Resume;
import org.shortlist.resume.Section;
import org.shortlist.resume.Skill;
import org.shortlist.resume.Span;

/** What must hold of the spans of every résumé that was read from a text. */
final class Spans {

    private Spans() {}

    static void check(String text, Resume resume) {
        for (Span span : all(resume)) {
            assertThat(span.end()).as("%s in a text of %s", span, text.length()).isLessThanOrEqualTo(text.length());
        }
        apart(resume.sections().stream().map(Section::span).toList());
        apart(resume.positions().stream().map(Position::span).toList());
        for (Position position : resume.positions()) {
            inside(position);
        }
    }

    private static void inside(Position position) {
        if (position.title() != null) {
            assertThat(position.span().contains(position.title().span())).as("title in job").isTrue();
        }
        if (position.description() != null) {
            assertThat(position.span().contains(position.description().span())).as("description in job").isTrue();
        }
        for (Skill skill : position.skills()) {
            assertThat(position.span().contains(skill.span())).as("skill in job").isTrue();
        }
    }

    private static void apart(List<Span> spans) {
        for (int i = 1; i < spans.size(); i++) {
            assertThat(spans.get(i).start()).as("in order and apart: %s", spans)
                    .isGreaterThanOrEqualTo(spans.get(i - 1).end());
        }
    }

    private static List<Span> all(Resume resume) {
        List<Span> spans = new ArrayList<>();
        Stream.of(resume.name(), resume.headline(), resume.summary())
                .filter(Objects::nonNull)
                .map(Mention::span)
                .forEach(spans::add);
        resume.contact().emails().forEach(email -> spans.add(email.span()));
        resume.contact().phones().forEach(phone -> spans.add(phone.span()));
        resume.contact().links().forEach(link -> spans.add(link.span()));
        resume.positions().forEach(position -> spans.add(position.span()));
        resume.education().stream().map(Education::span).forEach(spans::add);
        resume.projects().forEach(project -> spans.add(project.span()));
        resume.skills().forEach(skill -> spans.add(skill.span()));
        resume.otherSkills().forEach(skill -> spans.add(skill.span()));
        resume.certificates().forEach(certificate -> spans.add(certificate.name().span()));
        resume.languages().forEach(language -> spans.add(language.name().span()));
        resume.sections().forEach(section -> spans.add(section.span()));
        assertThat(spans).doesNotContainNull();
        return spans;
    }
}
