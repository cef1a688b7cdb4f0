package org.shortlist.parser;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shortlist.resume.Certificate;
import org.shortlist.resume.Claim;
import org.shortlist.resume.Contact;
import org.shortlist.resume.DateRange;
import org.shortlist.resume.Degree;
import org.shortlist.resume.DegreeLevel;
import org.shortlist.resume.Education;
import org.shortlist.resume.Employer;
import org.shortlist.resume.Language;
import org.shortlist.resume.Mention;
import org.shortlist.resume.Phone;
import org.shortlist.resume.Place;
import org.shortlist.resume.Position;
import org.shortlist.resume.Project;
import org.shortlist.resume.Resume;
import org.shortlist.resume.ResumeBuilder;
import org.shortlist.resume.School;
import org.shortlist.resume.Section.Kind;
import org.shortlist.resume.Skill;
import org.shortlist.resume.Title;

/**
 * Gives a résumé that came as data a text to be shown and searched: name and contacts, then a part for each kind of thing. Every
 * value gets its place in that text, stands for what the vocabulary knows of it, and each job gets the skills its text speaks of.
 */
final class DataRendering {

    private final Concepts concepts;
    private final Typesetter page = new Typesetter();

    DataRendering(Concepts concepts) {
        this.concepts = concepts;
    }

    ResumeParser.ReadText render(Resume data, YearMonth asOf) {
        ResumeBuilder set = new ResumeBuilder();
        set.name(page.line(text(data.name()))).headline(page.line(text(data.headline())));
        set.contact(contact(data.contact())).location(place(data.location()));
        page.newLine();
        set.claims(claims(data.claims())).dated(page.dates(data.dated()));
        set.summary(summary(data.summary()));
        set.positions(positions(data.positions())).education(education(data.education()));
        set.projects(projects(data.projects())).skills(skills("Skills", data.skills()));
        set.otherSkills(skills("Other skills", data.otherSkills()));
        set.certificates(certificates(data.certificates())).languages(languages(data.languages()));
        DeedRendering deeds = new DeedRendering(page);
        set.volunteering(deeds.volunteering(data.volunteering())).publications(deeds.publications(data.publications()));
        set.patents(deeds.patents(data.patents())).awards(deeds.awards(data.awards()));
        Resume read = new SkillsInText(concepts, CleanText.asIs(page.text()))
                .fill(set.sections(page.sections()).build());
        return new ResumeParser.ReadText(page.text(), Warnings.addTo(read, List.of(), asOf));
    }

    private static @Nullable String text(@Nullable Mention mention) {
        return mention == null ? null : mention.text();
    }

    private Contact contact(Contact data) {
        List<Mention> emails = page.row(data.emails());
        List<Phone> phones = new ArrayList<>();
        for (Phone phone : data.phones()) {
            Mention mention = page.next(phone.text(), " | ");
            if (mention != null) {
                phones.add(new Phone(mention.text(), mention.span(), phone.number()));
            }
        }
        List<Mention> links = page.row(data.links());
        page.newLine();
        return new Contact(emails, phones, links);
    }

    private @Nullable Place place(@Nullable Place data) {
        Mention mention = data == null ? null : page.line(data.text());
        if (mention == null || data == null || !Concepts.isSomething(mention.text())) {
            return null;
        }
        Place known = concepts.place(mention);
        boolean better = known.country() != null || data.country() == null;
        return better
                ? known
                : new Place(mention.text(), mention.span(), known.city(), data.region(), data.country(),
                        data.latitude(), data.longitude());
    }

    private List<Claim> claims(List<Claim> data) {
        List<Claim> claims = new ArrayList<>();
        for (Claim claim : data) {
            Mention mention = page.line(claim.text());
            if (mention != null) {
                claims.add(new Claim(claim.kind(), mention.text(), mention.span(), claim.meaning()));
            }
        }
        return claims;
    }

    private @Nullable Mention summary(@Nullable Mention data) {
        if (data == null || data.text().isBlank()) {
            return null;
        }
        page.section(Kind.SUMMARY, "Summary");
        return page.line(data.text());
    }

    private void open(List<?> values, Kind kind, String heading) {
        if (!values.isEmpty()) {
            page.section(kind, heading);
        }
    }

    private List<Position> positions(List<Position> data) {
        open(data, Kind.EXPERIENCE, "Experience");
        List<Position> positions = new ArrayList<>();
        for (Position position : data) {
            page.gap();
            int from = page.at();
            Title title = title(position.title());
            Mention team = page.line(text(position.team()));
            Employer employer = employer(position.employer());
            Place place = place(position.location());
            DateRange dates = page.dates(position.dates());
            Mention description = page.line(text(position.description()));
            positions.add(new Position(title, employer, team, place, dates, description, List.of(),
                    position.internship() || title != null && title.isIntern(),
                    page.since(from)));
        }
        return positions;
    }

