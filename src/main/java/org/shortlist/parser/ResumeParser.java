package org.shortlist.parser;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shortlist.resume.Contact;
import org.shortlist.resume.Education;
import org.shortlist.resume.Filing;
import org.shortlist.resume.Language;
import org.shortlist.resume.Meanings;
import org.shortlist.resume.Mention;
import org.shortlist.resume.Position;
import org.shortlist.resume.Project;
import org.shortlist.resume.Resume;
import org.shortlist.resume.ResumeBuilder;
import org.shortlist.resume.Section.Kind;
import org.shortlist.resume.Section;
import org.shortlist.resume.Span;
import org.shortlist.vocabulary.Tokenizer;
import org.shortlist.vocabulary.Vocabulary;

/** Reads résumés. The method is told in the package's description. An instance may be used by many threads. */
public final class ResumeParser {

    /** To be raised when the rules of this package change what they read. */
    private static final int RULES = 9;
    private static final String HOME_REGION = "US";

    private final Vocabulary vocabulary;
    private final Concepts concepts;
    private final Headings headings = new Headings();
    private final Labels labels = new Labels();
    private final DateWords dateWords = new DateWords();
    private final Phrases<Boolean> awardWords = AwardReader.words();
    private final StudyWords studyWords = new StudyWords();
    private final ClaimReader claims = new ClaimReader();
    private final LanguageReader languages;
    private final SkillWords skillWords = new SkillWords();
    private final PhoneReader phones = new PhoneReader(HOME_REGION);

    /** A résumé and the text that its spans point into. */
    public record ReadText(String text, Resume resume) {}

    public ResumeParser(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        concepts = new Concepts(vocabulary, skillWords);
        languages = new LanguageReader(vocabulary.languages());
    }

    /**
     * How a candidate is to be filed, as data say it: {@link org.shortlist.resume.JsonResume#filing}.
     *
     * @throws IllegalArgumentException for what is not declared or cannot be, in words for people
     */
    public List<Filing.Step> filed(Map<String, List<String>> said) {
        return new Said(vocabulary.attributes()).steps(said);
    }

    /** Names the rules and the vocabulary: two parsers of one version read alike. */
    public String version() {
        return "parser-" + RULES + "+" + vocabulary.fingerprint();
    }

    /**
     * Reads a text. What is not found is absent; nothing is invented and no text makes it fail.
     *
     * @param asOf the month that "present" stands for; it decides which dates lie in the future
     */
    public Resume parse(String text, YearMonth asOf) {
        CleanText clean = CleanText.of(text);
        List<Line> lines = new PageFurniture(Lines.of(clean.wording()),
                line -> vocabulary.titles().titleness(line) >= 0.5).without();
        List<Dated> dates = DateFinder.in(clean.text(), lines, dateWords);
        Sheet sheet = new Sheet(clean, lines, Casing.tells(clean.text(), lines, dates), dates, vocabulary,
                new Doubts());
        List<Part> parts = Parts.of(lines, dates, headings, sheet.cased(), clean.text().length());
        List<Part> shown = new HiddenSkills(sheet, languages)
                .show(new HiddenEducation(sheet).show(new HiddenJobs(sheet).show(parts)));
        return new Reading(text, sheet, shown).resume(asOf);
    }

    /** What words stand for that a person, not this parser, puts into a résumé. */
    public Meanings meanings() {
        return new VocabularyMeanings(concepts, phones);
    }

    /**
     * Makes a text of a résumé that came as data (JSON Resume), and reads in it what the data does not say: what the values
     * stand for, and the skills that each job's text speaks of.
     */
    public ReadText fromData(Resume data, YearMonth asOf) {
        return new DataRendering(concepts).render(data, asOf);
    }

    /** One text while it is read. */
    private final class Reading {
        private final String original;
        private final Sheet sheet;
        private final List<Part> parts;

        Reading(String original, Sheet sheet, List<Part> parts) {
            this.original = original;
            this.sheet = sheet;
            this.parts = parts;
        }

