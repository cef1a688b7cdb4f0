package org.shortlist.vocabulary;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.shortlist.vocabulary.SkillTaxonomy.Match;
import org.shortlist.vocabulary.SkillTaxonomy.Skill;

/**
 * Finds skills in a text.
 *
 * <p>Most names speak for themselves. A name in the evidence column of {@code skills.tsv} does not:
 * <ul>
 *   <li>{@code Excel}: it must be written in exactly this case, and stand in a list
 *   <li>{@code ruby}, in lower case in the file: any case will do, but it must stand in a list
 *   <li>{@code ^Flask}: exactly this case anywhere but at the start of a sentence or line, or any case in a list
 * </ul>
 * To stand in a list means: on both sides a separator, a word such as "and", "using", "language", or another skill; and
 * at most {@value #REACH} tokens away a technical skill that needs no evidence. In a skills section the section takes the
 * place of that neighbour. A text all in capitals or without any cannot show case, so none is asked of it.
 *
 * <p>An entry {@code !coffee} says the contrary: within {@value #REACH} tokens of this word no name of the skill means it.
 * {@code !'s} is the genitive: "Kafka's letters". {@code =EMR} with {@code +hadoop} claims a name that is another
 * skill's: beside one of these words, EMR is Amazon's and no medical record.
 *
 * <p>A name before a legal suffix is a company ("Python LLC"), a letter with a dot before a capital is an initial
 * ("R. Smith"), and before a year it is a season ("Spring 2019").
 */
final class SkillSpotter {
    private static final int REACH = 8;
    private static final Set<String> LEADS_IN = Words.of("""
            and or with in using like including include includes plus via language languages eg vs versus
            knowledge basic advanced intermediate proficient programming also""");
    private static final Set<String> LEADS_OUT = Words.of("""
            and or with using via on plus vs versus programming language languages framework library scripting
            skills basic basics advanced intermediate expert proficient beginner developer development code
            programmer based""");

    /**
     * A name of a skill.
     *
     * @param misleading the words beside which no name of the skill means it
     * @param written the spellings that the evidence rules allow; none if it needs no evidence
     * @param claim who else is called so, if anyone is
     */
    record Name(Skill skill, boolean technical, Set<String> misleading, Set<String> written, boolean anyCase,
            boolean capitalWillDo, @Nullable Claim claim) {
        static Name plain(Skill skill, boolean technical, Set<String> misleading) {
            return new Name(skill, technical, misleading, Set.of(), false, false, null);
        }

        Name claimedBy(Claim other) {
            return new Name(skill, technical, misleading, written, anyCase, capitalWillDo, other);
        }

        static Name needy(Skill skill, Set<String> misleading, String entry) {
            boolean capital = entry.startsWith("^");
            String written = capital ? entry.substring(1) : entry;
            boolean lower = written.equals(written.toLowerCase(Locale.ROOT))
                    && written.chars().anyMatch(Character::isLetter);
            return new Name(skill, false, misleading, Set.of(written), capital || lower, capital, null);
        }

        Name and(Name other) {
            Set<String> both = new HashSet<>(written);
            both.addAll(other.written);
            return new Name(skill, false, misleading, Set.copyOf(both), anyCase || other.anyCase,
                    capitalWillDo || other.capitalWillDo, claim);
        }

        boolean speaksForItself() {
            return written.isEmpty();
        }
    }

    /** A skill that has another's name beside one of these words. */
    record Claim(Name name, Set<String> beside) {}

    private final SkillNames names;
    private final Predicate<String> legalSuffix;

    SkillSpotter(SkillNames names, Predicate<String> legalSuffix) {
        this.names = names;
        this.legalSuffix = legalSuffix;
    }

    List<Match> spot(CharSequence text, List<Token> tokens, boolean skillsSection) {
        List<PhraseTable.Hit<Name>> hits = hits(text, tokens);
        SkillContext context = new SkillContext(text, tokens, hits);
        List<Match> matches = new ArrayList<>();
        for (PhraseTable.Hit<Name> hit : hits) {
            if (accepts(hit, context, skillsSection)) {
                int start = tokens.get(hit.from()).start();
                int end = tokens.get(hit.to() - 1).end();
                matches.add(new Match(hit.value().skill(), start, end, text.subSequence(start, end).toString()));
            }
        }
        return matches;
    }

    private List<PhraseTable.Hit<Name>> hits(CharSequence text, List<Token> tokens) {
        List<PhraseTable.Hit<Name>> hits = new ArrayList<>();
        for (int i = 0; i < tokens.size();) {
            PhraseTable.Hit<Name> hit = hitAt(text, tokens, i);
            boolean found = hit != null && !isCompany(tokens, hit);
            if (found) {
                hits.add(meant(tokens, hit));
            }
            i = found ? hit.to() : i + 1;
        }
        return hits;
    }

    private PhraseTable.@Nullable Hit<Name> hitAt(CharSequence text, List<Token> tokens, int i) {
        Optional<PhraseTable.Hit<Name>> hit = names.longestAt(text, tokens, i);
        if (hit.isPresent()) {
            return hit.get();
        }
        Name name = versioned(tokens.get(i).text());
        return name == null ? null : new PhraseTable.Hit<>(name, i, i + 1);
    }

    /** The name, or whose else it is here. */
    private static PhraseTable.Hit<Name> meant(List<Token> tokens, PhraseTable.Hit<Name> hit) {
        Claim claim = hit.value().claim();
        return claim == null || !SkillContext.isBeside(tokens, hit, claim.beside(), REACH)
                ? hit
                : new PhraseTable.Hit<>(claim.name(), hit.from(), hit.to());
    }

    /** "java17" and "python3.8" are the skill and its version. */
    private @Nullable Name versioned(String token) {
        char last = token.charAt(token.length() - 1);
        if (last != '.' && !Character.isDigit(last)) {
            return null;
        }
        int letters = 0;
        while (letters < token.length() && Character.isLetter(token.charAt(letters))) {
            letters++;
        }
        boolean version = letters > 2 && letters < token.length()
                && token.chars().skip(letters).allMatch(c -> c == '.' || Character.isDigit(c));
        Name name = version ? names.ofWord(token.substring(0, letters)) : null;
        return name != null && name.speaksForItself() ? name : null;
    }

    private boolean isCompany(List<Token> tokens, PhraseTable.Hit<Name> hit) {
        return hit.to() < tokens.size() && legalSuffix.test(tokens.get(hit.to()).text());
    }

    private boolean accepts(PhraseTable.Hit<Name> hit, SkillContext context, boolean skillsSection) {
        Name name = hit.value();
        if (!skillsSection && context.isBeside(hit, name.misleading(), REACH)) {
            return false;
        }
        if (name.speaksForItself()) {
            return true;
        }
        boolean written = name.written().contains(context.surface(hit));
        if (context.isInitialOrSeason(hit) || !(written || name.anyCase() || !context.cased())) {
            return false;
        }
        if (written && name.capitalWillDo() && context.cased() && !context.startsSentence(hit)) {
            return true;
        }
        return context.isListed(hit, LEADS_IN, LEADS_OUT)
                && (skillsSection || context.hasTechnicalNeighbour(hit, REACH));
    }
}
