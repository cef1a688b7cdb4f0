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
    private static final Set<String> FORMS = Set.of("full", "part", "time", "full-time", "part-time", "fulltime",
            "parttime", "contract", "permanent", "temporary", "seasonal", "remote", "hybrid", "on-site", "onsite",
            "internship", "apprenticeship", "vollzeit", "teilzeit", "befristet", "w2", "c2c", "cdi", "cdd");
    private static final Set<String> STREETS = Set.of("street", "st", "avenue", "ave", "road", "rd", "drive", "dr",
            "lane", "ln", "boulevard", "blvd", "highway", "hwy", "parkway", "pkwy", "suite", "ste", "floor", "broadway",
            "court", "ct", "square", "way", "place", "terrace", "circle");
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

    /** Past participles that names and titles begin with, as no sentence does. */
    private static final Set<String> PARTICIPLES = Set.of("certified", "registered", "licensed", "embedded",
            "chartered", "applied", "related", "distributed", "retired", "distinguished", "advanced", "limited",
            "integrated", "united", "allied", "associated", "consolidated", "federated", "unified", "sacred",
            "blessed", "reformed", "skilled");

    private static final Map<String, Integer> SIGNS = signs();

    private HeaderSigns() {}

    /** The flags of {@link HeaderWords} that a folded word carries. */
    static int of(String word) {
        return SIGNS.getOrDefault(word, 0);
    }

    /** "Increased", which begins sentences. */
    static boolean isVerb(String word) {
        return word.length() > 4 && word.endsWith("ed") && !PARTICIPLES.contains(word);
    }

    /** Whether these words name a unit of a hospital or a school and nothing else: "Med-Surg". */
    static boolean isUnit(HeaderWords words, int from, int to) {
        return words.count(from, to, HeaderWords.UNIT) == to - from;
    }

    private static Map<String, Integer> signs() {
        Map<String, Integer> signs = new HashMap<>();
        Map.of(HeaderWords.NUMERAL, NUMERALS, HeaderWords.SMALL, SMALLS, HeaderWords.SENTENCE, SENTENCES,
                HeaderWords.RANK, RANKS, HeaderWords.TEAM, TEAMS, HeaderWords.LABEL, LABELS,
                HeaderWords.FIELD | HeaderWords.UNIT, UNITS, HeaderWords.FORM, FORMS, HeaderWords.STREET, STREETS)
                .forEach((flag, words) -> words.forEach(word -> signs.merge(word, flag, (a, b) -> a | b)));
        return signs;
    }
}
