package io.juluo.geodata.source.raster;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdException;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Undoes the compression of one block. Strict: a block that does not decode to exactly the bytes it must have is
 * refused, never filled up.
 */
final class BlockDecoder {
    private static final int NONE = 1;
    private static final int LZW = 5;
    private static final int DEFLATE = 8;
    private static final int OLD_DEFLATE = 32946;
    private static final int PACK_BITS = 32773;
    private static final int ZSTD = 50000;

    private BlockDecoder() {}

    /** Whether that compression and predictor are known for values of that format. */
    static boolean decodes(int compression, int predictor, int format) {
        return switch (compression) {
            case NONE, PACK_BITS -> predictor == 1;
            case LZW, DEFLATE, OLD_DEFLATE, ZSTD -> predictor == 1 || predictor == 2 || (predictor == 3 && format == 3);
            default -> false;
        };
    }

    /** The block's bytes. */
    static byte[] decode(int compression, byte[] stored, int length) throws RasterFault {
        return switch (compression) {
            case NONE -> whole(stored, stored.length, length);
            case LZW -> new LzwDecoder(stored).decode(length);
            case DEFLATE, OLD_DEFLATE -> inflate(stored, length);
            case PACK_BITS -> unpack(stored, length);
            case ZSTD -> unzstd(stored, length);
            default -> throw RasterFault.unsupported("compression " + compression);
        };
    }

    private static byte[] whole(byte[] decoded, int found, int length) throws RasterFault {
        if (found < length) {
            throw RasterFault.damaged("a block holds " + found + " bytes where " + length + " are needed");
        }
        return decoded;
    }

    private static byte[] inflate(byte[] stored, int length) throws RasterFault {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(stored);
            byte[] decoded = new byte[length];
            int found = 0;
            while (found < length && !inflater.finished()) {
                int more = inflater.inflate(decoded, found, length - found);
                if (more == 0) {
                    break;
                }
                found += more;
            }
            whole(decoded, found, length);
            toItsEnd(inflater);
            return decoded;
        } catch (DataFormatException broken) {
            throw RasterFault.damaged("a block cannot be inflated (" + broken.getMessage() + ")");
        } finally {
            inflater.end();
        }
    }

    /** Only at its end does the stream's checksum prove that the bytes are right. */
    private static void toItsEnd(Inflater inflater) throws DataFormatException, RasterFault {
        byte[] rest = new byte[1024];
        while (!inflater.finished()) {
            if (inflater.inflate(rest) == 0 && !inflater.finished()) {
                throw RasterFault.damaged("a block has no end");
            }
        }
    }

    private static byte[] unpack(byte[] stored, int length) throws RasterFault {
        byte[] decoded = new byte[length];
        int at = 0;
        int found = 0;
        while (found < length && at < stored.length) {
            int run = stored[at++];
            int bytes = run >= 0 ? run + 1 : run == -128 ? 0 : 1 - run;
            int taken = run >= 0 ? bytes : Math.min(1, bytes);
            if (at + taken > stored.length || found + bytes > length) {
                throw RasterFault.damaged("a block's run ends beyond the block");
            }
            if (run >= 0) {
                System.arraycopy(stored, at, decoded, found, bytes);
            } else if (bytes > 0) {
                java.util.Arrays.fill(decoded, found, found + bytes, stored[at]);
            }
            at += taken;
            found += bytes;
        }
        return whole(decoded, found, length);
    }

    private static byte[] unzstd(byte[] stored, int length) throws RasterFault {
        try {
            byte[] decoded = new byte[length];
            return whole(decoded, (int) Zstd.decompress(decoded, stored), length);
        } catch (ZstdException broken) {
            throw RasterFault.damaged("a block cannot be decompressed (" + broken.getMessage() + ")");
        }
    }
}
