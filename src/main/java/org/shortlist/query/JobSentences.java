package org.shortlist.query;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
    /** Short forms with a stop behind which the sentence goes on, whatever follows. */
    private static final String SHORT_FORMS = "e\\.g|i\\.e|z\\.\\s?B|d\\.\\s?h|u\\.\\s?a|bijv|bv|inkl|incl|excl|exkl|Sr|Jr|Snr|Jnr|min|mind|"
            + "max|approx|ca|nr|ggf|evtl|bzw|resp|vs|mr|mrs|ms|dr|prof|st|dipl|ing|esp|aka";
    /** Short forms with a stop behind which it goes on in small letters: "etc. and", "Ph.D. in". */
    private static final String BEFORE_SMALL = "etc|yrs?|exp|inc|ltd|co|corp|dept|\\p{L}\\.\\p{L}{1,3}";
    /** A whole run of them, looked at once, from its beginning: runs without end cost no more than they are long. */
    private static final String BLANKS = "(?<!\\s)\\s++";
    private static final Pattern PIECE = Pattern.compile("(?<=[.!?…])(?<!(?<![\\p{L}\\p{N}.])(?i:" + SHORT_FORMS
            + ")\\.)\\s++(?!So (?:is|are)\\b)(?:(?=\\P{Ll})|(?<!(?<![\\p{L}\\p{N}.])(?i:" + BEFORE_SMALL
            + ")\\.\\s{1,3})(?=\\p{Ll}))|(?<=\\p{Ll}{3}[.!?])(?=\\p{Lu}\\p{Ll}{2}|\\d)|;\\s*+|" + BLANKS
            + "[•●▪■◦‣|]\\s++");
    /** ", so is Scala" says of Scala what stands before it, and is no turn. */
    private static final Pattern TURN = Pattern
            .compile("(?iu),\\s++(?!(?:and )?(?:so|as) (?:is|are)\\b|ebenso\\b|evenals\\b)"
                    + "(?:but |and |und |en )?|" + BLANKS + "(?:but|while|aber|maar|[–—-])\\s++");
    private static final Pattern DASH = Pattern.compile(BLANKS + "[–—-]\\s++");
    private static final Pattern AND = Pattern.compile("(?iu)" + BLANKS + "(?:and|und|en)\\s++");
    private final List<Sentence> sentences = new ArrayList<>();
    private Part part = Part.TEXT;
    private String heading = "";
    private int lines;

    private JobSentences() {}

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
        Map<Part, Pattern> parts = new EnumMap<>(Map.of(Part.WANTED, JobWords.WANTED, Part.DUTIES, JobWords.DONE));
        return JobWords.WISHED.matcher(heading).find()
                ? Optional.of(Part.WISHED)
                : JobWords.OFFERED.matcher(heading).find()
                        ? Optional.of(Part.OFFER)
                        : parts.entrySet()
                                .stream()
                                .filter(entry -> entry.getValue().matcher(heading).find())
                                .map(Map.Entry::getKey)
                                .findFirst();
    }

    /** A label in the middle of a line, "Nice to have: Scala", is the heading of what follows it there. */
    private void pieces(String text, int start, Part of, String under) {
        Part part = of;
        String label = under;
        for (int[] piece : cut(text, 0, text.length(), PIECE)) {
            Matcher labelled = HEADING.matcher(text).region(piece[0], piece[1]);
            Optional<Part> about = labelled.matches() ? partOf(labelled.group(1)) : Optional.empty();
            part = about.orElse(part);
            label = about.isPresent() ? labelled.group(1).strip() : label;
            piece(text, new int[]{about.isPresent() ? labelled.start(2) : piece[0], piece[1]}, start, part, label);
        }
    }

    private void piece(String text, int[] piece, int start, Part of, String under) {
        boolean headline = DASH.matcher(text).region(piece[0], piece[1]).results().limit(2).count() == 2;
        bounded(text, piece).stream()
                .flatMap(one -> headline ? cut(text, one[0], one[1], DASH).stream() : Stream.of(one))
                .flatMap(one -> cut(text, one[0], one[1], JobWords.NONE).stream())
                .flatMap(one -> turns(text, one).stream())
                .filter(one -> text.substring(one[0], one[1]).chars().anyMatch(Character::isLetterOrDigit))
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
        boolean must = JobWords.MUST.matcher(said).find();
        boolean nice = JobWords.NICE.matcher(said).find();
        boolean apart = must && nice || waived && !nice && (must || !JobWords.SEVERAL.matcher(sentence).find());
        return apart
                ? cut(text, piece[0], piece[1], TURN).stream().flatMap(one -> waivedApart(text, one).stream()).toList()
                : List.of(piece);
    }

    /** "Java is a must and Python is not needed". */
    private static List<int[]> waivedApart(String text, int[] piece) {
        String sentence = text.substring(piece[0], piece[1]);
        String said = said(sentence);
        boolean both = !said.equals(sentence) && JobWords.MUST.matcher(said).find();
        return both ? cut(text, piece[0], piece[1], AND) : List.of(piece);
    }

    /** A sentence without the words that waive something: their "required" requires nothing. */
    private static String said(String sentence) {
        return JobWords.WAIVED.matcher(sentence).replaceAll("");
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
        Matcher nice = JobWords.NICE.matcher(said);
        Matcher must = JobWords.MUST.matcher(said);
        Matcher asked = JobWords.ASKED.matcher(text);
        if (nice.find()) {
            add(text, start, of, first, State.NICE, "“" + nice.group() + "” beside it");
        } else if (!said.equals(text)) {
            return;
        } else if (of != Part.WISHED && must.find()) {
            add(text, start, of, first, State.MUST, "“" + must.group() + "” beside it");
        } else if (JobWords.OFFERING.matcher(text).lookingAt()) {
            add(text, start, Part.OFFER, first, State.NICE, Part.OFFER.why);
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
