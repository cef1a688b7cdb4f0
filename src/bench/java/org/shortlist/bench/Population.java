package org.shortlist.bench;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.shortlist.resume.Candidate;
import org.shortlist.resume.Concept;
import org.shortlist.resume.Contact;
import org.shortlist.resume.DateRange;
import org.shortlist.resume.Degree;
import org.shortlist.resume.DegreeLevel;
import org.shortlist.resume.Education;
import org.shortlist.resume.Employer;
import org.shortlist.resume.Mention;
import org.shortlist.resume.PartialDate;
import org.shortlist.resume.Place;
import org.shortlist.resume.Position;
import org.shortlist.resume.Resume;
import org.shortlist.resume.ResumeBuilder;
import org.shortlist.resume.School;
import org.shortlist.resume.Section;
import org.shortlist.resume.Skill;
import org.shortlist.resume.Span;
import org.shortlist.resume.Title;
import org.shortlist.vocabulary.SkillTaxonomy;
import org.shortlist.vocabulary.Vocabulary;

/**
 * Invented candidates: number {@code i} of a seed is the same on every machine. About 3 KB of text each; up to 600 skills of the
 * vocabulary, 5,000 employers, 200 titles and 400 cities, drawn by Zipf's law with exponent 1, so that the commonest skill is in most
 * candidates and most values are rare; one to eight jobs.
 */
public final class Population {

    private static final String[] WORDS = ("built designed led maintained improved reduced delivered measured planned the a "
            + "team of with for and system service process customer report budget quality migration release support project "
            + "data platform review process plan across regional teams weekly monthly cost time risk tooling documentation "
            + "training hiring partner vendor audit compliance strategy roadmap delivery operations performance throughput "
            + "latency availability incident response automation testing coverage deployment monitoring analysis research")
            .split(" ");
    private static final String[] FIRST = ("Ada Ben Cora Dan Eva Finn Gia Hugo Ines Jonas Kira Leo Mia Nils Olga Paul Rosa Sven "
            + "Tara Udo Vera Wim Xenia Yara Zoe").split(" ");
    private static final String[] RANKS = {"", "Senior ", "Junior ", "Lead ", "Principal "};
    private static final String[] CRAFTS = ("Software Engineer,Data Engineer,Nurse,Accountant,Teacher,Product Manager,Analyst,"
            + "Designer,Electrician,Chef,Recruiter,Sales Manager,Architect,Consultant,Administrator,Scientist,Technician,"
            + "Operator,Coordinator,Editor,Lawyer,Pharmacist,Planner,Surveyor,Translator,Tester,Trainer,Buyer,Auditor,"
            + "Researcher,Librarian,Mechanic,Therapist,Paralegal,Underwriter,Dispatcher,Inspector,Instructor,Producer,Writer")
            .split(",");

    private final long seed;
    private final List<Skill> skills;
    private final List<Place> places;
    private final Zipf skillRank;
    private final Zipf employerRank = new Zipf(5_000);
    private final Zipf titleRank = new Zipf(RANKS.length * CRAFTS.length);
    private final Zipf placeRank;

    public Population(Vocabulary vocabulary, long seed) {
        this.seed = seed;
        List<SkillTaxonomy.Skill> known = new ArrayList<>(vocabulary.skills().all());
        Collections.shuffle(known, new Random(seed));
        skills = known.stream()
                .limit(600)
                .map(s -> new Skill(s.label(), null, new Concept(s.id(), s.label()), null, null))
                .toList();
        places = vocabulary.places()
                .all()
                .stream()
                .limit(400)
                .map(p -> new Place(p.city(), null, new Concept(p.id(), p.city()), p.region(), p.country(), p.lat(),
                        p.lon()))
                .toList();
        skillRank = new Zipf(skills.size());
        placeRank = new Zipf(places.size());
    }

    /** The skill that is the {@code rank}-th commonest, 0 the commonest. */
    public Concept skill(int rank) {
        return skills.get(rank).concept();
    }

    /** The name of the city that is the {@code rank}-th commonest. */
    String place(int rank) {
        return places.get(rank).text();
    }

    /** The {@code number}-th of them. */
    public Candidate candidate(int number) {
        return new Maker(new Random(seed * 1_000_003 + number), number).make();
    }

    /** Draws ranks 0…n-1 with probability proportional to 1/(rank+1). */
    private static final class Zipf {
        private final double[] cumulated;

        Zipf(int n) {
            cumulated = new double[n];
            double sum = 0;
            for (int i = 0; i < n; i++) {
                sum += 1.0 / (i + 1);
                cumulated[i] = sum;
            }
        }

        int draw(Random random) {
            double at = random.nextDouble() * cumulated[cumulated.length - 1];
            int found = java.util.Arrays.binarySearch(cumulated, at);
            return found >= 0 ? found : -found - 1;
        }
    }

