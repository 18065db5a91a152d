package io.juluo.geodata.source.vector;

import static org.assertj.core.api.Assertions.assertThat;

import io.juluo.geodata.BadInput;
import io.juluo.geodata.Gdal;
import io.juluo.geodata.city.FileFormat;
import io.juluo.geodata.issue.DataIssue.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class ShapefileTest extends VectorTest {
    private static final FileFormat SHAPEFILE = FileFormat.of(FileFormat.SHAPEFILE);

    private Path shapefile(String encoding) {
        return converted("towns.shp", "-lco", "ENCODING=" + encoding);
    }

    private void remove(String file) throws IOException {
        Files.delete(folder.resolve(file));
    }

    @Test
    void utf8WithItsCpgIsRead() {
        assertTowns(shapefile("UTF-8"), SHAPEFILE);
        assertThat(issues.all()).isEmpty();
    }

    @Test
    void gbkWithItsCpgIsRead() {
        assertTowns(shapefile("GBK"), SHAPEFILE);
        assertThat(issues.all()).isEmpty();
    }

    @Test
    @BadInput(number = 20, input = "GBK .dbf without .cpg", must = "is recognised and said")
    void gbkWithoutCpgIsRecognisedAndSaid() throws IOException {
        Path file = shapefile("GBK");
        remove("towns.cpg");
        overwrite("towns.dbf", 29, 0);

        assertTowns(file, SHAPEFILE);
        tells(Severity.NOTICE, "encoding_recognised", "GBK");
        assertThat(issues.all()).hasSize(1);
    }

    @Test
    void utf8WithoutCpgIsRecognisedAndSaid() throws IOException {
        Path file = shapefile("UTF-8");
        remove("towns.cpg");
        assertTowns(file, SHAPEFILE);
        tells(Severity.NOTICE, "encoding_recognised", "UTF-8");
    }

    @Test
    @BadInput(number = 20, input = ".cpg that is wrong", must = "warning; the set that the texts show is used")
    void aCpgThatCannotBeRightIsAWarning() throws IOException {
        Path file = shapefile("GBK");
        for (String wrong : List.of("UTF-8", "ISO-8859-1", "1252", "KLINGON")) {
            write("towns.cpg", wrong);
            assertTowns(file, SHAPEFILE);
            tells(Severity.WARNING, "encoding_differs", "GBK");
        }
        assertThat(issues.count(Severity.WARNING)).isEqualTo(4);
    }

    @Test
    void aDeclaredEncodingThatIsWrongIsRefused() {
        Path file = shapefile("GBK");
        FileFormat declared = new FileFormat(FileFormat.SHAPEFILE, null, "UTF-8", null, Map.of());
        assertThat(open(file, declared, null)).isEmpty();
        tells(Severity.ERROR, "wrong_dbf_encoding", "UTF-8");
    }

    @Test
    void aDeclaredEncodingWins() throws IOException {
        Path file = shapefile("GBK");
        write("towns.cpg", "UTF-8");
        assertTowns(file, new FileFormat(FileFormat.SHAPEFILE, null, "GB18030", null, Map.of()));
        assertThat(issues.all()).isEmpty();
    }

    @Test
    void anEncodingThatIsNotToBeRecognisedMustBeDeclared() throws IOException {
        Path file = shapefile("BIG5");
        remove("towns.cpg");
        overwrite("towns.dbf", 29, 0);
        refuses(file, FileFormat.SHAPEFILE, "unknown_encoding");
    }

    @Test
    @BadInput(number = 17, input = "shapefile without .prj", must = "refused unless the CRS is declared")
    void aMissingPrjIsRefusedUnlessDeclared() throws IOException {
        Path file = shapefile("UTF-8");
        remove("towns.prj");
        assertThat(open(file, SHAPEFILE, "EPSG:4549").orElseThrow().crs()).isEqualTo("EPSG:4549");
        assertThat(issues.all()).isEmpty();

        refuses(file, FileFormat.SHAPEFILE, "no_crs", "towns.shp");
    }

    @Test
    void aPrjThatIsNoKnownSystemMustBeDeclared() throws IOException {
        Path file = shapefile("UTF-8");
        write("towns.prj", Files.readString(folder.resolve("towns.prj")).replace("120.0", "120.1"));
        refuses(file, FileFormat.SHAPEFILE, "unknown_crs", "CGCS2000_3_Degree_GK_CM_120E");
    }

    @Test
    @BadInput(number = 23, input = ".shp cut off", must = "refused with the bytes that are missing")
    void aCutShpIsRefused() throws IOException {
        Path file = shapefile("UTF-8");
        cut("towns.shp", -100);
        refuses(file, FileFormat.SHAPEFILE, "cut_shapefile", " of ");
    }

    @Test
    @BadInput(number = 23, input = ".dbf cut off", must = "refused with the bytes that are missing")
    void aCutDbfIsRefused() throws IOException {
        Path file = shapefile("UTF-8");
        cut("towns.dbf", -200);
        refuses(file, FileFormat.SHAPEFILE, "cut_shapefile", ".dbf");
    }

    @Test
    @BadInput(number = 23, input = ".shp and .dbf of different length", must = "refused with both numbers")
    void aDbfOfOtherLengthIsRefused() throws IOException {
        Path file = shapefile("UTF-8");
        overwrite("towns.dbf", 4, 2);
        refuses(file, FileFormat.SHAPEFILE, "row_count_differs", "3 shapes, 2 rows");
    }

    @Test
    void aShpWhoseHeaderIsShortenedTooIsRefused() throws IOException {
        Path file = shapefile("UTF-8");
        cut("towns.shp", -136);
        int words = (int) (Files.size(file) / 2);
        overwrite("towns.shp", 26, words >> 8, words & 0xFF);
        remove("towns.shx");
        assertThat(open(file, SHAPEFILE, null)).isEmpty();
        assertThat(issues.count(Severity.ERROR)).isEqualTo(1);
    }

    @Test
    @BadInput(number = 24, input = "missing .shx", must = "read without it, said so")
    void aMissingShxIsSaid() throws IOException {
        Path file = shapefile("UTF-8");
        remove("towns.shx");
        assertTowns(file, SHAPEFILE);
        tells(Severity.NOTICE, "missing_shx");
    }

    @Test
    void aDamagedShxIsSaid() throws IOException {
        Path file = shapefile("UTF-8");
        overwrite("towns.shx", 110, 1, 2, 3);
        assertTowns(file, SHAPEFILE);
        tells(Severity.WARNING, "damaged_shx");
    }

    @Test
    void recordsWithGapsAreFoundByTheShx() throws IOException {
        Path file = shapefile("UTF-8");
        byte[] shp = Files.readAllBytes(file);
        byte[] gapped = new byte[shp.length + 16];
        System.arraycopy(shp, 0, gapped, 0, 100);
        System.arraycopy(shp, 100, gapped, 116, shp.length - 100);
        Files.write(file, gapped);
        int words = gapped.length / 2;
        overwrite("towns.shp", 26, words >> 8, words & 0xFF);
        byte[] shx = Files.readAllBytes(folder.resolve("towns.shx"));
        for (int at = 100; at < shx.length; at += 8) {
            int place = ((shx[at + 2] & 0xFF) << 8 | (shx[at + 3] & 0xFF)) + 8;
            overwrite("towns.shx", at + 2, place >> 8, place & 0xFF);
        }
        assertTowns(file, SHAPEFILE);
        assertThat(issues.all()).isEmpty();
    }

    @Test
    void aRecordThatIsOverwrittenIsRefused() throws IOException {
        Path file = shapefile("UTF-8");
        overwrite("towns.shp", 104, 0x7F, 0xFF);
        refuses(file, FileFormat.SHAPEFILE, "damaged_shapefile");
    }

    @Test
    void aMissingDbfIsRefused() throws IOException {
        Path file = shapefile("UTF-8");
        remove("towns.dbf");
        refuses(file, FileFormat.SHAPEFILE, "missing_dbf");
    }

    @Test
    void deletedRowsAreLeftOutAndCounted() throws IOException {
        Path file = shapefile("UTF-8");
        byte[] dbf = Files.readAllBytes(folder.resolve("towns.dbf"));
        int firstRow = (dbf[8] & 0xFF) | (dbf[9] & 0xFF) << 8;
        int rowBytes = (dbf[10] & 0xFF) | (dbf[11] & 0xFF) << 8;
        overwrite("towns.dbf", firstRow + rowBytes, '*');

        List<Row> rows = rows(open(file, FileFormat.SHAPEFILE).orElseThrow());
        assertThat(rows).extracting(row -> attribute(row, "code")).containsExactly("007", "370202003");
        assertThat(rows)
                .extracting(row -> row.<String>getAs(FeatureRows.FEATURE))
                .containsExactly("feature 1", "feature 3");
        tells(Severity.NOTICE, "deleted_rows", "feature 2");
    }

    @Test
    @BadInput(number = 13, input = "shapefile with heights or measures", must = "read flat, told")
    void heightsAndMeasuresAreLeftOutAndTold() {
        for (String type : List.of("POLYGONZ", "POLYGONM")) {
            assertTowns(converted(type + ".shp", "-lco", "SHPT=" + type, "-lco", "ENCODING=UTF-8"), SHAPEFILE);
            tells(Severity.NOTICE, "heights_left_out", "feature 2");
        }
    }

    @Test
    void extensionsMayBeInCapitals() throws IOException {
        shapefile("UTF-8");
        for (String extension : List.of("shp", "dbf", "shx", "prj", "cpg")) {
            Path upper = folder.resolve("TOWNS." + extension.toUpperCase(Locale.ROOT));
            Files.move(folder.resolve("towns." + extension), upper);
        }
        assertTowns(folder.resolve("TOWNS.SHP"), SHAPEFILE);
    }

    @Test
    void pointsAndLinesAreRead() {
        write(
                "points.geojson",
                collection(
                        "EPSG::4549",
                        feature(
                                "\"name\":\"站\",\"code\":\"1\"",
                                "{\"type\":\"MultiPoint\",\"coordinates\":[[1,2],[3,4]]}")));
        write(
                "lines.geojson",
                collection(
                        "EPSG::4549",
                        feature(
                                "\"name\":\"路\",\"code\":\"1\"",
                                "{\"type\":\"MultiLineString\",\"coordinates\":[[[1,2],[3,4]],[[5,6],[7,8]]]}")));
        Gdal.run(folder, "ogr2ogr", "points.shp", "points.geojson", "-lco", "ENCODING=UTF-8");
        Gdal.run(folder, "ogr2ogr", "lines.shp", "lines.geojson", "-lco", "ENCODING=UTF-8");
        assertThat(geometry(rows(open(folder.resolve("points.shp"), FileFormat.SHAPEFILE)
                                        .orElseThrow())
                                .get(0))
                        .toText())
                .isEqualTo("MULTIPOINT ((1 2), (3 4))");
        assertThat(geometry(rows(open(folder.resolve("lines.shp"), FileFormat.SHAPEFILE)
                                        .orElseThrow())
                                .get(0))
                        .toText())
                .isEqualTo("MULTILINESTRING ((1 2, 3 4), (5 6, 7 8))");
    }

    @Test
    void aCharacterCutInTwoIsLeftOutAndTold() throws IOException {
        Path file = shapefile("UTF-8");
        byte[] dbf = Files.readAllBytes(folder.resolve("towns.dbf"));
        int row = (dbf[8] & 0xFF) | (dbf[9] & 0xFF) << 8;
        int width = dbf[32 + 16] & 0xFF;
        byte[] name = "街".repeat(40).getBytes(StandardCharsets.UTF_8);
        System.arraycopy(name, 0, dbf, row + 1, width);
        Files.write(folder.resolve("towns.dbf"), dbf);

        String read =
                attribute(rows(open(file, FileFormat.SHAPEFILE).orElseThrow()).get(0), "name");
        assertThat(width % 3).isNotZero();
        assertThat(read).isEqualTo("街".repeat(width / 3));
        tells(Severity.WARNING, "cut_text", "feature 1");
    }

    @Test
    void anotherKindOfFileIsRefused() throws IOException {
        Path file = shapefile("UTF-8");
        write("towns.shp", "no shapes at all");
        refuses(file, FileFormat.SHAPEFILE, "damaged_shapefile", "no .shp header");
    }
}
