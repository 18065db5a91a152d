package io.juluo.geodata.source.vector;

import io.juluo.geodata.source.ZipContent;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A shapefile packed as .zip, as most are handed on. Its files are unpacked into a folder of their own, which goes with
 * the program; only the endings of their names are used, so that no name leads anywhere else.
 */
final class ShapefileZip {
    private static final Set<String> ENDINGS = Set.of("shp", "shx", "dbf", "prj", "cpg");

    /** What .shp and .dbf can hold by their own format; a bomb unpacks to more. */
    private static final long MOST_BYTES = 4L << 30;

    /** Coordinates pack to a half, attributes to a twentieth; blank rows to a two-hundredth at most. */
    private static final long MOST_TIMES = 200;

    private static final long ALWAYS_ALLOWED = 1L << 24;

    private ShapefileZip() {}

    /** Whether the file is to be unpacked first. */
    static boolean isZip(Path path) {
        return String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    /**
     * Unpacks the one shapefile.
     *
     * @return its .shp
     * @throws IOException if the archive is damaged, has no shapefile or several, or unpacks to more than a shapefile can
     *     be
     */
    static Path unpack(Path zip) throws IOException {
        try (ZipFile archive = open(zip)) {
            Map<String, ZipEntry> files = files(archive);
            Path folder = Files.createTempDirectory("juluo-shapefile");
            folder.toFile().deleteOnExit();
            String name = String.valueOf(zip.getFileName()).replaceFirst("\\.[^.]*$", "");
            long left = Math.min(MOST_BYTES, Math.max(ALWAYS_ALLOWED, MOST_TIMES * Files.size(zip)));
            for (Map.Entry<String, ZipEntry> file : files.entrySet()) {
                Path target = folder.resolve(name + "." + file.getKey());
                target.toFile().deleteOnExit();
                left -= copy(archive, file.getValue(), target, left);
            }
            return folder.resolve(name + ".shp");
        } catch (IllegalArgumentException undecodableName) {
            throw new IOException("names in the archive cannot be read", undecodableName);
        }
    }

    /** Names in Chinese Windows' archives are in GBK; the endings that count are the same in both. */
    private static ZipFile open(Path zip) throws IOException {
        try {
            return new ZipFile(zip.toFile(), StandardCharsets.UTF_8);
        } catch (IOException | IllegalArgumentException notUtf8) {
            return new ZipFile(zip.toFile(), Charset.forName("GB18030"));
        }
    }

    /** The files of the only shapefile by their ending. */
    private static Map<String, ZipEntry> files(ZipFile archive) throws IOException {
        List<ZipEntry> entries = new ArrayList<>(Collections.list(archive.entries()));
        List<String> stems = entries.stream()
                .map(ZipEntry::getName)
                .filter(name -> ending(name).equals("shp") && !isHidden(name))
                .map(ShapefileZip::stem)
                .toList();
        if (stems.size() != 1) {
            String found = stems.stream().sorted().limit(5).collect(Collectors.joining(", "));
            throw new IOException(stems.size() + " .shp in the archive, needed one: " + found);
        }
        Map<String, ZipEntry> files = new TreeMap<>();
        entries.stream()
                .filter(entry -> ENDINGS.contains(ending(entry.getName())))
                .filter(entry -> stem(entry.getName()).equalsIgnoreCase(stems.get(0)))
                .forEach(entry -> files.put(ending(entry.getName()), entry));
        return files;
    }

    /** Macs add an invisible twin to each file. */
    private static boolean isHidden(String name) {
        return name.startsWith("__MACOSX/");
    }

    private static String stem(String name) {
        return name.substring(0, name.lastIndexOf('.'));
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static long copy(ZipFile archive, ZipEntry entry, Path target, long most) throws IOException {
        long copied = 0;
        byte[] buffer = new byte[1 << 16];
        try (InputStream from = ZipContent.of(archive, entry);
                OutputStream to = Files.newOutputStream(target)) {
            for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
                copied += read;
                if (copied > most) {
                    throw new IOException("the archive unpacks to more than a shapefile can be");
                }
                to.write(buffer, 0, read);
            }
        }
        return copied;
    }
}
