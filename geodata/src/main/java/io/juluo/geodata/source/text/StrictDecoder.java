package io.juluo.geodata.source.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Turns bytes into text or says that they are none: nothing is replaced, nothing is left out. Not for several threads. */
final class StrictDecoder {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char REPLACEMENT = '\uFFFD';

    private final CharsetDecoder decoder;

    StrictDecoder(TextEncoding encoding) {
        this.decoder = encoding.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /**
     * The text; null where the bytes are none in this encoding, or hold what no text does: control characters, a mark
     * that an earlier program left for what it could not read, a byte order mark in the middle.
     */
    @Nullable
    String decode(byte[] bytes, int length) {
        if (isPlainAscii(bytes, length)) {
            return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
        }
        try {
            String text = decoder.decode(ByteBuffer.wrap(bytes, 0, length)).toString();
            return text.chars().allMatch(StrictDecoder::isText) ? text : null;
        } catch (CharacterCodingException noText) {
            return null;
        }
    }

    private static boolean isText(int character) {
        boolean control = (character < ' ' && character != '\t') || (character >= 0x7F && character < 0xA0);
        return !control && character != REPLACEMENT && character != BYTE_ORDER_MARK;
    }

    /** Whether every byte is a printable character of ASCII or a tab. */
    static boolean isPlainAscii(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            if ((bytes[i] < ' ' || bytes[i] == 0x7F) && bytes[i] != '\t') {
                return false;
            }
        }
        return true;
    }
}
