package org.shortlist.query;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shortlist.query.Reading.State;

/**
 * The sentences of a job description, each with the part that it stands in and what it says of the things it names. English, German
 * and Dutch.
 */
final class JobSentences {

    /** What a part of the text is about. */
    enum Part {
        /** Before any heading, and under headings that say nothing. */
        TEXT("named in the text"),
        /** What somebody must bring. */
        WANTED("under the heading “%s”"),
        /** What would be nice. */
        WISHED("under the heading “%s”"),
        /** What there is to do. */
        DUTIES("among the duties, under “%s”"),
        /** What is offered, and who offers it: says nothing of the person. */
        OFFER("");

        private final String why;

        Part(String why) {
            this.why = why;
        }
    }

    /**
     * A sentence, or the piece of one that speaks of one thing as necessary and of another as nice.
     *
     * @param text  as it stands in the description
     * @param start where
     * @param first whether its line is one of the first of the description
     * @param state what it makes of the things that it names
     * @param why   what that rests on
     */
    record Sentence(String text, int start, Part part, boolean first, State state, String why) {}

    private static final int FIRST_LINES = 4;
    /** What looks around within a sentence costs no more than this for each of its characters; longer ones are cut at a blank. */
    private static final int LONGEST_SENTENCE = 1_000;
    /** A web or mail address says nothing of the person, whatever words it is made of. */
    private static final Pattern ADDRESS = Pattern
            .compile("(?iu)(?<!\\w)(?:(?:https?|ftp)://|www\\.|[\\w.+-]{1,64}+@)\\S*+(?<![.,;!?)])");
    private static final int LONGEST_HEADING = 60;
    private static final Pattern LINE = Pattern.compile("[^\\r\\n]+");
    private static final Pattern BULLET = Pattern.compile("[\\s\\p{So}\\p{Sm}•·*#>–—-]*(?:\\d{1,2}[.)]\\s+)?[*_]*");
    private static final Pattern HEADING = Pattern.compile("([^:]{2," + LONGEST_HEADING + "}?)[*_]*\\s*:[*_]*\\s*(.*)");
    /** What makes a short line more than a heading. */
    private static final Pattern SAYS = Pattern
            .compile(
                    "(?iu)[\\d:]|\\b(?:with|mit|met|using)\\s|\\b(?:is|ist) (?:an?|ein|een)\\b|\\bvon vorteil$|\\b(?:required|preferred)$");
    private static final Pattern PIECE = Pattern
            .compile(
                    "(?<=[.!?])(?<!\\b(?:e\\.g|i\\.e|z\\.B|bijv|inkl|incl|etc|Sr|Jr)\\.)\\s++(?=\\p{Lu})(?!So (?:is|are)\\b)|;\\s*+");
    /** ", so is Scala" says of Scala what stands before it, and is no turn. */
    private static final Pattern TURN = Pattern
            .compile("(?iu),\\s++(?!(?:and )?(?:so|as) (?:is|are)\\b|ebenso\\b|evenals\\b)"
                    + "(?:but |and |und |en )?|\\s+(?:but|while|aber|maar)\\s+|\\s+–\\s+");
    private static final Pattern AND = Pattern.compile("(?iu)\\s+(?:and|und|en)\\s+");
    private static final String NEEDED = "(?:required|needed|necessary|mandatory|essential)";
    /** "No experience with Kafka required" asks for nothing that it names. */
    private static final Pattern NONE = words(
            "no (?:\\p{L}+ ){0,2}(?:experience|knowledge|skills?|expertise|background)\\b"
                    + "(?:(?!\\b(?:but|just|only|while)\\b)[^.;!?]){0,120}?\\s" + NEEDED,
            "no [^.,;!?]{1,60}?\\s" + NEEDED,
            "keine?[rn]? [^.,;!?]{1,60}?\\s(?:erforderlich|notwendig|nötig|vorausgesetzt)",
            "geen [^.,;!?]{1,60}?\\s(?:vereist|nodig|noodzakelijk|verplicht)");
    /** "Python is not necessary". */
    private static final Pattern WAIVED = words(
            "(?:not|(?:is|are)n['’]t) (?!only )(?:\\p{L}+ )?(?:" + NEEDED + "|a must|a requirement)",
            "(?:do not|does not|don['’]t|doesn['’]t|no) need",
            "nicht (?:\\p{L}+ )?(?:erforderlich|notwendig|nötig|vorausgesetzt)", "kein muss",
            "niet (?:\\p{L}+ )?(?:vereist|nodig|noodzakelijk|verplicht)", "geen (?:must|vereiste)");
    /** What is waived of several things together. */
    private static final Pattern SEVERAL = words("are not", "aren['’]t", "sind nicht", "zijn niet");

