package org.shortlist.vocabulary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a user adds to the vocabulary: cities and skills, each as a file of the vocabulary's own format. {@link Intake} makes them of
 * what the user brings, so that the original is needed once; they are kept in a folder.
 */
public final class Additions {
    /** Nothing beside the vocabulary's own. */
    public static final Additions NONE = new Additions(null, null);

    private static final String PLACES = "places.tsv";
    private static final String SKILLS = "skills.tsv";
    private static final byte[] NOTHING = {};

    private final byte @Nullable [] places;
    private final byte @Nullable [] skills;

    private Additions(byte @Nullable [] places, byte @Nullable [] skills) {
        this.places = places;
        this.skills = skills;
    }

    /** What is kept in a folder; nothing if there is none. */
    public static Additions keptIn(Path folder) throws IOException {
        return new Additions(read(folder.resolve(PLACES)), read(folder.resolve(SKILLS)));
    }

    private static byte @Nullable [] read(Path file) throws IOException {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    /** The same with these places in place of others; none if null. */
    public Additions withPlaces(@Nullable Intake intake) {
        return new Additions(intake == null ? null : intake.file(), skills);
    }

    /** The same with these skills in place of others; none if null. */
    public Additions withSkills(@Nullable Intake intake) {
        return new Additions(places, intake == null ? null : intake.file());
    }

    /** Makes a folder, which must exist, keep this and nothing else. A reader sees each file as it was or as it is. */
    public void keepIn(Path folder) throws IOException {
        write(folder.resolve(PLACES), places);
        write(folder.resolve(SKILLS), skills);
    }

    private static void write(Path file, byte @Nullable [] bytes) throws IOException {
        if (bytes == null) {
            Files.deleteIfExists(file);
            return;
        }
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        Files.write(beside, bytes);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** How many cities these are. */
    public int places() {
        return placeRows().size();
    }

    /** How many skills these are. */
    public int skills() {
        return skillRows().size();
    }

    List<DataFile.Row> placeRows() {
        return places == null ? List.of() : DataFile.PLACES.rows("the added " + PLACES, places);
    }

    List<DataFile.Row> skillRows() {
        return skills == null ? List.of() : DataFile.SKILLS.rows("the added " + SKILLS, skills);
    }

    /** The bytes of the files, for a digest; empty of none. */
    List<byte[]> files() {
        return List.of(places == null ? NOTHING : places, skills == null ? NOTHING : skills);
    }
}
