package org.shortlist.vocabulary;

import java.nio.ByteBuffer;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;
import org.jspecify.annotations.Nullable;

/**
 * All the words of the trade, never changed after they are read. Each directory is read when it is first asked for, so that a command
 * that needs few of them starts soon.
 */
public final class Vocabulary {
    /** To be raised when the rules of this package change what an unchanged file means. */
    private static final int RULES = 2;

    private final Additions additions;
    private final Attributes attributes;
    private final Part<LegalSuffixes> suffixes = new Part<>(() -> new LegalSuffixes(DataFile.LEGAL_SUFFIXES.read()));
    private final Part<SkillTaxonomy> skills = new Part<>(this::readSkills);
    private final Part<TitleLexicon> titles = new Part<>(
            () -> new TitleLexicon(DataFile.TITLES.read(), DataFile.SENIORITY.read(), DataFile.TITLE_WORDS.read(),
                    DataFile.TITLE_ABBREVIATIONS.read()));
    private final Part<EmployerDirectory> employers = new Part<>(
            () -> new EmployerDirectory(DataFile.INDUSTRIES.read(), DataFile.EMPLOYERS.read(), suffixes.get(),
                    organisationWords(DataFile.ORGANISATION_WORDS.read())));
    private final Part<SchoolDirectory> schools = new Part<>(
            () -> new SchoolDirectory(DataFile.SCHOOLS.read(), organisationWords(
                    DataFile.ORGANISATION_WORDS.read().stream().filter(row -> row.yes(3)).toList())));
    private final Part<DegreeLadder> degrees = new Part<>(() -> new DegreeLadder(DataFile.DEGREES.read()));
    private final Part<Gazetteer> places = new Part<>(this::readPlaces);
    private final Part<Synonyms> synonyms = new Part<>(() -> new Synonyms(DataFile.SYNONYMS.read()));
    private final Part<Nicknames> nicknames = new Part<>(() -> new Nicknames(DataFile.NICKNAMES.read()));
    private final Part<Languages> languages = new Part<>(() -> new Languages(DataFile.LANGUAGES.read()));
    private final Part<String> fingerprint = new Part<>(this::digest);

    private Vocabulary(Additions additions, Attributes attributes) {
        this.additions = additions;
        this.attributes = attributes;
    }

    /** A part that is read once, when it is first asked for. */
    private static final class Part<T> {
        private final Supplier<T> reader;
        private volatile @Nullable T read;

        Part(Supplier<T> reader) {
            this.reader = reader;
        }

        T get() {
            T known = read;
            return known == null ? readOnce() : known;
        }

        private synchronized T readOnce() {
            T known = read;
            if (known == null) {
                known = reader.get();
                read = known;
            }
            return known;
        }
    }

    /**
     * The vocabulary of the class path. Asked for a directory of which a line is bad, it throws an {@link IllegalStateException}
     * that names the file and the line.
     */
    public static Vocabulary load() {
        return load(Additions.NONE);
    }

    /** The vocabulary of the class path, and what a user adds to it. */
    public static Vocabulary load(Additions additions) {
        return load(additions, Attributes.NONE);
    }

    /** The same, with what is kept of candidates beside the résumé. */
    public static Vocabulary load(Additions additions, Attributes attributes) {
        return new Vocabulary(additions, attributes);
    }

    /** What is kept of candidates beside the résumé; no résumé is read otherwise for it. */
    public Attributes attributes() {
        return attributes;
    }

    private SkillTaxonomy readSkills() {
        return new SkillTaxonomy(DataFile.FAMILIES.read(), DataFile.SKILLS.read(), additions.skillRows(),
                suffixes.get()::isStrong);
    }

    private Gazetteer readPlaces() {
        return new Gazetteer(DataFile.COUNTRIES.read(), DataFile.REGIONS.read(), DataFile.PLACES.read(),
                additions.placeRows());
    }

    private OrganisationWords organisationWords(List<DataFile.Row> words) {
        Set<String> industries = DataFile.INDUSTRIES.read()
                .stream()
                .map(row -> row.cell(0))
                .collect(Collectors.toSet());
        return new OrganisationWords(words, industries, word -> titles().isTitleWord(word));
    }

    public SkillTaxonomy skills() {
        return skills.get();
    }

    public TitleLexicon titles() {
        return titles.get();
    }

    public EmployerDirectory employers() {
        return employers.get();
    }

    public SchoolDirectory schools() {
        return schools.get();
    }

    public DegreeLadder degrees() {
        return degrees.get();
    }

    public Gazetteer places() {
        return places.get();
    }

    public Synonyms synonyms() {
        return synonyms.get();
    }

    public Nicknames nicknames() {
        return nicknames.get();
    }

    public Languages languages() {
        return languages.get();
    }

    /**
     * 16 hexadecimal digits that differ when any file differs that decides what is kept of a résumé, the user's among them, or the
     * number of the rules that read them. {@link Synonyms} and {@link Nicknames} only widen questions: a change of theirs makes no index stale.
     */
    public String fingerprint() {
        return fingerprint.get();
    }

    /** Two checksums of different polynomials: nobody forges a vocabulary, and each command pays for this as it starts. */
    private String digest() {
        List<Checksum> sums = List.of(new CRC32(), new CRC32C());
        for (Checksum sum : sums) {
            sum.update(RULES);
        }
        Stream.concat(
                EnumSet.complementOf(EnumSet.of(DataFile.SYNONYMS, DataFile.NICKNAMES)).stream().map(DataFile::bytes),
                additions.files().stream()).forEach(bytes -> sums.forEach(sum -> update(sum, bytes)));
        return "%08x%08x".formatted(sums.getFirst().getValue(), sums.getLast().getValue());
    }

    /** The length parts one file from the next. */
    private static void update(Checksum sum, byte[] bytes) {
        sum.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
        sum.update(bytes, 0, bytes.length);
    }
}
