package org.shortlist.blind;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shortlist.resume.Candidate;
import org.shortlist.resume.Contact;
import org.shortlist.resume.Education;
import org.shortlist.resume.Filing;
import org.shortlist.resume.Patent;
import org.shortlist.resume.Place;
import org.shortlist.resume.Publication;
import org.shortlist.resume.Resume;
import org.shortlist.resume.ResumeBuilder;
import org.shortlist.resume.Section;
import org.shortlist.resume.Span;

/**
 * Makes candidates blind. Gone are the name, e-mail addresses, telephone numbers, street and house, links and the numbers of patents, all
 * dates of education, what the parser doubted or warned of, the values of declared attributes, and that there is a file. In the text and
 * in every value that is left, {@code ███} stands for these, for every further place of their words, for words of gender, ages and births,
 * for all of the head of the résumé that is neither headline, place nor a value, and for references.
 */
public final class Blinding {

    /** Grows with every change of what is hidden: what was made by another is made anew. */
    public static final int RULES = 1;

    private final boolean schools;

    /** @param schools whether schools are hidden, too */
    public Blinding(boolean schools) {
        this.schools = schools;
    }

    /** Whether schools are hidden, too. */
    public boolean hidesSchools() {
        return schools;
    }

    /** The candidate under another id, without what is hidden. */
    public Candidate of(Candidate candidate, String alias) {
        return new One(candidate).blinded(alias);
    }

    /** One candidate. */
    private final class One {

        private final Candidate candidate;
        private final Resume resume;
        private final String text;
        private final NameWords words;
        private final List<String> phrases;

        One(Candidate candidate) {
            this.candidate = candidate;
            resume = candidate.resume();
            text = candidate.text();
            words = new NameWords(resume.name(), resume.contact());
            phrases = phrases();
        }

        /** What is hidden wherever it stands in these very words. */
        private List<String> phrases() {
            Contact contact = resume.contact();
            Stream<String> told = Stream.of(contact.emails().stream().map(email -> email.text()),
                    contact.phones().stream().flatMap(phone -> Stream.of(phone.text(), phone.number())),
                    contact.links().stream().map(link -> link.text()),
                    schools ? schoolNames() : Stream.<String>of()).flatMap(all -> all);
            return told.filter(phrase -> !phrase.isBlank()).distinct().toList();
        }

        private Stream<String> schoolNames() {
            return resume.education()
                    .stream()
                    .map(Education::school)
                    .filter(Objects::nonNull)
                    .flatMap(school -> Stream.of(school.text(), school.institution().label(),
                            school.institution().id()));
        }

        Candidate blinded(String alias) {
            HiddenText hidden = new HiddenText(text, places());
            Rewriting rewriting = new Rewriting(text, hidden, this::hidden);
            Rewriting studies = new Rewriting(text, hidden, this::hiddenWithDates);
            Resume left = rewriting.of(withoutFields());
            Resume blind = new ResumeBuilder(left)
                    .education(resume.education().stream().map(study -> studies.of(without(study))).toList())
                    .build();
            return new Candidate(alias, blind, hidden.text(), candidate.updated(), filing(rewriting), false);
        }

        private Resume withoutFields() {
            return new ResumeBuilder(resume).name(null)
                    .contact(Contact.NONE)
                    .location(place(resume.location()))
                    .education(List.of())
                    .publications(resume.publications()
                            .stream()
                            .map(one -> new Publication(one.title(), one.publisher(), one.date(), null, one.span()))
                            .toList())
                    .patents(resume.patents()
                            .stream()
                            .map(one -> new Patent(one.title(), null, one.date(), one.span()))
                            .toList())
                    .doubts(List.of())
                    .warnings(List.of())
                    .build();
        }

        /** The city alone; one that has a number in it is a street. */
        private @Nullable Place place(@Nullable Place place) {
            return place == null || place.city().label().chars().anyMatch(Character::isDigit)
                    ? null
                    : new Place(place.city().label(), null, place.city(), place.region(), place.country(),
                            place.latitude(), place.longitude());
        }

        private Education without(Education study) {
            return new Education(schools ? null : study.school(), study.degree(), study.fields(), study.minors(),
                    schools ? null : study.location(), null, study.progress(), study.grade(), study.span());
        }