        Resume resume(YearMonth asOf) {
            Part header = parts.isEmpty() || parts.getFirst().kind() != Kind.HEADER ? null : parts.getFirst();
            Contact contact = new ContactReader(sheet, phones).read(contactEnd(header), parts);
            HeaderReader head = new HeaderReader(sheet, concepts, header, parts);
            Mention name = head.name(contact);
            Mention headline = head.headline(name);
            List<Education> education = new EducationReader(sheet, concepts, studyWords, asOf)
                    .read(of(Kind.EDUCATION));
            SkillSections.Found skills = new SkillSections(sheet, concepts, languages, skillWords).in(parts);
            PublicationReader published = new PublicationReader(sheet).read(of(Kind.PUBLICATIONS, Kind.PATENTS));
            Resume read = new ResumeBuilder().name(name)
                    .headline(headline)
                    .contact(contact)
                    .location(head.location(name))
                    .claims(claims.read(sheet, of(Kind.HEADER, Kind.SUMMARY, Kind.SKILLS, Kind.CERTIFICATES,
                            Kind.LANGUAGES, Kind.OTHER)))
                    .summary(summary())
                    .positions(positions(name, headline))
                    .education(new Graduations(sheet).complete(education, parts))
                    .projects(projects())
                    .skills(skills.stated())
                    .otherSkills(skills.others())
                    .certificates(new CertificateReader(sheet, concepts).read(of(Kind.CERTIFICATES)))
                    .languages(languages(skills.spoken()))
                    .volunteering(new VolunteerReader(sheet, jobReader()).read(of(Kind.VOLUNTEERING)))
                    .publications(published.publications())
                    .patents(published.patents())
                    .awards(new AwardReader(sheet, awardWords).read(of(Kind.AWARDS)))
                    .dated(DocumentDate.in(sheet))
                    .sections(sections())
                    .doubts(sheet.doubts().all())
                    .build();
            return Warnings.addTo(read, Unreadable.in(original), asOf);
        }

        private int contactEnd(@Nullable Part header) {
            int end = header == null ? 0 : header.to();
            boolean whole = parts.size() == 1;
            int last = Math.min(sheet.lines().size(), 10) - 1;
            return whole && last >= 0 ? Math.min(end, sheet.lines().get(last).to()) : end;
        }

        private List<Part> of(Kind... kinds) {
            List<Part> found = new ArrayList<>();
            for (Part part : parts) {
                if (List.of(kinds).contains(part.kind())) {
                    found.add(part);
                }
            }
            return found;
        }

        private @Nullable Mention summary() {
            for (Part part : of(Kind.SUMMARY)) {
                if (!part.lines().isEmpty()) {
                    return sheet.mention(part.lines().getFirst().start(), part.lines().getLast().to());
                }
            }
            return null;
        }

        private List<Position> positions(@Nullable Mention name, @Nullable Mention headline) {
            List<String> titles = new ArrayList<>();
            if (headline != null) {
                titles.add(String.join(" ",
                        Tokenizer.tokenize(headline.text().toLowerCase(Locale.ROOT))
                                .stream()
                                .map(t -> t.text())
                                .toList()));
            }
            List<Part> experience = of(Kind.EXPERIENCE);
            return jobReader().read(experience.isEmpty() ? below(name) : experience, titles);
        }

        /** What stands above the first heading, without the person's name, which is nobody's employer. */
        private List<Part> below(@Nullable Mention name) {
            List<Part> header = of(Kind.HEADER);
            Span span = name == null ? null : name.span();
            return span == null
                    ? header
                    : header.stream()
                            .map(part -> part.after(line -> sheet.span(line.from(), line.to()).overlaps(span)))
                            .toList();
        }

        private JobReader jobReader() {
            return new JobReader(sheet, concepts, labels, new Durations(sheet.text(), dateWords));
        }

        private List<Project> projects() {
            ProjectReader reader = new ProjectReader(sheet, concepts);
            return of(Kind.PROJECTS).stream().flatMap(part -> reader.read(part).stream()).toList();
        }

        /** @param grouped those of a group among the skills */
        private List<Language> languages(List<Language> grouped) {
            List<Language> stated = new ArrayList<>(languages.read(sheet, of(Kind.LANGUAGES)));
            grouped.forEach(language -> LanguageReader.add(stated, language));
            return stated.isEmpty()
                    ? languages.mentioned(sheet, of(Kind.HEADER, Kind.SUMMARY, Kind.SKILLS, Kind.OTHER))
                    : stated;
        }

        private List<Section> sections() {
            return parts.stream().map(part -> new Section(part.kind(), sheet.span(part.from(), part.to()))).toList();
        }
    }
}
