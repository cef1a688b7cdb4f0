package org.shortlist.resume;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts a résumé together, part by part; what is not given is absent. */
public final class ResumeBuilder {
    private @Nullable Mention name;
    private @Nullable Mention headline;
    private Contact contact = Contact.NONE;
    private @Nullable Place location;
    private List<Claim> claims = List.of();
    private @Nullable Mention summary;
    private List<Position> positions = List.of();
    private List<Education> education = List.of();
    private List<Project> projects = List.of();
    private List<Skill> skills = List.of();
    private List<Skill> otherSkills = List.of();
    private List<Certificate> certificates = List.of();
    private List<Language> languages = List.of();
    private List<Volunteering> volunteering = List.of();
    private List<Publication> publications = List.of();
    private List<Patent> patents = List.of();
    private List<Award> awards = List.of();
    private @Nullable DateRange dated;
    private List<Section> sections = List.of();
    private List<Doubt> doubts = List.of();
    private List<Warning> warnings = List.of();

    public ResumeBuilder() {}

    /** Begins with all that a résumé says. */
    public ResumeBuilder(Resume start) {
        name = start.name();
        headline = start.headline();
        contact = start.contact();
        location = start.location();
        claims = start.claims();
        summary = start.summary();
        positions = start.positions();
        education = start.education();
        projects = start.projects();
        skills = start.skills();
        otherSkills = start.otherSkills();
        certificates = start.certificates();
        languages = start.languages();
        volunteering = start.volunteering();
        publications = start.publications();
        patents = start.patents();
        awards = start.awards();
        dated = start.dated();
        sections = start.sections();
        doubts = start.doubts();
        warnings = start.warnings();
    }

    public ResumeBuilder name(@Nullable Mention value) {
        name = value;
        return this;
    }

    public ResumeBuilder headline(@Nullable Mention value) {
        headline = value;
        return this;
    }

    public ResumeBuilder contact(Contact value) {
        contact = value;
        return this;
    }

    public ResumeBuilder location(@Nullable Place value) {
        location = value;
        return this;
    }

    public ResumeBuilder claims(List<Claim> value) {
        claims = value;
        return this;
    }

    public ResumeBuilder summary(@Nullable Mention value) {
        summary = value;
        return this;
    }

    public ResumeBuilder positions(List<Position> value) {
        positions = value;
        return this;
    }

    public ResumeBuilder education(List<Education> value) {
        education = value;
        return this;
    }

    public ResumeBuilder projects(List<Project> value) {
        projects = value;
        return this;
    }

    public ResumeBuilder skills(List<Skill> value) {
        skills = value;
        return this;
    }

    public ResumeBuilder otherSkills(List<Skill> value) {
        otherSkills = value;
        return this;
    }

    public ResumeBuilder certificates(List<Certificate> value) {
        certificates = value;
        return this;
    }

    public ResumeBuilder languages(List<Language> value) {
        languages = value;
        return this;
    }

    public ResumeBuilder volunteering(List<Volunteering> value) {
        volunteering = value;
        return this;
    }

    public ResumeBuilder publications(List<Publication> value) {
        publications = value;
        return this;
    }

    public ResumeBuilder patents(List<Patent> value) {
        patents = value;
        return this;
    }

    public ResumeBuilder awards(List<Award> value) {
        awards = value;
        return this;
    }

    public ResumeBuilder dated(@Nullable DateRange value) {
        dated = value;
        return this;
    }

    public ResumeBuilder sections(List<Section> value) {
        sections = value;
        return this;
    }

    public ResumeBuilder doubts(List<Doubt> value) {
        doubts = value;
        return this;
    }

    public ResumeBuilder warnings(List<Warning> value) {
        warnings = value;
        return this;
    }

    public Resume build() {
        return new Resume(name, headline, contact, location, claims, summary, positions, education, projects, skills,
                otherSkills,
                certificates, languages, volunteering, publications, patents, awards, dated, sections, doubts,
                warnings);
    }
}
