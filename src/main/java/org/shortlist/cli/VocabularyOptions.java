package org.shortlist.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shortlist.vocabulary.Additions;
import org.shortlist.vocabulary.Intake;
import picocli.CommandLine.Option;

/**
 * Cities and skills that a user brings. What is asked and what is read must mean the same by a word, so the data folder keeps them:
 * they are given once and hold for every command after it.
 */
final class VocabularyOptions {

    private static final String NONE = "none";

    @Option(names = "--places", paramLabel = "FILE", description = "Know the cities of this file too, in the format of GeoNames (cities500.txt). The data folder keeps them; 'none' forgets them.")
    private @Nullable String places;

    @Option(names = "--skills", paramLabel = "FILE", description = "Know the skills of this file too, in the format of ESCO (skills_en.csv). The data folder keeps them; 'none' forgets them.")
    private @Nullable String skills;

    /** From now on, for this and every later command on the data folder; says what that leaves to do. */
    void keep(Terminal terminal, DataFolder data) throws IOException {
        if (given()) {
            keepForReindex(terminal, data);
            if (!data.isEmpty()) {
                terminal.err().println("What was read before is read with them at the next: shortlist reindex");
            }
        }
    }

    /** The same for the command that leaves nothing to do. */
    void keepForReindex(Terminal terminal, DataFolder data) throws IOException {
        if (given()) {
            data.keep(additions(terminal, data));
        }
    }

    private boolean given() {
        return places != null || skills != null;
    }

    /** For this run alone. */
    void use(Terminal terminal, DataFolder data) throws IOException {
        if (given()) {
            data.use(additions(terminal, data));
        }
    }

    private Additions additions(Terminal terminal, DataFolder data) throws IOException {
        Additions additions = data.additions();
        if (places != null) {
            additions = additions.withPlaces(
                    places.equals(NONE) ? null : read(terminal, places, "cities", Intake::ofPlaces));
        }
        if (skills != null) {
            additions = additions.withSkills(
                    skills.equals(NONE) ? null : read(terminal, skills, "skills", Intake::ofSkills));
        }
        return additions;
    }

    /** How a file of one format is read. */
    private interface Reader {
        Intake read(Path file) throws IOException;
    }

    private static Intake read(Terminal terminal, String name, String what, Reader reader) throws IOException {
        Path file = Path.of(name);
        if (!Files.isRegularFile(file)) {
            throw Failure.wrongUsage("There is no file " + file);
        }
        Intake intake = reader.read(file);
        if (intake.taken() + intake.known() == 0) {
            throw Failure.wrongUsage("There are no " + what + " to be read in " + file
                    + (intake.firstBad().isEmpty() ? "" : ": " + intake.firstBad().getFirst()));
        }
        terminal.err().println(sentence(intake, what, file));
        return intake;
    }

    private static String sentence(Intake intake, String what, Path file) {
        List<String> parts = new ArrayList<>(List.of(file + ": of its " + what + " " + intake.taken() + " taken"));
        if (intake.known() > 0) {
            parts.add(intake.known() + " known already");
        }
        if (intake.passedOver() > 0) {
            parts.add(intake.passedOver() + " lines of another kind");
        }
        if (intake.bad() > 0) {
            String more = intake.bad() > intake.firstBad().size() ? ", …" : "";
            parts.add(intake.bad() + " unreadable (" + String.join(", ", intake.firstBad()) + more + ")");
        }
        return String.join("; ", parts) + ".";
    }
}
