package io.juluo.geodata.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.juluo.geodata.BadInput;
import io.juluo.geodata.SparkTest;
import io.juluo.geodata.city.CityProfile.InputFile;
import io.juluo.geodata.issue.DataIssue;
import io.juluo.geodata.table.CellTable;
import io.juluo.geodata.table.Col;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.format.converter.ParquetMetadataConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetFooterTest extends SparkTest {
    private static final List<Col> REQUIRED = List.of(CellTable.CELL_ID, CellTable.POPULATION);

    @TempDir
    private Path folder;

    private SmallCity city;

    @BeforeEach
    void build() {
        city = new SmallCity(folder);
    }

    private Optional<ParquetFooter> check() {
        InputFile file = city.profile.synthetic("grid.parquet");
        return ParquetFooter.check(file, REQUIRED, List.of(CellTable.GEOMETRY), city.issues);
    }

    @Test
    void aWholeFileTellsItsRowsAndColumns() throws IOException {
        city.parquet(spark(), "grid.parquet", "select string(id) as cell_id, id as population from range(7)");

        ParquetFooter footer = check().orElseThrow();

        assertThat(footer.rows()).isEqualTo(7);
        assertThat(footer.columns()).containsExactlyInAnyOrder("cell_id", "population");
        assertThat(footer.has(CellTable.GEOMETRY)).isFalse();
        assertThat(city.issues.all()).isEmpty();
    }

    @Test
    void aFolderOfPartsIsCountedOverAllParts() {
        spark().range(0, 10, 1, 3)
                .selectExpr("string(id) as cell_id", "1.5F as population")
                .write()
                .parquet(folder.resolve("grid.parquet").toUri().toString());

        assertThat(check().orElseThrow().rows()).isEqualTo(10);
    }

    @Test
    void aFooterTellsTheRangeOfEachColumn() throws IOException {
        city.parquet(
                spark(),
                "grid.parquet",
                "select string(id) as cell_id, id - 3D as population, nullif(string(id), '2') as census_unit from range(7)");

        ParquetFooter footer = check().orElseThrow();

        assertThat(footer.statistics(CellTable.POPULATION)).contains(new ColumnStatistics(0L, -3.0, 3.0));
        assertThat(footer.statistics(CellTable.CENSUS_UNIT)).contains(new ColumnStatistics(1L, null, null));
        assertThat(footer.statistics(CellTable.X_M)).isEmpty();
    }

    @Test
    void aRequiredColumnWithoutAValueIsRefused() throws IOException {
        city.parquet(
                spark(),
                "grid.parquet",
                "select string(id) as cell_id, cast(null as double) as population from range(7)");

        assertThat(check()).isEmpty();
        assertThat(city.issue("empty_column").message()).contains("population");
    }

    @Test
    void missingColumnsAndWrongTypesAreNamedTogether() throws IOException {
        city.parquet(
                spark(),
                "grid.parquet",
                "select '12' as population, array(1) as geometry, 3 as something from range(1)");

        assertThat(check()).isEmpty();
        assertThat(city.issue("missing_column").message()).contains("cell_id", "something");
        assertThat(city.issue("wrong_type").message())
                .contains("population is binary (string), needed a number", "geometry is a group, needed binary (WKB)");
    }

    @Test
    @BadInput(number = 25, input = "a truncated Parquet file", must = "is an error: no whole Parquet file")
    void aTruncatedFileIsRefused() throws IOException {
        city.parquet(spark(), "grid.parquet", "select string(id) as cell_id, 1D as population from range(1000)");
        city.cut("grid.parquet", 0.9);

        assertThat(check()).isEmpty();
        assertThat(city.issue("damaged_parquet").message()).contains("no whole Parquet file");
    }

    @Test
    @BadInput(number = 26, input = "flipped byte in a page of Parquet with checksums", must = "refused")
    void aFlippedByteInAPageIsRefused() throws IOException {
        city.parquet(
                spark(), "grid.parquet", "select string(id) as cell_id, double(id) as population from range(1000)");
        byte[] whole = Files.readAllBytes(folder.resolve("grid.parquet"));
        for (int at = 4; at < 3_000; at += 7) {
            byte[] flipped = whole.clone();
            flipped[at] ^= 0x20;
            Files.write(folder.resolve("grid.parquet"), flipped);
            check();
        }

        long refused = city.issues.all().stream()
                .filter(issue -> issue.kind().equals("damaged_parquet"))
                .count();
        assertThat(refused).isGreaterThan(420);
    }

    @Test
    void aDamagedFooterIsToldWithoutTheWordsOfTheProgram() throws IOException {
        city.parquet(spark(), "grid.parquet", "select string(id) as cell_id, 1D as population from range(10)");
        byte[] bytes = Files.readAllBytes(folder.resolve("grid.parquet"));
        int length = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(bytes.length - 8);
        Arrays.fill(bytes, bytes.length - 8 - length, bytes.length - 8, (byte) 0);
        Files.write(folder.resolve("grid.parquet"), bytes);

        assertThat(check()).isEmpty();
        assertThat(city.issue("damaged_parquet").message())
                .isEqualTo("no whole Parquet file, perhaps cut off while it was copied: grid.parquet: its footer cannot"
                        + " be read");
    }

    /** Spark reads a footer a second time and leaves out its row groups, on another way through the same bytes. */
    @Test
    @BadInput(number = 26, input = "one flipped bit in a footer of Parquet", must = "refused, or read by Spark as well")
    void aFooterThatPassesCanBeReadWithoutItsRowGroups() throws IOException {
        city.parquet(spark(), "grid.parquet", "select string(id) as cell_id, 1D as population from range(10)");
        byte[] whole = Files.readAllBytes(folder.resolve("grid.parquet"));
        int length = ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN).getInt(whole.length - 8);
        for (int bit = 8 * (whole.length - 8 - length); bit < 8 * (whole.length - 8); bit++) {
            byte[] flipped = whole.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            Path file = Files.write(folder.resolve("grid.parquet"), flipped);
            if (check().isPresent()) {
                assertThatCode(() -> withoutRowGroups(file)).as("bit %s", bit).doesNotThrowAnyException();
            }
        }
    }

    private static void withoutRowGroups(Path file) throws IOException {
        ParquetReadOptions options = ParquetReadOptions.builder()
                .withMetadataFilter(ParquetMetadataConverter.SKIP_ROW_GROUPS)
                .build();
        HadoopInputFile input =
                HadoopInputFile.fromPath(new org.apache.hadoop.fs.Path(file.toUri()), new Configuration(false));
        ParquetFileReader.open(input, options).close();
    }

    @Test
    void thePartOfAFolderThatIsDamagedIsNamed() throws IOException {
        Files.createDirectory(folder.resolve("grid.parquet"));
        city.parquet(
                spark(), "grid.parquet/part-0.parquet", "select string(id) as cell_id, 1D as population from range(9)");
        city.write("grid.parquet/part-1.parquet", "PAR1 and no more");

        assertThat(check()).isEmpty();
        assertThat(city.issue("damaged_parquet").message()).contains("grid.parquet/part-1.parquet: ");
        assertThat(city.issue("damaged_parquet").sample())
                .containsExactly(folder.resolve("grid.parquet/part-1.parquet").toString());
    }

    @Test
    void aFileOfTextIsRefused() {
        city.write("grid.parquet", "version https://git-lfs.github.com/spec/v1");

        assertThat(check()).isEmpty();
        assertThat(city.issue("damaged_parquet").severity()).isEqualTo(DataIssue.Severity.ERROR);
    }

    @Test
    @BadInput(number = 28, input = "a Parquet file without rows", must = "is an error that says so")
    void aFileWithoutRowsIsRefused() throws IOException {
        city.parquet(spark(), "grid.parquet", "select string(id) as cell_id, 1D as population from range(0)");

        assertThat(check()).isEmpty();
        assertThat(city.issue("no_rows").message()).contains("no rows");
    }

    @Test
    void aMissingSyntheticFileSaysHowToMakeIt() {
        assertThat(check()).isEmpty();
        assertThat(city.issue("missing_file").mend()).contains("juluo synth");
    }
}
