package org.shortlist.store;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The path of a file as a text to be kept, the same under every locale, and back again.
 *
 * <p>On Unix a name is bytes. Java reads them in the encoding of the locale and has one and the same sign for whatever does not fit: under
 * {@code LC_ALL=C} two people's {@code Zoë.txt} and {@code Zoé.txt} would be one, and so would names that an old archive has in Latin-1,
 * under any locale. Here bytes are read as UTF-8, and one that is none becomes a character of its own, from U+10FE80 to U+10FEFF, which
 * nobody uses. On Windows a name is a text already.
 */
public final class FilePath {

    private static final int STRAY = 0x10FE00;
    private static final int ASCII = 128;
    private static final String PLAIN = "/-_.";

    private FilePath() {}

    /** A path, absolute or not, as text. */
    public static String text(Path path) {
        String text = path.toString();
        if (isPlain(text) || !isOnUnix(path)) {
            return text;
        }
        byte[] whole = bytes(path.toUri().getRawPath().replaceFirst("/$", ""));
        return read(path.isAbsolute() ? whole : lastNames(whole, path.getNameCount()));
    }

    /**
     * The path that a text stands for.
     *
     * @throws IllegalArgumentException when it can be none
     */
    public static Path of(String text) {
        Path root = Path.of("/");
        if (isPlain(text) || !text.startsWith("/") || !isOnUnix(root)) {
            return Path.of(text);
        }
        StringBuilder address = new StringBuilder("file://");
        text.codePoints().forEach(sign -> append(address, sign));
        return Path.of(URI.create(address.toString()));
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(sign -> sign < ASCII);
    }

    private static boolean isOnUnix(Path path) {
        return path.getFileSystem().getSeparator().equals("/");
    }

    /** What the address of a file has is its bytes, those that are no plain letter after a percent sign. */
    private static byte[] bytes(String address) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < address.length(); i++) {
            if (address.charAt(i) == '%') {
                bytes.write(HexFormat.fromHexDigits(address, i + 1, i + 3));
                i += 2;
            } else {
                bytes.write(address.charAt(i));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] lastNames(byte[] whole, int names) {
        int from = whole.length;
        for (int left = names; from > 0; from--) {
            if (whole[from - 1] == '/' && --left == 0) {
                break;
            }
        }
        return Arrays.copyOfRange(whole, from, whole.length);
    }

    private static String read(byte[] bytes) {
        CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer some = CharBuffer.allocate(bytes.length);
        StringBuilder text = new StringBuilder();
        for (CoderResult result = utf8.decode(in, some, true); true; result = utf8.decode(in, some, true)) {
            text.append(some.flip());
            some.clear();
            if (!result.isError()) {
                return text.toString();
            }
            for (int i = 0; i < result.length(); i++) {
                text.appendCodePoint(STRAY + Byte.toUnsignedInt(in.get()));
            }
        }
    }

    private static void append(StringBuilder address, int sign) {
        boolean plain = sign < ASCII && (Character.isLetterOrDigit(sign) || PLAIN.indexOf(sign) >= 0);
        if (plain) {
            address.append((char) sign);
            return;
        }
        byte[] bytes = sign > STRAY && sign < STRAY + 256
                ? new byte[]{(byte) (sign - STRAY)}
                : Character.toString(sign).getBytes(StandardCharsets.UTF_8);
        for (byte one : bytes) {
            address.append('%').append(HexFormat.of().toHexDigits(one));
        }
    }
}
