package org.shortlist.access;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Files that nobody but their owner may read. */
final class OwnFile {

    private OwnFile() {}

    /** Makes an empty one, and its folder, unless it is there. */
    static void make(Path file) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        Files.createDirectories(file.toAbsolutePath().getParent(), permissions(file, "rwx------"));
        try {
            Files.createFile(file, permissions(file, "rw-------"));
        } catch (FileAlreadyExistsException e) {
            // Somebody else was quicker.
        }
    }

    /** Writes one whole: whoever reads it finds what was there before, or all of this, also after a power cut. */
    static void write(Path file, byte[] bytes) throws IOException {
        write(file, out -> out.write(bytes));
    }

    /** What is to be in a file, piece by piece. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Likewise, of what is not held as a whole. */
    static void write(Path file, Content content) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        make(part);
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel));
            content.writeTo(out);
            out.flush();
            channel.force(true);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * Writes one more line.
     *
     * @param end     where the file ends
     * @param durable whether it must survive a power cut
     * @return where it ends now
     */
    static long append(FileChannel file, long end, byte[] line, boolean durable) throws IOException {
        ByteBuffer whole = ByteBuffer.allocate(line.length + 1).put(line).put((byte) '\n').flip();
        while (whole.hasRemaining()) {
            file.write(whole, end + whole.position());
        }
        if (durable) {
            file.force(false);
        }
        return end + whole.capacity();
    }

    private static FileAttribute<?>[] permissions(Path file, String letters) {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[]{
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(letters))}
                : new FileAttribute<?>[0];
    }
}
