package org.shortlist.vocabulary;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** All the words of the trade, read once at start-up and never changed after. */
public final class Vocabulary {
    /** To be raised when the rules of this package change what an unchanged file means. */
    private static final int RULES = 1;

    private static final int FINGERPRINT = 16;

    private final SkillTaxonomy skills;
    private final TitleLexicon titles;
    private final EmployerDirectory employers;
    private final SchoolDirectory schools;
    private final DegreeLadder degrees;
    private final Gazetteer places;
    private final Synonyms synonyms;
    private final String fingerprint;

    private Vocabulary() {
        DataFile.TOKENS.read(); // the tokenizer's own; read here too so that a bad line is named, not wrapped
        LegalSuffixes suffixes = new LegalSuffixes(DataFile.LEGAL_SUFFIXES.read());
        List<DataFile.Row> industries = DataFile.INDUSTRIES.read();
        Set<String> industryIds = industries.stream().map(row -> row.cell(0)).collect(Collectors.toSet());
        List<DataFile.Row> words = DataFile.ORGANISATION_WORDS.read();
        skills = new SkillTaxonomy(DataFile.FAMILIES.read(), DataFile.SKILLS.read(), List.of(), suffixes::isStrong);
        titles = new TitleLexicon(DataFile.TITLES.read(), DataFile.SENIORITY.read(), DataFile.TITLE_WORDS.read(),
                DataFile.TITLE_ABBREVIATIONS.read());
        employers = new EmployerDirectory(
                industries, DataFile.EMPLOYERS.read(), suffixes,
                new OrganisationWords(words, industryIds, titles::isTitleWord));
        List<DataFile.Row> schoolWords = words.stream().filter(row -> row.yes(3)).toList();
        schools = new SchoolDirectory(DataFile.SCHOOLS.read(),
                new OrganisationWords(schoolWords, industryIds, titles::isTitleWord));
        degrees = new DegreeLadder(DataFile.DEGREES.read());
        places = new Gazetteer(DataFile.COUNTRIES.read(), DataFile.REGIONS.read(), DataFile.PLACES.read());
        synonyms = new Synonyms(DataFile.SYNONYMS.read());
        fingerprint = digest();
    }

    /**
     * Reads the vocabulary from the class path.
     *
     * @throws IllegalStateException naming the file and the line, if a line is bad
     */
    public static Vocabulary load() {
        return new Vocabulary();
    }

    public SkillTaxonomy skills() {
        return skills;
    }

    public TitleLexicon titles() {
        return titles;
    }

    public EmployerDirectory employers() {
        return employers;
    }

    public SchoolDirectory schools() {
        return schools;
    }

    public DegreeLadder degrees() {
        return degrees;
    }

    public Gazetteer places() {
        return places;
    }

    public Synonyms synonyms() {
        return synonyms;
    }

    /**
     * The first 16 hexadecimal digits of the SHA-256 over all files that decide what is kept of a résumé and the number of the
     * rules that read them. {@link Synonyms} only widen questions: a change of theirs makes no index stale.
     */
    public String fingerprint() {
        return fingerprint;
    }

    private static String digest() {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update((byte) RULES);
            for (DataFile file : EnumSet.complementOf(EnumSet.of(DataFile.SYNONYMS))) {
                sha256.update(file.bytes());
            }
            return HexFormat.of().formatHex(sha256.digest()).substring(0, FINGERPRINT);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