    private static final Pattern NICE = words("nice[- ]to[- ]haves?", "good to have", "prefer(?:red|ably|ence)?",
            "a (?:big |strong |huge |definite )?plus", "bonus", "ideally", "desir(?:able|ed)", "(?:an |of )advantage",
            "advantageous", "would be (?:great|nice|welcome)", "optional(?:ly)?", "von vorteil",
            "wünschenswert", "idealerweise", "gerne auch", "ein plus", "bij voorkeur", "een (?:pre|pré|plus)", "pré",
            "mooi meegenomen", "pluspunt(?:en)?");
    private static final Pattern MUST = words("must", "must[- ]haves?", "required?", "requires", "requirement",
            "essential",
            "mandatory", "need(?:ed|s)?", "at least", "minimum", "necessary", "zwingend", "erforderlich",
            "voraussetzung", "setzen wir voraus", "mindestens", "vereist?", "minimaal", "minstens", "noodzakelijk");
    private static final Pattern ASKED = words("you (?:have|bring|are|know|master|hold|speak|possess)", "you've",
            "you’ve",
            "we (?:expect|ask for)", "experience(?:d)?", "proficien(?:t|cy)", "knowledge of",
            "expertise", "skilled in", "fluent", "du (?:hast|bringst|bist|kennst)", "sie (?:haben|bringen|verfügen)",
            "erfahrungen?", "(?:sehr )?gute kenntnisse", "berufserfahrung", "je (?:hebt|bent|beheerst)",
            "jij (?:hebt|bent)", "ervaring", "kennis van");
    private static final Pattern WISHED = words("nice[- ]to[- ]haves?", "good to have", "preferred", "preferences?",
            "bonus",
            "desir(?:able|ed)", "plus(?:es)?", "plus points", "optional", "von vorteil", "wünschenswert",
            "pluspunt(?:en)?",
            "pré(?:'s|s)?", "would be nice");
    private static final Pattern OFFERED = words("benefits?", "perks", "we offer", "why (?:join|us|work|you)",
            "about us",
            "about the (?:company|team)", "about our", "who we are", "compensation", "salary", "equal opportunit\\w*",
            "how to apply", "apply", "contact", "wir bieten", "bieten wir", "über uns", "unser angebot", "bewerbung",
            "wij bieden", "bieden (?:wij|we)", "over ons", "arbeidsvoorwaarden", "solliciteren");
    private static final Pattern WANTED = words("requirements?", "required", "must[- ]haves?", "qualifications?",
            "what you(?:['’]ll| will)? (?:bring|need|have)", "what we(?:['’]re| are)? (?:look\\w*|expect|need|want)",
            "who you are", "about you", "you (?:have|bring)", "your (?:profile|skills|background|experience)", "skills",
            "essentials?", "minimum", "tech(?:nology|nical)? (?:stack|skills)", "stack", "technologies", "tools",
            "ideal candidate", "candidate profile", "(?:dein|ihr) profil", "profil", "anforderungen",
            "(?:das )?bringst du mit", "was (?:du|sie) mitbring\\w*", "qualifikation(?:en)?", "voraussetzungen",
            "functie-?eisen", "(?:wij|we) vragen", "vragen (?:wij|we)", "jouw profiel", "profiel", "eisen",
            "wat breng (?:jij|je) mee", "languages?", "education", "experience");
    private static final Pattern DONE = words("responsibilit(?:y|ies)", "duties",
            "what you(?:['’]ll| will) (?:do|be doing)",
            "the role", "your (?:role|tasks|mission|job)", "tasks", "the job", "day to day",
            "(?:deine |ihre )?aufgaben",
            "deine rolle", "tätigkeiten", "taken", "wat ga je doen", "werkzaamheden", "de functie", "jouw rol");

    private final List<Sentence> sentences = new ArrayList<>();
    private Part part = Part.TEXT;
    private String heading = "";
    private int lines;

    private JobSentences() {}

    private static Pattern words(String... any) {
        return Pattern.compile("(?iu)(?<![\\p{L}\\p{N}])(?:" + String.join("|", any) + ")(?![\\p{L}\\p{N}])");
    }

    static List<Sentence> of(String text) {
        JobSentences read = new JobSentences();
        Matcher line = LINE.matcher(ADDRESS.matcher(text).replaceAll(found -> " ".repeat(found.group().length())));
        while (line.find()) {
            read.line(line.group(), line.start());
        }
        return read.sentences;
    }

    private void line(String line, int start) {
        Matcher bullet = BULLET.matcher(line);
        int from = bullet.lookingAt() ? bullet.end() : 0;
        String bare = line.substring(from).stripTrailing();
        if (bare.isEmpty()) {
            return;
        }
        lines++;
        Matcher labelled = HEADING.matcher(bare);
        Optional<Part> about = labelled.matches() ? partOf(labelled.group(1)) : Optional.empty();
        boolean whole = about.isPresent() && labelled.group(2).isEmpty();
        if (whole || from == 0 && isShort(bare) && partOf(bare).isPresent()) {
            part = whole ? about.get() : partOf(bare).get();
            heading = whole ? labelled.group(1).strip() : bare;
        } else if (about.isPresent()) {
            pieces(labelled.group(2), start + from + labelled.start(2), about.get(), labelled.group(1).strip());
        } else {
            pieces(bare, start + from, part, heading);
        }
    }

