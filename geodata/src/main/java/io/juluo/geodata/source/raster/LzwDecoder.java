package io.juluo.geodata.source.raster;

/** TIFF's LZW (codes of 9 to 12 bits, the highest bit first) of one block. */
final class LzwDecoder {
    private static final int CLEAR = 256;
    private static final int END = 257;
    private static final int FIRST_FREE = 258;
    private static final int MAX_CODES = 4096;

    private final byte[] stored;
    private final int[] prefix = new int[MAX_CODES];
    private final byte[] last = new byte[MAX_CODES];
    private final int[] length = new int[MAX_CODES];
    private long bit;
    private int codeBits = 9;
    private int free = FIRST_FREE;

    LzwDecoder(byte[] stored) {
        this.stored = stored;
        for (int i = 0; i < CLEAR; i++) {
            last[i] = (byte) i;
            length[i] = 1;
        }
    }

    /** The bytes, exactly so many. */
    byte[] decode(int bytes) throws RasterFault {
        if (stored.length > 1 && stored[0] == 0 && (stored[1] & 1) == 1) {
            throw RasterFault.unsupported("LZW as it was written before 1992");
        }
        byte[] decoded = new byte[bytes];
        int found = 0;
        int before = -1;
        while (found < bytes) {
            int code = next();
            if (code == END) {
                throw RasterFault.damaged("a block holds " + found + " bytes where " + bytes + " are needed");
            }
            if (code == CLEAR) {
                codeBits = 9;
                free = FIRST_FREE;
                before = -1;
                continue;
            }
            if (before >= 0) {
                learn(before, code);
            }
            found = write(code, decoded, found);
            before = code;
        }
        return decoded;
    }

    /** The string of the code before, with the first byte of this one's, becomes a code of its own. */
    private void learn(int before, int code) throws RasterFault {
        if (free >= MAX_CODES || code > free) {
            throw RasterFault.damaged("a block cannot be decoded (LZW code " + code + " is unknown)");
        }
        prefix[free] = before;
        length[free] = length[before] + 1;
        last[free] = first(code == free ? before : code);
        free++;
        if (free + 1 >= 1 << codeBits && codeBits < 12) {
            codeBits++;
        }
    }

    private byte first(int code) {
        int at = code;
        while (at >= CLEAR) {
            at = prefix[at];
        }
        return (byte) at;
    }

    private int write(int code, byte[] decoded, int found) throws RasterFault {
        if (code >= free || found + length[code] > decoded.length) {
            throw RasterFault.damaged("a block cannot be decoded (LZW code " + code + " does not fit)");
        }
        int at = code;
        for (int i = found + length[code] - 1; i >= found; i--) {
            decoded[i] = last[at];
            at = prefix[at];
        }
        return found + length[code];
    }

    private int next() throws RasterFault {
        if (bit + codeBits > stored.length * 8L) {
            throw RasterFault.damaged("a block ends before its last value");
        }
        int code = 0;
        for (int left = codeBits; left > 0; ) {
            int inByte = 8 - (int) (bit & 7);
            int taken = Math.min(left, inByte);
            int piece = ((stored[(int) (bit >> 3)] & 0xFF) >> (inByte - taken)) & ((1 << taken) - 1);
            code = (code << taken) | piece;
            bit += taken;
            left -= taken;
        }
        return code;
    }
}
