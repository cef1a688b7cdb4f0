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

/** The directories of a vocabulary, each read once, when it is first asked for. */
final class Directories {
    /** To be raised when the rules of this package change what an unchanged file means. */
    private static final int RULES = 2;

    private final Additions additions;
    final Part<LegalSuffixes> suffixes = new Part<>(() -> new LegalSuffixes(DataFile.LEGAL_SUFFIXES.read()));
    final Part<SkillTaxonomy> skills = new Part<>(this::readSkills);
    final Part<TitleLexicon> titles = new Part<>(
            () -> new TitleLexicon(DataFile.TITLES.read(), DataFile.SENIORITY.read(), DataFile.TITLE_WORDS.read(),
                    DataFile.TITLE_ABBREVIATIONS.read()));
    final Part<EmployerDirectory> employers = new Part<>(
            () -> new EmployerDirectory(DataFile.INDUSTRIES.read(), DataFile.EMPLOYERS.read(), suffixes.get(),
                    organisationWords(DataFile.ORGANISATION_WORDS.read())));
    final Part<SchoolDirectory> schools = new Part<>(
            () -> new SchoolDirectory(DataFile.SCHOOLS.read(), organisationWords(
                    DataFile.ORGANISATION_WORDS.read().stream().filter(row -> row.yes(3)).toList())));
    final Part<DegreeLadder> degrees = new Part<>(() -> new DegreeLadder(DataFile.DEGREES.read()));
    final Part<Gazetteer> places = new Part<>(this::readPlaces);
    final Part<List<DataFile.Row>> synonyms = new Part<>(DataFile.SYNONYMS::read);
    final Part<Nicknames> nicknames = new Part<>(() -> new Nicknames(DataFile.NICKNAMES.read()));
    final Part<Languages> languages = new Part<>(() -> new Languages(DataFile.LANGUAGES.read()));
    final Part<String> fingerprint = new Part<>(this::digest);

    Directories(Additions additions) {
        this.additions = additions;
    }

    /** A part that is read once, when it is first asked for. */
    static final class Part<T> {
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
        return new OrganisationWords(words, industries, word -> titles.get().isTitleWord(word));
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