        private Filing filing(Rewriting rewriting) {
            Map<String, List<String>> kept = new LinkedHashMap<>();
            kept.put(Filing.TAG, rewriting.of(candidate.filing().tags()));
            kept.put(Filing.SOURCE, rewriting.of(candidate.filing().sources()));
            return new Filing(kept);
        }

        private String hidden(String value) {
            BitSet places = new BitSet();
            coverWords(value, places);
            return places.isEmpty() ? value : new HiddenText(value, places).text();
        }

        private String hiddenWithDates(String value) {
            BitSet places = new BitSet();
            coverWords(value, places);
            Telltales.coverDates(value, 0, value.length(), places);
            return places.isEmpty() ? value : new HiddenText(value, places).text();
        }

        private void coverWords(String value, BitSet places) {
            Telltales.cover(value, places);
            words.cover(value, places);
            String lower = value.toLowerCase(Locale.ROOT);
            for (String phrase : phrases) {
                String sought = phrase.toLowerCase(Locale.ROOT);
                for (int at = lower.indexOf(sought); at >= 0 && lower.length() == value.length(); at = lower
                        .indexOf(sought, at + 1)) {
                    places.set(at, at + sought.length());
                }
            }
        }

        /** What is hidden in the text. */
        private BitSet places() {
            BitSet places = new BitSet(text.length());
            coverWords(text, places);
            spans().forEach(span -> places.set(span.start(), span.end()));
            BitSet head = new BitSet(text.length());
            for (Section section : resume.sections()) {
                Span span = section.span();
                switch (section.kind()) {
                    case HEADER -> head.set(span.start(), span.end());
                    case REFERENCES -> places.set(Math.max(span.start(), text.indexOf('\n', span.start())), span.end());
                    case EDUCATION -> Telltales.coverDates(text, span.start(), span.end(), places);
                    default -> {
                    }
                }
            }
            for (Education study : resume.education()) {
                if (study.span() != null) {
                    Telltales.coverDates(text, study.span().start(), study.span().end(), places);
                }
            }
            values().forEach(span -> head.clear(span.start(), span.end()));
            places.or(head);
            return places;
        }

        /** Where what is hidden stands. */
        private List<Span> spans() {
            List<@Nullable Span> spans = new ArrayList<>();
            spans.add(resume.name() == null ? null : resume.name().span());
            resume.contact().emails().forEach(email -> spans.add(email.span()));
            resume.contact().phones().forEach(phone -> spans.add(phone.span()));
            resume.contact().links().forEach(link -> spans.add(link.span()));
            resume.publications().forEach(one -> spans.add(one.link() == null ? null : one.link().span()));
            resume.patents().forEach(one -> spans.add(one.number() == null ? null : one.number().span()));
            for (Education study : resume.education()) {
                spans.add(study.dates() == null ? null : study.dates().span());
                spans.add(schools && study.school() != null ? study.school().span() : null);
                spans.add(schools && study.location() != null ? study.location().span() : null);
            }
            return spans.stream().filter(Objects::nonNull).toList();
        }

        /** What may be seen of the head: what was read from it, but for the digits of where the person lives. */
        private List<Span> values() {
            List<@Nullable Span> spans = new ArrayList<>();
            spans.add(resume.headline() == null ? null : resume.headline().span());
            spans.add(resume.summary() == null ? null : resume.summary().span());
            resume.claims().forEach(claim -> spans.add(claim.span()));
            resume.positions().forEach(position -> spans.add(position.span()));
            resume.education().forEach(study -> spans.add(study.span()));
            resume.projects().forEach(project -> spans.add(project.span()));
            resume.skillsOutsideJobs().forEach(skill -> spans.add(skill.span()));
            resume.certificates().forEach(certificate -> spans.add(certificate.span()));
            resume.languages().forEach(language -> spans.add(language.name().span()));
            resume.volunteering().forEach(one -> spans.add(one.span()));
            resume.awards().forEach(one -> spans.add(one.span()));
            Place home = resume.location();
            Span lives = home == null ? null : home.span();
            spans.add(lives != null && lives.of(text).chars().noneMatch(Character::isDigit) ? lives : null);
            return spans.stream().filter(Objects::nonNull).toList();
        }
    }
}
