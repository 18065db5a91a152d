package io.juluo.geodata.source.gtfs;

import io.juluo.geodata.source.ZipContent;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The files of a feed, in a zip or a folder. Only a file of exactly the name asked for is opened and nothing is ever
 * unpacked onto the disk, so that names such as {@code ../stops.txt} lead nowhere.
 */
final class GtfsFiles implements Closeable {
    /** Text of a timetable packs to a tenth or a thirtieth; what packs to less than this was made to fill memory. */
    private static final long MOST_TIMES_PACKED = 200;

    /** Files of this size do no harm however well they packed. */
    private static final long HARMLESS_BYTES = 64L << 20;

    private final Path path;
    private final @Nullable ZipFile zip;
    private final Map<String, ZipEntry> entries = new LinkedHashMap<>();
    private final List<String> twice = new ArrayList<>();

    private GtfsFiles(Path path, @Nullable ZipFile zip) {
        this.path = path;
        this.zip = zip;
        if (zip != null) {
            zip.stream().filter(entry -> !entry.isDirectory()).forEach(entry -> {
                if (entries.put(entry.getName(), entry) != null) {
                    twice.add(entry.getName());
                }
            });
        }
    }

    /**
     * Opens the feed.
     *
     * @throws IOException if it is neither a folder nor a readable zip
     */
    static GtfsFiles open(Path path) throws IOException {
        return new GtfsFiles(path, Files.isDirectory(path) ? null : new ZipFile(path.toFile()));
    }

    /** Names that stand in the zip more than once: which file is meant cannot be known. */
    List<String> twice() {
        return List.copyOf(twice);
    }

    /** All names, to tell what is there instead of a missing file. */
    List<String> names() throws IOException {
        if (zip != null) {
            return List.copyOf(entries.keySet());
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    /** The file of exactly that name; empty where there is none. */
    Optional<InputStream> open(String name) throws IOException {
        if (zip == null) {
            Path file = path.resolve(name);
            return Files.isRegularFile(file) ? Optional.of(Files.newInputStream(file)) : Optional.empty();
        }
        ZipEntry entry = entries.get(name);
        return entry == null ? Optional.empty() : Optional.of(new Measured(ZipContent.of(zip, entry), entry));
    }

    @Override
    public void close() throws IOException {
        if (zip != null) {
            zip.close();
        }
    }

    /** A packed file unpacks to far more than a timetable can. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;

        TooLarge(String message) {
            super(message);
        }
    }

    /** Counts what comes out, whatever size the zip's own table claims. */
    private static final class Measured extends FilterInputStream {
        private final ZipEntry entry;
        private long unpacked;

        Measured(InputStream in, ZipEntry entry) {
            super(in);
            this.entry = entry;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            unpacked += Math.max(0, read);
            if (unpacked > HARMLESS_BYTES && unpacked / MOST_TIMES_PACKED > entry.getCompressedSize()) {
                throw new TooLarge(entry.getName() + " unpacks to more than " + MOST_TIMES_PACKED + " times its "
                        + entry.getCompressedSize() + " bytes");
            }
            return read;
        }
    }
}
