package io.juluo.geodata.source;

import java.io.IOException;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A file packed in a zip, held against its CRC-32 when it has been read to its end. Java's own ZipFile does not do that:
 * a flipped bit often unpacks to another text of the same length, without a word.
 */
public final class ZipContent extends CheckedInputStream {
    private final ZipEntry entry;

    private ZipContent(ZipFile zip, ZipEntry entry) throws IOException {
        super(zip.getInputStream(entry), new CRC32());
        this.entry = entry;
    }

    /** The bytes are not those that were packed. */
    public static final class Damaged extends IOException {
        private static final long serialVersionUID = 1L;

        private Damaged(String name) {
            super(name + " has another checksum than it was packed with");
        }
    }

    /**
     * Opens it.
     *
     * @throws IOException if it cannot be; reading its end throws {@link Damaged} if it is not what was packed
     */
    public static ZipContent of(ZipFile zip, ZipEntry entry) throws IOException {
        return new ZipContent(zip, entry);
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        checkAtTheEnd(value);
        return value;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = super.read(into, from, length);
        checkAtTheEnd(read);
        return read;
    }

    private void checkAtTheEnd(int read) throws Damaged {
        if (read < 0 && getChecksum().getValue() != entry.getCrc()) {
            throw new Damaged(entry.getName());
        }
    }
}
