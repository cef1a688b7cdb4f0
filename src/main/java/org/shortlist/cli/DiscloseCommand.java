package org.shortlist.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.shortlist.http.CandidateAnswer;
import org.shortlist.http.WireJson;
import org.shortlist.resume.Filing;
import org.shortlist.resume.JsonResume;
import org.shortlist.store.JdbcStore;
import org.shortlist.store.Kept;
import org.shortlist.store.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Gives a person what is held on them. */
@Command(name = "disclose", header = "Write all that is held on one person into one file, for that person.", description = {
        "A ZIP file: about.json says where each version came from and when, what was set right",
        "by whom, and what is filed beside the résumé, such as tags; each version has a folder with the original file, the text that was taken from it, and what was",
        "read from it as JSON Resume. It is for its owner alone."}, footer = {
                "  shortlist disclose c_0123456789abcdef ada.zip"})
final class DiscloseCommand extends ShortlistCommand {

    @Parameters(index = "0", paramLabel = "ID", description = "As a search lists it.")
    private String id = "";

    @Parameters(index = "1", paramLabel = "FILE", description = "A file that is not there yet.")
    private Path file = Path.of("");

    /** What is known of a version besides its contents. */
    record Came(int version, String source, String fileName, String mediaType, String sha256, String readBy,
            Instant received, String folder) {}

    /**
     * What the file says of its contents.
     *
     * @param corrections what a person set right, and who and when
     * @param filed       what is kept beside the résumé: tags, where the person came from
     * @param deletionDue when the deletion becomes final; null of one who is not being deleted
     */
    record About(String id, Instant disclosed, List<String> sources, List<Came> versions,
            List<CandidateAnswer.Right> corrections, Map<String, List<String>> filed, @Nullable Instant deletionDue) {}

    @Override
    int run(Terminal terminal, DataFolder data) throws IOException {
        JdbcStore store = data.used().store();
        if (Files.exists(file)) {
            throw Failure.wrongUsage(file + " is there already; name a file that is not");
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        List<Came> versions = new ArrayList<>();
        try {
            OwnersAlone.makeFile(part);
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(part))) {
                store.versions(id, (number, version) -> versions.add(write(zip, number, version)));
                if (versions.isEmpty()) {
                    throw Failure.notDone("There is no candidate " + Terminal.plain(id));
                }
                write(zip, "about.json", WireJson.mapper().writeValueAsBytes(about(data, versions)));
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
        data.note("disclose", versions.size(), List.of(id), Map.of());
        terminal.out().println("Wrote " + Terminal.count(versions.size(), "version") + " to " + file);
        return ExitCode.ALL_WELL;
    }

    private About about(DataFolder data, List<Came> versions) throws IOException {
        Optional<Kept> kept = data.store().held(id);
        List<CandidateAnswer.Right> corrections = kept.map(Kept::corrections)
                .orElse(List.of())
                .stream()
                .map(CandidateAnswer.Right::of)
                .toList();
        Filing filing = kept.map(one -> one.candidate().filing()).orElse(Filing.NONE);
        Instant due = data.store()
                .setAside()
                .stream()
                .filter(one -> one.id().equals(id))
                .map(one -> one.until())
                .findFirst()
                .orElse(null);
        return new About(id, data.clock().instant(), data.store().sources(id), versions, corrections, filing.values(),
                due);
    }

    private static Came write(ZipOutputStream zip, int number, Version version) throws IOException {
        String folder = "version-" + number + "/";
        write(zip, folder + "original" + ending(version.fileName()), version.original());
        write(zip, folder + "text.txt", version.text().getBytes(StandardCharsets.UTF_8));
        write(zip, folder + "resume.json", WireJson.mapper().writeValueAsBytes(JsonResume.write(version.resume())));
        return new Came(number, version.source(), version.fileName(), version.mediaType(), version.sha256(),
                version.readBy(), version.received(), folder);
    }

    /** That of a file's name, if it is one; the name itself is somebody else's and no name of ours. */
    private static String ending(String name) {
        String last = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return last.matches("[a-z0-9]{1,8}") && !last.equals(name) ? "." + last : "";
    }

    private static void write(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }
}
