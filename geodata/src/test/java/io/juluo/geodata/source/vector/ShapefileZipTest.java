package io.juluo.geodata.source.vector;

import static org.assertj.core.api.Assertions.assertThat;

import io.juluo.geodata.BadInput;
import io.juluo.geodata.city.FileFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class ShapefileZipTest extends VectorTest {
    private Path zipped(String zip, Map<String, byte[]> files) throws IOException {
        Path path = folder.resolve(zip);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(path))) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue());
                out.closeEntry();
            }
        }
        return path;
    }

    private Map<String, byte[]> files(String prefix) throws IOException {
        converted("towns.shp", "-lco", "ENCODING=GBK");
        Map<String, byte[]> files = new TreeMap<>();
        for (String extension : List.of("shp", "dbf", "shx", "prj", "cpg")) {
            files.put(prefix + "." + extension, Files.readAllBytes(folder.resolve("towns." + extension)));
        }
        return files;
    }

    @Test
    @BadInput(
            number = 59,
            input = "zip of a shapefile with ../ in its names",
            must = "read; no name leads out of its folder")
    void aZipIsUnpackedWhateverItsNames() throws IOException {
        assertTowns(zipped("a.zip", files("../../边界/towns")), FileFormat.of(FileFormat.SHAPEFILE));
        assertThat(issues.all()).isEmpty();
        assertThat(folder.resolve("../../边界")).doesNotExist();
    }

    @Test
    @BadInput(number = 59, input = "zip bomb", must = "refused before the disk is full")
    void aZipBombIsRefused() throws IOException {
        Map<String, byte[]> files = files("towns");
        files.put("towns.dbf", new byte[40_000_000]);
        Path bomb = zipped("bomb.zip", files);
        assertThat(Files.size(bomb)).isLessThan(100_000);
        refuses(bomb, FileFormat.SHAPEFILE, "damaged_zip", "more than a shapefile can be");
    }

    @Test
    void aZipOfSeveralShapefilesIsRefused() throws IOException {
        Map<String, byte[]> files = files("a");
        files.putAll(files("b"));
        refuses(zipped("two.zip", files), FileFormat.SHAPEFILE, "damaged_zip", "2 .shp");
    }

    @Test
    @BadInput(number = 26, input = "zip of a shapefile whose bytes are not those that were packed", must = "refused")
    void aChangedByteIsRefused() throws IOException {
        Path zip = folder.resolve("towns.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.setLevel(Deflater.NO_COMPRESSION);
            for (Map.Entry<String, byte[]> file : files("towns").entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue());
            }
        }
        byte[] bytes = Files.readAllBytes(zip);
        int code = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(CODES.get(0));
        assertThat(code).isPositive();
        bytes[code + 5] ^= 1;
        Files.write(zip, bytes);

        refuses(zip, FileFormat.SHAPEFILE, "damaged_zip", "another checksum than it was packed with");
    }

    @Test
    void aZipThatIsNoneIsRefused() {
        refuses(write("a.zip", "no archive"), FileFormat.SHAPEFILE, "damaged_zip");
    }
}