    /** Writes one résumé. */
    private final class Maker {
        private final Random random;
        private final int number;
        private final StringBuilder text = new StringBuilder();

        Maker(Random random, int number) {
            this.random = random;
            this.number = number;
        }

        Candidate make() {
            Mention name = line(FIRST[random.nextInt(FIRST.length)] + " Sample" + number);
            Place home = placed();
            int header = text.length();
            List<Skill> stated = stated();
            int experience = text.length();
            List<Position> positions = positions();
            int education = text.length();
            Education degree = education();
            List<Section> sections = List.of(new Section(Section.Kind.HEADER, new Span(0, header)),
                    new Section(Section.Kind.SKILLS, new Span(header, experience)),
                    new Section(Section.Kind.EXPERIENCE, new Span(experience, education)),
                    new Section(Section.Kind.EDUCATION, new Span(education, text.length())));
            Contact contact = new Contact(List.of(Mention.of("person" + number + "@example.com")), List.of(),
                    List.of());
            Resume resume = new ResumeBuilder().name(name)
                    .contact(contact)
                    .location(home)
                    .positions(positions)
                    .education(List.of(degree))
                    .skills(stated)
                    .sections(sections)
                    .build();
            return new Candidate("c_%016d".formatted(number), resume, text.toString(), Instant.EPOCH);
        }

        private Mention line(String words) {
            int start = text.length();
            text.append(words).append('\n');
            return new Mention(words, new Span(start, start + words.length()));
        }

        private Place placed() {
            Place place = places.get(placeRank.draw(random));
            Mention written = line(place.text());
            return new Place(place.text(), written.span(), place.city(), place.region(), place.country(),
                    place.latitude(),
                    place.longitude());
        }

        private List<Skill> stated() {
            line("Skills");
            List<Skill> stated = new ArrayList<>();
            for (int i = 5 + random.nextInt(10); i > 0; i--) {
                stated.add(skill(skills.get(skillRank.draw(random))));
                text.append(i > 1 ? ", " : "\n");
            }
            return stated;
        }

        private Skill skill(Skill skill) {
            int start = text.length();
            text.append(skill.text());
            return new Skill(skill.text(), new Span(start, text.length()), skill.concept(), null, null);
        }

        private List<Position> positions() {
            line("Experience");
            List<Position> positions = new ArrayList<>();
            YearMonth end = YearMonth.of(2026, 11).minusMonths(random.nextInt(24));
            for (int i = 1 + random.nextInt(8); i > 0; i--) {
                YearMonth start = end.minusMonths(6 + random.nextInt(50));
                positions.add(position(start, positions.isEmpty() && random.nextBoolean() ? null : end));
                end = start.minusMonths(random.nextInt(4));
            }
            return positions;
        }

        private Position position(YearMonth start, @Nullable YearMonth end) {
            int begin = text.length();
            int rank = titleRank.draw(random);
            String craft = CRAFTS[rank % CRAFTS.length];
            Mention title = line(RANKS[rank / CRAFTS.length] + craft);
            Mention employer = line("Employer " + Integer.toString(employerRank.draw(random) + 1_296, 36) + " Group");
            line(start + " to " + (end == null ? "present" : end));
            List<Skill> used = new ArrayList<>();
            int described = text.length();
            for (int sentence = 0; sentence < 6; sentence++) {
                sentence(used);
            }
            Mention description = new Mention(text.substring(described).strip(), new Span(described, text.length()));
            DateRange dates = new DateRange(new PartialDate(start, start),
                    end == null ? null : new PartialDate(end, end));
            return new Position(new Title(title.text(), title.span(), new Concept(id(craft), craft), null, null),
                    new Employer(employer.text(), employer.span(), new Concept(id(employer.text()), employer.text()),
                            null, null),
                    null, null, dates, description, used, false, new Span(begin, text.length()));
        }

        private void sentence(List<Skill> used) {
            for (int i = 6 + random.nextInt(8); i > 0; i--) {
                text.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
            }
            if (random.nextInt(3) == 0) {
                text.append("using ");
                used.add(skill(skills.get(skillRank.draw(random))));
            }
            text.append(".\n");
        }

        private Education education() {
            int begin = text.length();
            line("Education");
            Mention school = line("School " + (random.nextInt(300) + 1));
            DegreeLevel level = DegreeLevel.values()[random.nextInt(DegreeLevel.values().length)];
            Mention degree = line(level.concept().label());
            return new Education(
                    new School(school.text(), school.span(), new Concept(id(school.text()), school.text())),
                    new Degree(degree.text(), degree.span(), level), List.of(), List.of(), null, null, null, null,
                    new Span(begin, text.length()));
        }

        private static String id(String label) {
            return label.toLowerCase(java.util.Locale.ROOT);
        }
    }
}
