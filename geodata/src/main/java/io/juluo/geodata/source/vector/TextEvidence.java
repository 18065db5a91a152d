package io.juluo.geodata.source.vector;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What texts whose character set is not known for certain tell about it. UTF-8 can hardly be anything else by chance.
 * Chinese text in GBK consists of pairs of bytes that are common characters (GB 2312), which neither Big5 nor any
 * one-byte set shows.
 */
final class TextEvidence {
    /** A superset of GBK and GB 2312. */
    static final Charset GB = Charset.forName("GB18030");

    private static final double PLAUSIBLE_SHARE = 0.9;
    private static final int FIRST_HIGH = 0x80;
    private static final int FIRST_COMMON = 0xA1;
    private static final int LAST_COMMON_LEAD = 0xF7;
    private static final int MOST_EXAMPLES = 200_000;

    private final List<byte[]> texts = new ArrayList<>();
    private boolean isUtf8 = true;
    private boolean isGb = true;
    private long pairs;
    private long commonPairs;

    /**
     * One more text.
     *
     * @param isCut whether it fills its column, so that its last character may have been cut in two
     */
    void add(byte[] text, boolean isCut) {
        if (isAscii(text)) {
            return;
        }
        isUtf8 = isUtf8 && decodes(text, StandardCharsets.UTF_8, isCut);
        isGb = isGb && decodes(text, GB, isCut);
        countPairs(text);
        if (texts.size() < MOST_EXAMPLES) {
            texts.add(text);
        }
    }

    private void countPairs(byte[] text) {
        for (int i = 0; i + 1 < text.length; i++) {
            int lead = text[i] & 0xFF;
            if (lead >= FIRST_HIGH) {
                int trail = text[i + 1] & 0xFF;
                pairs++;
                commonPairs += lead >= FIRST_COMMON && lead <= LAST_COMMON_LEAD && trail >= FIRST_COMMON ? 1 : 0;
                i++;
            }
        }
    }

    /** Whether no text goes beyond ASCII, so that the character set does not matter. */
    boolean isPlain() {
        return texts.isEmpty();
    }

    boolean isUtf8() {
        return isUtf8;
    }

    /** Whether the texts are Chinese in GBK or GB 18030. */
    boolean looksLikeGb() {
        return isGb && pairs > 0 && commonPairs >= PLAUSIBLE_SHARE * pairs;
    }

    /** Whether all texts can be read in that character set. */
    boolean fits(Charset charset) {
        if (charset.equals(StandardCharsets.UTF_8)) {
            return isUtf8;
        }
        return charset.equals(GB) ? isGb : texts.stream().allMatch(text -> decodes(text, charset, true));
    }

    private static boolean isAscii(byte[] text) {
        for (byte character : text) {
            if (character < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean decodes(byte[] text, Charset charset, boolean isCut) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.wrap(text);
        CoderResult result = decoder.decode(bytes, CharBuffer.allocate(text.length + 1), !isCut);
        return !result.isError();
    }
}
