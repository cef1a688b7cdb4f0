package org.shortlist.query;

import java.util.List;
import java.util.regex.Pattern;

/** The words by which job descriptions say what they think of the things that they name. English, German and Dutch. */
final class JobWords {

    private static final String NEEDED = "(?:required|needed|necessary|mandatory|essential)";
    /** "No experience with Kafka required" asks for nothing that it names. */
    static final Pattern NONE = words(
            "no (?:\\p{L}+ ){0,2}(?:experience|knowledge|skills?|expertise|background)\\b"
                    + "(?:(?!\\b(?:but|just|only|while)\\b)[^.;!?]){0,120}?\\s" + NEEDED,
            "no [^.,;!?]{1,60}?\\s" + NEEDED,
            "keine?[rn]? [^.,;!?]{1,60}?\\s(?:erforderlich|notwendig|nötig|vorausgesetzt)",
            "geen [^.,;!?]{1,60}?\\s(?:vereist|nodig|noodzakelijk|verplicht)",
            "(?<=, )(?!(?:but|though|although|not|and|aber|maar)\\b)(?:(?!\\b(?:are|aren|sind|zijn)\\b)[^.,;!?]){1,60}?\\s(?:"
                    + "(?:not|isn['’]t) (?:\\p{L}+ )?" + NEEDED
                    + "|nicht (?:erforderlich|notwendig|nötig|vorausgesetzt)"
                    + "|niet (?:vereist|nodig|noodzakelijk|verplicht))(?!\\s*,?\\s*(?:but|aber|maar)\\b)");
    /** "Python is not necessary". */
    static final Pattern WAIVED = words(
            "(?:not|(?:is|are)n['’]t) (?!only )(?:\\p{L}+ )?(?:" + NEEDED + "|a must|a requirement)",
            "(?:do not|does not|don['’]t|doesn['’]t|no) need",
            "nicht (?:\\p{L}+ )?(?:erforderlich|notwendig|nötig|vorausgesetzt)", "kein muss",
            "niet (?:\\p{L}+ )?(?:vereist|nodig|noodzakelijk|verplicht)", "geen (?:must|vereiste)");
    /** What is waived of several things together. */
    static final Pattern SEVERAL = words("are not", "aren['’]t", "sind nicht", "zijn niet");

