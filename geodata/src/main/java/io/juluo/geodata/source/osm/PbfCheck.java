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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Walks through a .osm.pbf block by block before Spark reads it, and tells where its blocks begin. Every block is
 * unpacked once, so that its checksum is tested; nothing of it is kept.
 */
final class PbfCheck {
    /** Limits of the format. */
    private static final int LARGEST_HEADER = 64 << 10;

    private static final int LARGEST_BLOB = 32 << 20;

    /** What is read here; a file that needs more, such as a history, would be misread. */
    private static final Set<String> KNOWN_FEATURES = Set.of("OsmSchema-V0.6", "DenseNodes");

    private static final int CHUNK = 1 << 14;

    private static final String HEADER = "OSMHeader";
    private static final String DATA = "OSMData";

    private final DataInputStream in;
    private byte[] buffer = new byte[LARGEST_HEADER];
    private final Set<String> unknownFeatures = new TreeSet<>();
    private final List<Long> data = new ArrayList<>();
    private long at;
    private long blocks;
    private boolean anyHeader;

    private PbfCheck(DataInputStream in) {
        this.in = in;
    }

    /** Where the file's blocks of elements begin, in bytes; empty, with the reason noted as an error, if it is not whole. */
    static Optional<List<Long>> blocks(Path path, IssueReport issues) {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(path), 1 << 16))) {
            PbfCheck check = new PbfCheck(in);
            boolean whole = check.reaches(path, issues) && check.isKnown(path, issues);
            return whole ? Optional.of(check.data) : Optional.empty();
        } catch (IOException fault) {
            refuse(path, String.valueOf(fault.getMessage()), issues);
            return Optional.empty();
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
        if (!anyHeader || data.isEmpty()) {
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
        if (type.equals(DATA)) {
            data.add(at);
        }
        at += Integer.BYTES + headerLength + length;
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

    /** The content of a block that was tested. */
    static byte[] content(ProtoFields blob) throws IOException, DataFormatException {
        byte[] content = new byte[0];
        int rawSize = 0;
        while (blob.next()) {
            switch (blob.field()) {
                case 1 -> content = blob.bytes();
                case 2 -> rawSize = (int) blob.number();
                case 3 -> content = inflated(blob, rawSize, true);
                default -> throw new IOException("a compression that cannot be read");
            }
        }
        return content;
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
        if (rawSize < 0 || rawSize > LARGEST_BLOB) {
            throw new IOException("a packed block of " + rawSize + " bytes");
        }
        byte[] into = new byte[keep ? (int) Math.min(rawSize + 1, LARGEST_BLOB) : CHUNK];
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
