package io.juluo.geodata.source.raster;

/** Where the blocks of a TIFF stand in the file. A block that is not stored has no bytes: it holds no data. */
final class TiffBlocks {
    private final long[] offsets;
    private final long[] bytes;

    TiffBlocks(long[] offsets, long[] bytes) {
        this.offsets = offsets;
        this.bytes = bytes;
    }

    int count() {
        return offsets.length;
    }

    long offset(int block) {
        return offsets[block];
    }

    long bytes(int block) {
        return bytes[block];
    }

    boolean isStored(int block) {
        return bytes[block] > 0;
    }

    /** Checks that there are so many, none longer than given, and that all lie inside the file. */
    void check(long needed, long longest, long fileBytes) throws RasterFault {
        if (offsets.length != needed || bytes.length != needed) {
            throw RasterFault.damaged(needed + " blocks, " + offsets.length + " offsets, " + bytes.length + " lengths");
        }
        for (int i = 0; i < offsets.length; i++) {
            if (bytes[i] < 0 || bytes[i] > longest) {
                throw RasterFault.damaged("block " + i + ": " + bytes[i] + " bytes");
            }
            if (offsets[i] < 0 || offsets[i] > fileBytes - bytes[i]) {
                throw RasterFault.damaged("block " + i + " ends at byte " + (offsets[i] + bytes[i]) + ", file of "
                        + fileBytes + " bytes");
            }
        }
    }
}