    static final Pattern NICE = words("nice[- ]to[- ]haves?", "good to have", "prefer(?:red|ably|ence)?",
            "a (?:big |strong |huge |definite )?plus", "bonus", "ideally", "desir(?:able|ed)", "(?:an |of )advantage",
            "advantageous", "would be (?:great|nice|welcome)", "optional(?:ly)?", "von vorteil",
            "wünschenswert", "idealerweise", "gerne auch", "ein plus", "bij voorkeur", "een (?:pre|pré|plus)", "pré",
            "mooi meegenomen", "pluspunt(?:en)?");
    static final Pattern MUST = words("must", "must[- ]haves?", "required?", "requires", "requirement",
            "essential",
            "mandatory", "need(?:ed|s)?", "at least", "minimum", "min\\.(?=\\s?\\d)", "mind\\.(?=\\s?\\d)", "necessary",
            "zwingend", "erforderlich",
            "voraussetzung", "setzen wir voraus", "mindestens", "vereist?", "minimaal", "minstens", "noodzakelijk");
    static final Pattern ASKED = words("you (?:have|bring|are|know|master|hold|speak|possess)", "you've",
            "you’ve",
            "we (?:expect|ask for)",
            "(?:looking for|seeking|hiring|suchen|zoeken) [^.,;!?]{3,90}?\\s(?:with|mit|met|who (?:has|knows|can))",
            "experience(?:d)?", "proficien(?:t|cy)", "knowledge of",
            "expertise", "skilled in", "fluent", "du (?:hast|bringst|bist|kennst)", "sie (?:haben|bringen|verfügen)",
            "erfahrungen?", "(?:sehr )?gute \\p{L}*kenntnisse", "berufserfahrung",
            "(?:je|jij) (?:hebt|bent|beheerst|kent|spreekt)", "ervaring", "kennis van");
    /** "We offer Java courses" asks for no Java. */
    static final Pattern OFFERING = Pattern
            .compile(
                    "(?iu)\\s*(?:(?:we|wir|wij)(?: also| auch| ook)? (?:offer|provide|bieten|bieden)|you(?:['’]ll| will) (?:get|receive)"
                            + "|(?:dich|sie) erwarte[nt]|wat wij (?:jou )?bieden)\\b");
    static final Pattern WISHED = words("nice[- ]to[- ]haves?", "good to have", "preferred", "preferences?",
            "bonus",
            "desir(?:able|ed)", "plus(?:es)?", "plus points", "optional", "von vorteil", "wünschenswert",
            "pluspunt(?:en)?",
            "pré(?:'s|s)?", "would be nice");
    static final Pattern OFFERED = words("benefits?", "perks", "we offer", "why (?:join|us|work|you)",
            "about us",
            "about the (?:company|team)", "about our", "who we are", "compensation", "salary", "equal opportunit\\w*",
            "how to apply", "apply", "contact", "wir bieten", "bieten wir", "über uns", "unser angebot", "bewerbung",
            "wij bieden", "bieden (?:wij|we)", "over ons", "arbeidsvoorwaarden", "solliciteren");
    static final Pattern WANTED = words("requirements?", "required", "must[- ]haves?", "qualifications?",
            "what you(?:['’]ll| will)? (?:bring|need|have)", "what we(?:['’]re| are)? (?:look\\w*|expect|need|want)",
            "who you are", "about you", "you (?:have|bring)", "your (?:profile|skills|background|experience)", "skills",
            "essentials?", "minimum", "tech(?:nology|nical)? (?:stack|skills)", "stack", "technologies", "tools",
            "ideal candidate", "candidate profile", "(?:dein|ihr) profil", "profil", "anforderungen",
            "(?:das )?bringst du mit", "was (?:du|sie) mitbring\\w*", "qualifikation(?:en)?", "voraussetzungen",
            "functie-?eisen", "(?:wij|we) vragen", "vragen (?:wij|we)", "jouw profiel", "profiel", "eisen",
            "wat breng (?:jij|je) mee", "languages?", "education", "experience");
    static final Pattern DONE = words("responsibilit(?:y|ies)", "duties",
            "what you(?:['’]ll| will) (?:do|be doing)",
            "the role", "your (?:role|tasks|mission|job)", "tasks", "the job", "day to day",
            "(?:deine |ihre )?aufgaben",
            "deine rolle", "tätigkeiten", "taken", "wat ga je doen", "werkzaamheden", "de functie", "jouw rol");

    /** What says that something is asked for, and nothing of what it is. */
    private static final List<Pattern> ASKING = List.of(NICE, MUST, ASKED, words("is", "are", "be", "would be", "also",
            "some", "any", "good", "strong", "solid", "hands-on", "proven", "deep", "experience", "knowledge",
            "skills?", "with",
            "of", "in", "the", "an?", "your?", "know(?:ing|ledge)?", "and", "or", "ist", "sind", "wäre", "mit", "auch",
            "gute",
            "sehr", "erfahrung(?:en)?", "kenntnisse", "und", "oder", "zijn", "met", "van", "kennis", "ervaring", "ook",
            "en",
            "nice", "needed", "helpful", "welcome"));

    private JobWords() {}

    /** A text with commas in the place of the words that only ask. */
    static String withoutAsking(String text) {
        String left = text;
        for (Pattern asking : ASKING) {
            left = asking.matcher(left).replaceAll(found -> ",".repeat(found.group().length()));
        }
        return left;
    }

    private static Pattern words(String... any) {
        return Pattern.compile("(?iu)(?<![\\p{L}\\p{N}])(?:" + String.join("|", any) + ")(?![\\p{L}\\p{N}])");
    }
}
