package org.shortlist.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shortlist.resume.Certificate;
import org.shortlist.resume.Claim;
import org.shortlist.resume.Concept;
import org.shortlist.resume.DateRange;
import org.shortlist.resume.Education;
import org.shortlist.resume.Language;
import org.shortlist.resume.Mention;
import org.shortlist.resume.Phone;
import org.shortlist.resume.Place;
import org.shortlist.resume.Position;
import org.shortlist.resume.Project;
import org.shortlist.resume.Resume;
import org.shortlist.resume.Skill;
import org.shortlist.resume.Span;
import org.shortlist.resume.Title;
import org.shortlist.resume.Volunteering;

/** All that was read of a text, value by value, in the order of the text. */
final class Findings {

    private final Resume resume;
    private final List<Finding> all = new ArrayList<>();

    private Findings(Resume resume) {
        this.resume = resume;
    }

    static List<Finding> of(Resume resume) {
        Findings findings = new Findings(resume);
        findings.person();
        for (int i = 0; i < resume.positions().size(); i++) {
            findings.job("job " + (i + 1), resume.positions().get(i));
        }
        for (int i = 0; i < resume.education().size(); i++) {
            findings.study("study " + (i + 1), resume.education().get(i));
        }
        findings.skills("skill", resume.skills());
        findings.skills("also named", resume.otherSkills());
        resume.projects().forEach(findings::project);
        resume.certificates().forEach(findings::certificate);
        resume.languages().forEach(findings::language);
        resume.volunteering().forEach(findings::volunteering);
        findings.deeds();
        findings.all.sort(Comparator.comparingInt(finding -> finding.span().start()));
        return findings.all;
    }

    private void person() {
        mention("name", resume.name());
        mention("headline", resume.headline());
        place("place", resume.location());
        resume.contact().emails().forEach(email -> mention("e-mail", email));
        for (Phone phone : resume.contact().phones()) {
            add("phone", phone.span(), phone.number());
        }
        resume.contact().links().forEach(link -> mention("link", link));
        for (Claim claim : resume.claims()) {
            String kind = claim.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
            add(kind, claim.span(), claim.meaning().label());
        }
        text("summary", resume.summary());
        dates("date of the document", resume.dated());
    }

    private void job(String job, Position position) {
        Title title = position.title();
        if (title != null) {
            add(job + " title", title.span(), title.text(), understood(title.text(), title.family()),
                    title.seniority() == null ? null : title.seniority().label());
        }
        if (position.employer() != null) {
            add(job + " employer", position.employer().span(), position.employer().text(),
                    understood(position.employer().text(), position.employer().company()),
                    position.employer().industry() == null ? null : position.employer().industry().label());
        }
        mention(job + " team", position.team());
        place(job + " place", position.location());
        dates(job + " dates", position.dates());
        text(job + " text", position.description());
        skills(job + " skill", position.skills());
    }

    private void study(String study, Education course) {
        if (course.school() != null) {
            add(study + " school", course.school().span(), course.school().text(),
                    understood(course.school().text(), course.school().institution()));
        }
        if (course.degree() != null) {
            add(study + " degree", course.degree().span(), course.degree().text(),
                    course.degree().level() == null ? null : course.degree().level().name().toLowerCase(Locale.ROOT));
        }
        course.fields().forEach(field -> mention(study + " field", field));
        course.minors().forEach(minor -> mention(study + " minor", minor));
        place(study + " place", course.location());
        dates(study + " dates", course.dates());
        mention(study + " grade", course.grade());
    }

    private void skills(String label, List<Skill> skills) {
        for (Skill skill : skills) {
            String what = skill.group() == null ? label : label + " (" + skill.group() + ")";
            String known = understood(skill.text(), skill.concept());
            add(what, skill.span(), known == null ? skill.text() : skill.text() + " = " + known);
        }
    }

    private void project(Project project) {
        mention("project", project.name());
        dates("project dates", project.dates());
        text("project text", project.description());
        skills("project skill", project.skills());
    }

    private void certificate(Certificate certificate) {
        add("certificate", certificate.name().span(), certificate.name().text(),
                understood(certificate.name().text(), certificate.concept()));
        mention("certificate issuer", certificate.issuer());
        dates("certificate dates", certificate.validity());
    }

    private void language(Language language) {
        add("language", language.name().span(), language.name().text(),
                understood(language.name().text(), language.language()),
                language.level() == null ? null : language.level().name().toLowerCase(Locale.ROOT));
    }

    private void volunteering(Volunteering work) {
        mention("volunteering for", work.organization());
        mention("volunteering as", work.role());
        place("volunteering place", work.location());
        dates("volunteering dates", work.dates());
        text("volunteering text", work.description());
    }

    private void deeds() {
        resume.publications().forEach(publication -> {
            mention("publication", publication.title());
            mention("published by", publication.publisher());
            dates("published", publication.date());
        });
        resume.patents().forEach(patent -> {
            mention("patent", patent.title());
            mention("patent number", patent.number());
            dates("patent date", patent.date());
        });
        resume.awards().forEach(award -> {
            mention("award", award.title());
            mention("awarded by", award.awarder());
            dates("awarded", award.date());
        });
    }

    /** What stands for a value, where that is more than its own words. */
    private static @Nullable String understood(String text, Concept concept) {
        return concept.label().equalsIgnoreCase(text) ? null : concept.label();
    }

    private void mention(String label, @Nullable Mention mention) {
        if (mention != null) {
            add(label, mention.span(), mention.text());
        }
    }

    /** Only that there is a longer text, for it stands beside. */
    private void text(String label, @Nullable Mention text) {
        if (text != null) {
            add(label, text.span(), "begins here");
        }
    }

    private void place(String label, @Nullable Place place) {
        if (place != null) {
            add(label, place.span(), place.text(), understood(place.text(), place.city()), place.country());
        }
    }

    private void dates(String label, @Nullable DateRange dates) {
        if (dates != null) {
            add(label, dates.span(), ResumeView.dates(dates));
        }
    }

    private void add(String label, @Nullable Span span, String value, @Nullable String... meanings) {
        if (span != null) {
            String means = Stream.of(meanings).filter(Objects::nonNull).collect(Collectors.joining(", "));
            all.add(new Finding(span, label, means.isEmpty() ? value : value + " = " + means,
                    resume.certainty(span)));
        }
    }
}
