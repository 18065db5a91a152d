package io.juluo.geodata.source.raster;

import io.juluo.geodata.crs.CrsOfFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/**
 * The files of a raster: one, or the tiles of a folder, all in one CRS, with cells of one size, none over another. Gaps
 * between tiles are no fault.
 *
 * @param crs what the files say of their CRS
 * @param tiles the files by their names
 */
public record RasterFiles(CrsOfFile crs, List<RasterTile> tiles) {
    /** Tiles may overlap by this share of a cell: less is rounding. */
    private static final double OVERLAP_CELLS = 0.01;

    /** Sizes of cells that differ by less than this share are written with other digits only. */
    private static final double SAME_SIZE = 1e-6;

    private static final List<String> ENDINGS = List.of(".tif", ".tiff");

    private record Opened(RasterTile tile, CrsOfFile crs) {}

    /**
     * Opens the file or the folder's files; no value is read.
     *
     * @throws RasterFault where they cannot be used
     * @throws IOException where they cannot be opened
     */
    public static RasterFiles open(Path path) throws IOException, RasterFault {
        List<Opened> opened = new ArrayList<>();
        if (Files.isDirectory(path)) {
            for (Path file : tiles(path)) {
                opened.add(inFolder(file));
            }
        } else {
            opened.add(open(path, ""));
        }
        if (opened.isEmpty()) {
            throw new RasterFault(
                    "no_tiles",
                    "the folder holds no GeoTIFF",
                    "put its tiles there, each ending in .tif",
                    String.valueOf(path.getFileName()));
        }
        fitTogether(opened);
        return new RasterFiles(
                opened.get(0).crs(), opened.stream().map(Opened::tile).toList());
    }

    private static List<Path> tiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> ENDINGS.stream().anyMatch(name(file).toLowerCase(Locale.ROOT)::endsWith))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static Opened inFolder(Path file) throws IOException, RasterFault {
        String name = name(file);
        try {
            return open(file, name.substring(0, name.lastIndexOf('.')) + "/");
        } catch (RasterFault fault) {
            throw new RasterFault(fault.kind(), fault.what(), fault.mend(), name + ", " + fault.detail());
        }
    }

    private static Opened open(Path path, String prefix) throws IOException, RasterFault {
        try (TiffFile file = TiffFile.open(path)) {
            TiffImage image = file.image();
            GeoReference place = GeoReference.read(path);
            RasterTile tile = new RasterTile(
                    path.toAbsolutePath().toString(),
                    prefix,
                    image.width(),
                    image.height(),
                    place.toWorld(),
                    nodata(image));
            return new Opened(tile, place.crs());
        }
    }

    /** As the values hold it: -3.4e38 in the file's text is another number than the 32-bit value that stands for it. */
    private static @Nullable Double nodata(TiffImage image) {
        Double written = image.nodata();
        boolean single = image.format() == 3 && image.bits() == 32;
        return written != null && single ? Double.valueOf(written.floatValue()) : written;
    }

    private static void fitTogether(List<Opened> opened) throws RasterFault {
        Opened first = opened.get(0);
        for (int i = 1; i < opened.size(); i++) {
            Opened other = opened.get(i);
            if (!Objects.equals(first.crs(), other.crs()) || !sameSize(first.tile(), other.tile())) {
                throw new RasterFault(
                        "tiles_differ",
                        "the tiles are not of one grid: their CRS or the size of their cells differs",
                        "bring them into one grid with gdalwarp, or name one of them",
                        label(first) + ", " + label(other));
            }
            for (int k = 0; k < i; k++) {
                if (overlap(opened.get(k).tile(), other.tile())) {
                    throw new RasterFault(
                            "tiles_overlap",
                            "tiles lie over each other, so that people would count twice",
                            "take one of them out of the folder, or merge them with gdalwarp",
                            label(opened.get(k)) + ", " + label(other));
                }
            }
        }
    }

    private static String label(Opened opened) {
        return name(opened.tile().path());
    }

    private static boolean sameSize(RasterTile one, RasterTile other) {
        GridToWorld size = one.toWorld();
        GridToWorld size2 = other.toWorld();
        return Math.abs(size.cellWidth() - size2.cellWidth()) <= SAME_SIZE * size.cellWidth()
                && Math.abs(size.cellHeight() - size2.cellHeight()) <= SAME_SIZE * size.cellHeight();
    }

    private static boolean overlap(RasterTile one, RasterTile other) {
        Envelope both = one.span().intersection(other.span());
        return !both.isNull()
                && both.getWidth() > OVERLAP_CELLS * one.toWorld().cellWidth()
                && both.getHeight() > OVERLAP_CELLS * one.toWorld().cellHeight();
    }

    /** What the files span together, in their CRS. */
    public Envelope span() {
        Envelope span = new Envelope();
        tiles.forEach(tile -> span.expandToInclude(tile.span()));
        return span;
    }
}
