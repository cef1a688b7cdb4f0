package org.shortlist.ingest;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.tika.parser.txt.CharsetDetector;
import org.apache.tika.parser.txt.CharsetMatch;

/** Bytes → characters, when the bytes are text in whatever encoding. */
final class PlainText {

    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
    private static final int SAMPLE = 16_384;
    /** How sure the detector must be before a Western reading is given up; it is easily led astray by few accents. */
    private static final int SURE = 40;

    private PlainText() {}

    /** The text without its byte order mark; empty when the bytes are no text. */
    static Optional<String> of(byte[] bytes) {
        Optional<Charset> marked = marked(bytes);
        if (marked.isPresent()) {
            return Optional.of(withoutMark(new String(bytes, marked.get())));
        }
        if (hasZeros(bytes)) {
            return wide(bytes);
        }
        if (isBinary(bytes)) {
            return Optional.empty();
        }
        return Optional.of(strictly(bytes, StandardCharsets.UTF_8).orElseGet(() -> new String(bytes, legacy(bytes))));
    }

    private static Optional<Charset> marked(byte[] bytes) {
        if (starts(bytes, 0xef, 0xbb, 0xbf)) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (starts(bytes, 0xff, 0xfe, 0, 0)) {
            return Optional.of(UTF_32LE);
        }
        if (starts(bytes, 0, 0, 0xfe, 0xff)) {
            return Optional.of(UTF_32BE);
        }
        if (starts(bytes, 0xff, 0xfe)) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return starts(bytes, 0xfe, 0xff) ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    private static boolean starts(byte[] bytes, int... head) {
        if (bytes.length < head.length) {
            return false;
        }
        for (int i = 0; i < head.length; i++) {
            if ((bytes[i] & 0xff) != head[i]) {
                return false;
            }
        }
        return true;
    }

    private static String withoutMark(String text) {
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    /** UTF-16 without a mark: text in it has most of its zeros in every second place. */
    private static Optional<String> wide(byte[] bytes) {
        int even = 0;
        int odd = 0;
        int sample = Math.min(bytes.length, SAMPLE) & ~1;
        for (int i = 0; i < sample; i += 2) {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }
        int pairs = sample / 2;
        if (odd * 2 > pairs && even * 10 < pairs) {
            return strictly(bytes, StandardCharsets.UTF_16LE);
        }
        return even * 2 > pairs && odd * 10 < pairs ? strictly(bytes, StandardCharsets.UTF_16BE) : Optional.empty();
    }

    private static boolean hasZeros(byte[] bytes) {
        for (byte b : bytes) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    /** More than one control character in twenty. */
    private static boolean isBinary(byte[] bytes) {
        int sample = Math.min(bytes.length, SAMPLE);
        int controls = 0;
        for (int i = 0; i < sample; i++) {
            byte b = bytes[i];
            boolean layout = b == '\t' || b == '\n' || b == '\r' || b == '\f' || b == 0x0b || b == 0x1b || b == 0x1a;
            controls += b >= 0 && b < ' ' && !layout || b == 0x7f ? 1 : 0;
        }
        return controls * 20 > sample;
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            CharBuffer text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return Optional.of(text.toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** One of the encodings of before Unicode, guessed from the frequency of letters. */
    private static Charset legacy(byte[] bytes) {
        CharsetMatch match = new CharsetDetector().setText(bytes).detect();
        if (match == null || match.getName().startsWith("ISO-8859-1") || !Charset.isSupported(match.getName())) {
            return WESTERN;
        }
        return match.getConfidence() >= SURE || isForeign(bytes) ? Charset.forName(match.getName()) : WESTERN;
    }

    /** Whether more letters lie outside of ASCII than in any language of the West. */
    private static boolean isForeign(byte[] bytes) {
        int plain = 0;
        int high = 0;
        for (byte b : bytes) {
            plain += b >= 'A' && b <= 'z' ? 1 : 0;
            high += b < 0 ? 1 : 0;
        }
        return high > plain;
    }
}