    private @Nullable Title title(@Nullable Title data) {
        Mention mention = data == null ? null : page.line(data.text());
        return mention == null || !Concepts.isSomething(mention.text()) ? null : concepts.title(mention);
    }

    private @Nullable Employer employer(@Nullable Employer data) {
        Mention mention = data == null ? null : page.line(data.text());
        return mention == null || !Concepts.isSomething(mention.text()) ? null : concepts.employer(mention);
    }

    private List<Education> education(List<Education> data) {
        open(data, Kind.EDUCATION, "Education");
        List<Education> education = new ArrayList<>();
        for (Education entry : data) {
            page.gap();
            int from = page.at();
            Mention degree = entry.degree() == null ? null : page.put(entry.degree().text());
            List<Mention> fields = page.row(entry.fields());
            List<Mention> minors = page.row(entry.minors());
            School school = school(entry.school());
            Place place = place(entry.location());
            DateRange dates = page.dates(entry.dates());
            Mention grade = page.line(text(entry.grade()));
            Mention field = fields.isEmpty() ? null : fields.getFirst();
            education.add(new Education(school, degree(degree, field), fields, minors, place, dates, entry.progress(),
                    grade, page.since(from)));
        }
        return education;
    }

    private @Nullable School school(@Nullable School data) {
        Mention mention = data == null ? null : page.line(data.text());
        return mention == null || !Concepts.isSomething(mention.text()) ? null : concepts.school(mention);
    }

    private @Nullable Degree degree(@Nullable Mention written, @Nullable Mention field) {
        if (written == null) {
            return null;
        }
        DegreeLevel level = concepts.level(written.text());
        DegreeLevel withField = field == null ? level : concepts.level(written.text() + " in " + field.text());
        return new Degree(written.text(), written.span(), level == null ? withField : level);
    }

    private List<Project> projects(List<Project> data) {
        open(data, Kind.PROJECTS, "Projects");
        List<Project> projects = new ArrayList<>();
        for (Project project : data) {
            page.gap();
            int from = page.at();
            Mention name = page.line(project.name().text());
            DateRange dates = page.dates(project.dates());
            Mention description = page.line(text(project.description()));
            List<Skill> skills = new ArrayList<>();
            project.skills().forEach(skill -> skill(skill, null, ", ", skills));
            if (name != null) {
                projects.add(new Project(name, dates, description, skills, page.since(from)));
            }
        }
        return projects;
    }

    private List<Skill> skills(String heading, List<Skill> data) {
        open(data, Kind.SKILLS, heading);
        List<Skill> skills = new ArrayList<>();
        String group = null;
        for (Skill skill : data) {
            boolean same = Objects.equals(group, skill.group());
            if (!same || skills.isEmpty()) {
                page.newLine();
                group = skill.group();
                page.put(group == null ? null : group + ":");
            }
            boolean first = !same || skills.isEmpty();
            skill(skill, group, first ? " " : ", ", skills);
        }
        return skills;
    }

    private void skill(Skill data, @Nullable String group, String separator, List<Skill> into) {
        Mention mention = page.next(data.text(), separator);
        if (mention != null && Concepts.isSomething(mention.text())) {
            into.add(concepts.skill(mention, group));
        }
    }

    private List<Certificate> certificates(List<Certificate> data) {
        open(data, Kind.CERTIFICATES, "Certificates");
        List<Certificate> certificates = new ArrayList<>();
        for (Certificate certificate : data) {
            page.gap();
            int from = page.at();
            Mention name = page.line(certificate.name().text());
            Mention issuer = page.line(text(certificate.issuer()));
            DateRange validity = page.dates(certificate.validity());
            if (name != null && Concepts.isSomething(name.text())) {
                certificates.add(new Certificate(name, concepts.certificate(name.text()), issuer, validity,
                        page.since(from)));
            }
        }
        return certificates;
    }

    private List<Language> languages(List<Language> data) {
        open(data, Kind.LANGUAGES, "Languages");
        List<Language> languages = new ArrayList<>();
        for (Language language : data) {
            page.newLine();
            Mention name = page.put(language.name().text());
            Mention proficiency = page.next(text(language.proficiency()), ", ");
            if (name != null && Concepts.isSomething(name.text())) {
                languages.add(new Language(name, Concepts.itself(name.text()), proficiency, language.level()));
            }
        }
        return languages;
    }
}
