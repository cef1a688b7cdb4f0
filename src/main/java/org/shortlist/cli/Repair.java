package org.shortlist.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.shortlist.cli.Examination.Finding;
import org.shortlist.cli.Examination.Remedy;

/** Mends what an examination found, as far as that needs no person. */
final class Repair {

    private static final Set<PosixFilePermission> OWNER = EnumSet.of(PosixFilePermission.OWNER_READ,
            PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    private final DataFolder data;
    private final Terminal terminal;

    Repair(DataFolder data, Terminal terminal) {
        this.data = data;
        this.terminal = terminal;
    }

    /**
     * Nothing is derived from a store that is damaged.
     *
     * @return whether anything was done
     */
    boolean of(List<Finding> findings) throws IOException {
        boolean damaged = findings.stream().anyMatch(found -> found.what().equals(Examination.STORE) && !found.ok());
        List<Remedy> remedies = findings.stream()
                .map(Finding::remedy)
                .filter(Objects::nonNull)
                .filter(remedy -> remedy != Remedy.REINDEX || !damaged)
                .distinct()
                .toList();
        for (Remedy remedy : remedies) {
            switch (remedy) {
                case PERMISSIONS -> closeToOthers();
                case REINDEX -> reindex();
            }
        }
        return !remedies.isEmpty();
    }

    private void closeToOthers() throws IOException {
        try (Stream<Path> all = Files.walk(data.path())) {
            for (Path each : all.filter(path -> !Files.isSymbolicLink(path)).toList()) {
                closeToOthers(each);
            }
        }
        terminal.err().println("Closed to others: " + data.path());
    }

    private static void closeToOthers(Path path) throws IOException {
        try {
            Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
            permissions.addAll(Files.getPosixFilePermissions(path));
            if (permissions.retainAll(OWNER)) {
                Files.setPosixFilePermissions(path, permissions);
            }
        } catch (NoSuchFileException e) {
            // A running server has done away with it.
        }
    }

    private void reindex() throws IOException {
        try (Progress progress = Progress.on(terminal, "Reindexing", "candidates")) {
            data.reindexer().run((phase, done, total) -> progress.at(done, total));
        }
        data.index().refresh();
        terminal.err().println("Made the index anew from the store.");
    }
}
