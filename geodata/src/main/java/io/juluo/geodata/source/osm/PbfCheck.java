package io.juluo.geodata.source.osm;

import io.juluo.geodata.issue.IssueReport;
import io.juluo.geodata.source.DeclaredFile;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Walks through a .osm.pbf block by block before Spark reads it: Sedona's reader neither sees a flipped byte nor tells
 * where a file is cut off. Every block is unpacked once, so that its checksum is tested; nothing is kept.
 */
final class PbfCheck {
    /** Limits of the format. */
    private static final int LARGEST_HEADER = 64 << 10;

    private static final int LARGEST_BLOB = 32 << 20;

    /** What Sedona's reader knows; a file that needs more, such as a history, would be misread. */
    private static final Set<String> KNOWN_FEATURES = Set.of("OsmSchema-V0.6", "DenseNodes");

    private static final String HEADER = "OSMHeader";
    private static final String DATA = "OSMData";

    private final DataInputStream in;
    private byte[] buffer = new byte[LARGEST_HEADER];
    private final Set<String> unknownFeatures = new TreeSet<>();
    private long at;
    private long blocks;
    private boolean anyHeader;
    private boolean anyData;

    private PbfCheck(DataInputStream in) {
        this.in = in;
    }

    /** Whether the file is whole and can be read; if not, the reason is noted as an error. */
    static boolean isWhole(Path path, IssueReport issues) {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(path), 1 << 16))) {
            PbfCheck check = new PbfCheck(in);
            return check.reaches(path, issues) && check.isKnown(path, issues);
        } catch (IOException fault) {
            refuse(path, String.valueOf(fault.getMessage()), issues);
            return false;
        }
    }

    private boolean reaches(Path path, IssueReport issues) {
        String how;
        try {
            walk();
            return true;
        } catch (EOFException cut) {
            how = "cut off";
        } catch (IOException | DataFormatException fault) {
            how = String.valueOf(fault.getMessage());
        }
        refuse(path, how + " in block " + (blocks + 1) + " (byte " + at + ")", issues);
        return false;
    }

    private boolean isKnown(Path path, IssueReport issues) {
        if (!unknownFeatures.isEmpty()) {
            DeclaredFile.refuse(
                    "unsupported_pbf",
                    path,
                    "the file needs what cannot be read: " + String.join(", ", unknownFeatures),
                    "convert it with osmium cat (a history with osmium time-filter) into a plain .osm.pbf",
                    issues);
        }
        return unknownFeatures.isEmpty();
    }

    /** Notes that the file is damaged. */
    static void refuse(Path path, String how, IssueReport issues) {
        DeclaredFile.refuse(
                "damaged_pbf", path, "the file is damaged or no .osm.pbf: " + how, "fetch it again", issues);
    }

    private void walk() throws IOException, DataFormatException {
        int first = in.read();
        while (first >= 0) {
            int length = (first << 24) | (in.readUnsignedByte() << 16) | in.readUnsignedShort();
            block(length);
            blocks++;
            first = in.read();
        }
        if (!anyHeader || !anyData) {
            throw new IOException("no data");
        }
    }

    private void block(int headerLength) throws IOException, DataFormatException {
        ProtoFields header = new ProtoFields(buffer, 0, filled(headerLength, LARGEST_HEADER));
        String type = "";
        long size = -1;
        while (header.next()) {
            type = header.field() == 1 ? header.text() : type;
            size = header.field() == 3 ? header.number() : size;
        }
        if (!type.matches("\\w+")) {
            throw new IOException("no type");
        }
        int length = filled(size, LARGEST_BLOB);
        at += Integer.BYTES + headerLength + length;
        anyData |= type.equals(DATA);
        byte[] content = unpacked(new ProtoFields(buffer, 0, length), type.equals(HEADER));
        if (type.equals(HEADER)) {
            anyHeader = true;
            features(new ProtoFields(content, 0, content.length));
        }
    }

    private int filled(long length, int most) throws IOException {
        if (length < 0 || length > most) {
            throw new IOException("a length of " + length + " bytes");
        }
        if (length > buffer.length) {
            buffer = new byte[(int) length];
        }
        in.readFully(buffer, 0, (int) length);
        return (int) length;
    }

    /** Tests the block's checksum; the content is given back where it is asked for. */
    private byte[] unpacked(ProtoFields blob, boolean keep) throws IOException, DataFormatException {
        long rawSize = 0;
        byte[] content = new byte[0];
        while (blob.next()) {
            switch (blob.field()) {
                case 1 -> content = keep ? blob.bytes() : content;
                case 2 -> rawSize = blob.number();
                case 3 -> content = inflated(blob, rawSize, keep);
                default -> unknownFeatures.add("compression " + blob.field());
            }
        }
        return content;
    }

    private static byte[] inflated(ProtoFields blob, long rawSize, boolean keep)
            throws IOException, DataFormatException {
        byte[] into = new byte[keep ? 1 << 16 : 1 << 14];
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(blob.array(), blob.from(), blob.length());
            long size = 0;
            while (!inflater.finished()) {
                int more = inflater.inflate(into, keep ? (int) size : 0, keep ? into.length - (int) size : into.length);
                size += more;
                boolean stuck = more == 0 && !inflater.finished();
                if (stuck || size > LARGEST_BLOB) {
                    throw new IOException("a packed block that does not end");
                }
            }
            if (size != rawSize) {
                throw new IOException("a packed block of another size");
            }
            return keep ? Arrays.copyOf(into, (int) size) : new byte[0];
        } finally {
            inflater.end();
        }
    }

    private void features(ProtoFields header) throws IOException {
        while (header.next()) {
            if (header.field() == 4) {
                String feature = new String(header.bytes(), StandardCharsets.UTF_8);
                if (!KNOWN_FEATURES.contains(feature)) {
                    unknownFeatures.add(feature);
                }
            }
        }
    }
}
