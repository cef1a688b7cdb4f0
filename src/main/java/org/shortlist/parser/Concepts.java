package org.shortlist.parser;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shortlist.resume.Concept;
import org.shortlist.resume.Degree;
import org.shortlist.resume.DegreeLevel;
import org.shortlist.resume.Employer;
import org.shortlist.resume.Mention;
import org.shortlist.resume.Place;
import org.shortlist.resume.School;
import org.shortlist.resume.Skill;
import org.shortlist.resume.Title;
import org.shortlist.vocabulary.EmployerDirectory;
import org.shortlist.vocabulary.Folding;
import org.shortlist.vocabulary.Gazetteer;
import org.shortlist.vocabulary.SchoolDirectory;
import org.shortlist.vocabulary.SkillTaxonomy;
import org.shortlist.vocabulary.TitleLexicon;
import org.shortlist.vocabulary.Token;
import org.shortlist.vocabulary.Tokenizer;
import org.shortlist.vocabulary.Vocabulary;
import org.shortlist.vocabulary.Wording;

/** Says what the words of a résumé stand for. What the vocabulary does not know stands for its own words. */
final class Concepts {

    private static final Pattern BLANKS = Pattern.compile("\\s++");

    private final Vocabulary vocabulary;
    private final SkillWords words;

    Concepts(Vocabulary vocabulary, SkillWords words) {
        this.vocabulary = vocabulary;
        this.words = words;
    }

    /** A text with each stretch of white space as one blank. */
    static String withSingleBlanks(String text) {
        for (int i = 0; i < text.length(); i++) {
            boolean blank = Character.isWhitespace(text.charAt(i));
            if (blank && (text.charAt(i) != ' ' || i > 0 && text.charAt(i - 1) == ' ')) {
                return BLANKS.matcher(text).replaceAll(" ");
            }
        }
        return text;
    }