    /** A heading without a colon is a few words, begins as one, and is no sentence. */
    private static boolean isShort(String line) {
        return line.length() <= LONGEST_HEADING && line.split("\\s+").length <= 6 && line.indexOf(',') < 0
                && !SAYS.matcher(line).find() && !line.endsWith(".") && !Character.isLowerCase(line.charAt(0));
    }

    private static Optional<Part> partOf(String heading) {
        Map<Part, Pattern> parts = new EnumMap<>(Map.of(Part.WANTED, WANTED, Part.DUTIES, DONE));
        return WISHED.matcher(heading).find()
                ? Optional.of(Part.WISHED)
                : OFFERED.matcher(heading).find()
                        ? Optional.of(Part.OFFER)
                        : parts.entrySet()
                                .stream()
                                .filter(entry -> entry.getValue().matcher(heading).find())
                                .map(Map.Entry::getKey)
                                .findFirst();
    }

    private void pieces(String text, int start, Part of, String under) {
        cut(text, 0, text.length(), PIECE).stream()
                .flatMap(piece -> bounded(text, piece).stream())
                .flatMap(piece -> cut(text, piece[0], piece[1], NONE).stream())
                .flatMap(piece -> turns(text, piece).stream())
                .forEach(one -> add(text.substring(one[0], one[1]), start + one[0], of, under));
    }

    private static List<int[]> bounded(String text, int[] piece) {
        List<int[]> bounded = new ArrayList<>();
        int from = piece[0];
        while (piece[1] - from > LONGEST_SENTENCE) {
            int blank = text.lastIndexOf(' ', from + LONGEST_SENTENCE);
            int to = blank > from ? blank : from + LONGEST_SENTENCE;
            bounded.add(new int[]{from, to});
            from = to;
        }
        bounded.add(new int[]{from, piece[1]});
        return bounded;
    }

    /** Of a sentence that says different things of what it names, the pieces that say one. */
    private static List<int[]> turns(String text, int[] piece) {
        String sentence = text.substring(piece[0], piece[1]);
        String said = said(sentence);
        boolean waived = !said.equals(sentence);
        boolean must = MUST.matcher(said).find();
        boolean nice = NICE.matcher(said).find();
        boolean apart = must && nice || waived && !nice && (must || !SEVERAL.matcher(sentence).find());
        return apart
                ? cut(text, piece[0], piece[1], TURN).stream().flatMap(one -> waivedApart(text, one).stream()).toList()
                : List.of(piece);
    }

    /** "Java is a must and Python is not needed". */
    private static List<int[]> waivedApart(String text, int[] piece) {
        String sentence = text.substring(piece[0], piece[1]);
        String said = said(sentence);
        boolean both = !said.equals(sentence) && MUST.matcher(said).find();
        return both ? cut(text, piece[0], piece[1], AND) : List.of(piece);
    }

    /** A sentence without the words that waive something: their "required" requires nothing. */
    private static String said(String sentence) {
        return WAIVED.matcher(sentence).replaceAll("");
    }

    private static List<int[]> cut(String text, int from, int to, Pattern at) {
        List<int[]> pieces = new ArrayList<>();
        Matcher cut = at.matcher(text).region(from, to).useTransparentBounds(true);
        int start = from;
        while (cut.find()) {
            pieces.add(new int[]{start, cut.start()});
            start = cut.end();
        }
        pieces.add(new int[]{start, to});
        return pieces;
    }

    private void add(String text, int start, Part of, String under) {
        boolean first = lines <= FIRST_LINES;
        String said = said(text);
        Matcher nice = NICE.matcher(said);
        Matcher must = MUST.matcher(said);
        Matcher asked = ASKED.matcher(text);
        if (nice.find()) {
            add(text, start, of, first, State.NICE, "“" + nice.group() + "” beside it");
        } else if (!said.equals(text)) {
            return;
        } else if (of != Part.WISHED && must.find()) {
            add(text, start, of, first, State.MUST, "“" + must.group() + "” beside it");
        } else if (of == Part.TEXT && asked.find()) {
            add(text, start, of, first, State.MUST, "“" + asked.group() + "” beside it");
        } else {
            add(text, start, of, first, of == Part.WANTED ? State.MUST : State.NICE, of.why.formatted(under));
        }
    }

    private void add(String text, int start, Part of, boolean first, State state, String why) {
        sentences.add(new Sentence(text, start, of, first, state, why));
    }
}
