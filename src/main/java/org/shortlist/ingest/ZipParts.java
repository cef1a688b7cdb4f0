package org.shortlist.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The parts of a ZIP archive, found as the programs that write documents find them: by the list at its end. Nothing is unpacked before it
 * is asked for, and of that no more than is allowed, whatever sizes the list promises.
 */
final class ZipParts {

    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 65_535;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_LENGTH = 46;
    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_LENGTH = 30;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int BUFFER = 16 * 1024;

    private final ByteBuffer bytes;
    private final Map<String, Part> parts = new LinkedHashMap<>();
    private long left;

    /** It unpacks to more than is allowed. */
    static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1;
    }

    private record Part(int method, int length, int offset, boolean encrypted) {}

    /**
     * @param most bytes that all its parts may unpack to
     * @throws IOException when it is no whole archive
     */
    ZipParts(byte[] archive, long most) throws IOException {
        bytes = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
        left = most;
        try {
            list();
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new IOException("the list of the archive is damaged", e);
        }
    }

    private void list() throws IOException {
        int end = end();
        int at = bytes.getInt(end + 16);
        int count = Short.toUnsignedInt(bytes.getShort(end + 10));
        for (int i = 0; i < count; i++) {
            if (bytes.getInt(at) != ENTRY) {
                throw new IOException("the list of the archive is damaged");
            }
            int name = Short.toUnsignedInt(bytes.getShort(at + 28));
            String path = new String(bytes.array(), at + ENTRY_LENGTH, name, StandardCharsets.UTF_8).replace('\\', '/');
            parts.putIfAbsent(path, new Part(bytes.getShort(at + 10), bytes.getInt(at + 20), bytes.getInt(at + 42),
                    (bytes.getShort(at + 8) & 1) != 0));
            at += ENTRY_LENGTH + name + Short.toUnsignedInt(bytes.getShort(at + 30))
                    + Short.toUnsignedInt(bytes.getShort(at + 32));
        }
    }

    private int end() throws IOException {
        int last = bytes.limit() - END_LENGTH;
        for (int at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
            if (bytes.getInt(at) == END) {
                return at;
            }
        }
        throw new IOException("the archive has no list");
    }

    Set<String> names() {
        return parts.keySet();
    }

    boolean isEncrypted() {
        return parts.values().stream().anyMatch(Part::encrypted);
    }

    /** What a part unpacks to; nothing when there is no such part. */
    byte[] read(String name) throws IOException {
        Part part = parts.get(name);
        if (part == null) {
            return new byte[0];
        }
        try {
            if (bytes.getInt(part.offset) != LOCAL) {
                throw new IOException("a part of the archive is not where its list says");
            }
            int start = part.offset + LOCAL_LENGTH + Short.toUnsignedInt(bytes.getShort(part.offset + 26))
                    + Short.toUnsignedInt(bytes.getShort(part.offset + 28));
            return switch (part.method) {
                case STORED -> copy(start, part.length);
                case DEFLATED -> inflate(start, part.length);
                default -> throw new IOException("a part of the archive is packed in an unknown way");
            };
        } catch (IndexOutOfBoundsException | IllegalArgumentException | DataFormatException e) {
            throw new IOException("a part of the archive is damaged", e);
        }
    }

    private byte[] copy(int start, int length) throws TooLargeException {
        take(length);
        byte[] copy = new byte[length];
        bytes.get(start, copy);
        return copy;
    }

    private byte[] inflate(int start, int length) throws TooLargeException, DataFormatException {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(bytes.array(), start, length);
            ByteArrayOutputStream out = new ByteArrayOutputStream(BUFFER);
            byte[] buffer = new byte[BUFFER];
            while (!inflater.finished()) {
                int n = inflater.inflate(buffer);
                if (n == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    throw new DataFormatException("cut");
                }
                take(n);
                out.write(buffer, 0, n);
            }
            return out.toByteArray();
        } finally {
            inflater.end();
        }
    }

    private void take(int n) throws TooLargeException {
        left -= n;
        if (left < 0) {
            throw new TooLargeException();
        }
    }
}