    /** A text that is nothing but signs stands for nothing. */
    static boolean isSomething(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < 0x7f && Character.isLetterOrDigit(text.charAt(i))) {
                return true;
            }
        }
        return !Folding.fold(text).isBlank();
    }

    static Concept itself(String text) {
        return new Concept(Folding.fold(text), text);
    }

    /** What a certificate is counted as; "Certified Ethical Hacker (CEH)" is known by either name. */
    Concept certificate(String written) {
        int open = written.indexOf('(');
        int close = written.indexOf(')', Math.max(0, open));
        String before = open > 0 ? written.substring(0, open).strip() : written;
        String inside = open > 0 && close > open ? written.substring(open + 1, close).strip() : written;
        return Stream.of(written, before, inside)
                .flatMap(name -> vocabulary.skills().find(name).stream())
                .findFirst()
                .map(known -> new Concept(known.id(), known.label()))
                .orElseGet(() -> itself(isSomething(before) ? before : written));
    }

    Title title(Mention written) {
        Wording words = Wording.of(written.text());
        Optional<TitleLexicon.Title> title = vocabulary.titles().read(words);
        Concept family = title.map(t -> new Concept(t.familyId(), t.familyLabel()))
                .orElseGet(() -> itself(written.text()));
        Concept rank = vocabulary.titles().seniority(words).map(s -> named(s.name())).orElse(null);
        Concept function = title.flatMap(TitleLexicon.Title::function).map(Concepts::named).orElse(null);
        return new Title(written.text(), written.span(), family, rank, function);
    }

    /** "human-resources" as "Human resources". */
    private static Concept named(String id) {
        String words = id.toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
        return new Concept(id.toLowerCase(Locale.ROOT), Character.toUpperCase(words.charAt(0)) + words.substring(1));
    }

    Employer employer(Mention written) {
        EmployerDirectory directory = vocabulary.employers();
        EmployerDirectory.Employer known = directory.canonical(written.text());
        String groupId = known.groupId();
        Concept group = groupId == null
                ? null
                : directory.byId(groupId).map(owner -> new Concept(owner.id(), owner.label())).orElse(null);
        String industryId = known.industry();
        Concept industry = industryId == null
                ? null
                : directory.industryLabel(industryId).map(label -> new Concept(industryId, label)).orElse(null);
        return new Employer(written.text(), written.span(), new Concept(known.id(), known.label()), group, industry);
    }

    School school(Mention written) {
        SchoolDirectory.School school = vocabulary.schools().canonical(written.text());
        return new School(written.text(), written.span(), new Concept(school.id(), school.label()));
    }

    Degree degree(Mention written) {
        return new Degree(written.text(), written.span(), level(written.text()));
    }

    @Nullable
    DegreeLevel level(String degree) {
        return vocabulary.degrees()
                .findIn(degree)
                .or(() -> vocabulary.degrees().find(degree))
                .map(found -> DegreeLevel.valueOf(found.level().name()))
                .orElse(null);
    }

    Place place(Mention written) {
        Optional<Gazetteer.Place> known = vocabulary.places().find(written.text());
        if (known.isEmpty()) {
            return new Place(written.text(), written.span(), itself(written.text()), null, null, null, null);
        }
        Gazetteer.Place place = known.get();
        return new Place(written.text(), written.span(), new Concept(place.id(), label(place)), place.region(),
                place.country(), place.lat(), place.lon());
    }

    private String label(Gazetteer.Place place) {
        String region = place.region();
        boolean code = region != null && region.length() <= 3;
        String wider = code ? region : vocabulary.places().countryLabel(place.country()).orElse(place.country());
        return place.city() + ", " + wider;
    }

    Skill skill(Mention written, @Nullable String group) {
        return skill(written, Wording.of(written.text()), group);
    }

    /** @param words the same, but for white space */
    Skill skill(Mention written, Wording words, @Nullable String group) {
        SkillTaxonomy.Skill known = known(words);
        return known == null
                ? new Skill(written.text(), written.span(), itself(written.text()), null, group)
                : skill(known, written, group);
    }

    private SkillTaxonomy.@Nullable Skill known(Wording written) {
        Optional<SkillTaxonomy.Skill> whole = vocabulary.skills().find(written);
        for (Wording form : whole.isPresent() ? List.<Wording>of() : words.briefer(written)) {
            Optional<SkillTaxonomy.Skill> known = vocabulary.skills().find(form);
            if (known.isPresent()) {
                return known.get();
            }
        }
        return whole.orElse(null);
    }

    private Skill skill(SkillTaxonomy.Skill known, Mention written, @Nullable String group) {
        Concept family = vocabulary.skills()
                .familyLabel(known.family())
                .map(label -> new Concept(known.family(), label))
                .orElse(null);
        return new Skill(written.text(), written.span(), new Concept(known.id(), known.label()), family, group);
    }

    /** All words of the items of a list. */
    static Set<String> words(Collection<String> list) {
        Set<String> words = new HashSet<>();
        for (String item : list) {
            Tokenizer.tokenize(item).forEach(token -> words.add(token.text()));
        }
        return words;
    }

    /** Whether a name of a skill is another's, too, so that {@link #unlessMisled} may find it meant. */
    boolean mayMislead(Skill skill) {
        return vocabulary.skills().isClaimed(skill.concept().id());
    }

    /** The skill, or, where the words of its list show that its name means something else, that. */
    Skill unlessMisled(Skill skill, Set<String> words) {
        return vocabulary.skills()
                .otherwise(skill.concept().id(), skill.text(), words)
                .map(other -> skill(other, new Mention(skill.text(), skill.span()), skill.group()))
                .orElse(skill);
    }

    /** The skills that a stretch of running text speaks of, each once. */
    List<Skill> skillsIn(CleanText clean, int from, int to) {
        return skillsIn(clean, from, to, vocabulary.skills()::findIn);
    }

    /** The skills that a stretch of a list of skills names, each once. */
    List<Skill> skillsInList(CleanText clean, int from, int to) {
        return skillsIn(clean, from, to, vocabulary.skills()::findInSkillsSection);
    }

    private List<Skill> skillsIn(CleanText clean, int from, int to,
            BiFunction<String, List<Token>, List<SkillTaxonomy.Match>> finder) {
        Wording text = clean.wording().part(from, to);
        List<Skill> skills = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (SkillTaxonomy.Match match : finder.apply(text.toString(), text.tokens())) {
            if (known.add(match.skill().id())) {
                Mention written = clean.mention(from + match.start(), from + match.end());
                skills.add(skill(match.skill(), new Mention(withSingleBlanks(written.text()), written.span()), null));
            }
        }
        return skills;
    }
}
