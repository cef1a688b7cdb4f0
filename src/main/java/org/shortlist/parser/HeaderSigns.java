package org.shortlist.parser;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The words that are signs of something in a job's header, whatever stands beside them. */
final class HeaderSigns {

    private static final Set<String> SMALLS = Set.of("of", "and", "the", "for", "in", "to", "at", "on", "with", "a",
            "an",
            "de", "la", "der", "und", "et", "du", "des", "en", "y", "di", "da", "do", "e", "van", "von", "by", "from",
            "or",
            "as", "per", "via");
    private static final Set<String> NUMERALS = Set.of("i", "ii", "iii", "iv", "v", "vi", "1", "2", "3", "4", "5",
            "tier", "level", "grade", "class", "step", "stufe", "niveau", "nivel", "1st", "2nd", "3rd", "n1", "n2",
            "n3", "second", "third");
    /** Parts of hospitals and schools that titles end with. */
    private static final Set<String> UNITS = Set.of("icu", "nicu", "picu", "ccu", "pacu", "er", "ed", "med", "surg",
            "telemetry", "oncology", "pediatrics", "paediatrics", "obstetrics", "cardiology", "neurology", "urology",
            "radiology", "dialysis", "hospice", "ks1", "ks2", "ks3", "ks4", "litigation");
    private static final Set<String> SENTENCES = Set.of("was", "were", "is", "are", "my", "we", "our", "their", "that",
            "which", "who", "this", "these", "have", "has", "had", "into", "will", "while", "also", "when", "it", "its",
            "all", "using", "including", "such", "various", "through", "within", "responsible", "ensure", "ensuring",
            "provide", "provided", "providing", "worked", "managed", "managing", "developed", "developing",
            "maintained",
            "maintaining", "assisted", "assisting", "performed", "performing", "supported", "created", "creating",
            "led",
            "been", "not", "each", "his", "her", "any", "other", "both", "than", "after", "during", "under", "over",
            "wrote",
            "taught", "kept", "ran", "drove", "oversaw", "won", "built");
    private static final Set<String> RANKS = Set.of("senior", "sr", "snr", "junior", "jr", "assistant", "associate",
            "vice", "lead", "head", "chief", "principal", "staff", "deputy", "interim", "acting", "executive",
            "graduate", "trainee", "student", "freelance", "certified", "registered", "licensed", "independent",
            "volunteer", "regional", "global", "general", "master", "co", "founding", "managing", "part", "temporary",
            "adjunct", "substitute");
    private static final Set<String> LABELS = Set.of("responsibilities", "responsibility", "duties", "accomplishments",
            "accomplishment", "achievements", "environment", "description", "salary", "skills", "key", "role", "roles",
            "promoted", "tools", "technologies", "summary", "overview", "reason");
    private static final Set<String> TEAMS = Set.of("team", "group", "department", "dept", "division", "unit",
            "practice",
            "squad", "desk", "section", "tribe", "chapter");

    private static final Map<String, Integer> SIGNS = signs();

    private HeaderSigns() {}

    /** The flags of {@link HeaderWords} that a folded word carries. */
    static int of(String word) {
        return SIGNS.getOrDefault(word, 0);
    }

    /** Whether these words name a unit of a hospital or a school and nothing else: "Med-Surg". */
    static boolean isUnit(HeaderWords words, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!UNITS.contains(words.tokens.get(i).text())) {
                return false;
            }
        }
        return true;
    }

    private static Map<String, Integer> signs() {
        Map<String, Integer> signs = new HashMap<>();
        Map.of(HeaderWords.NUMERAL, NUMERALS, HeaderWords.SMALL, SMALLS, HeaderWords.SENTENCE, SENTENCES,
                HeaderWords.RANK, RANKS, HeaderWords.TEAM, TEAMS, HeaderWords.LABEL, LABELS, HeaderWords.FIELD, UNITS)
                .forEach((flag, words) -> words.forEach(word -> signs.merge(word, flag, (a, b) -> a | b)));
        return signs;
    }
}
