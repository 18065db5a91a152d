package io.juluo.geodata.synth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.juluo.geodata.SparkTest;
import io.juluo.geodata.synth.SyntheticRequest.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;

class SyntheticInputsTest extends SparkTest {
    @TempDir
    Path folder;

    @Test
    void sparkReadsAGridThatAddsUpToTheCensusInsideItsTowns() throws ParseException, IOException {
        make(folder);

        Dataset<Row> grid =
                spark().read().parquet(folder.resolve("grid.parquet").toString());
        assertThat(grid.schema().simpleString())
                .isEqualTo("struct<cell_id:string,x_m:double,y_m:double,population:double,census_unit:string,"
                        + "geometry:binary>");
        Map<String, Double> byUnit = new HashMap<>();
        Map<String, Double> byTown = new HashMap<>();
        List<Row> rows = grid.collectAsList();
        for (Row row : rows) {
            String town = row.getString(0).substring(row.getString(0).lastIndexOf('-') + 1);
            byUnit.merge(row.getString(4), row.getDouble(3), Double::sum);
            byTown.merge(town, row.getDouble(3), Double::sum);
            Geometry polygon = new WKBReader().read(row.<byte[]>getAs(5));
            Geometry land = SmallCoast.request(folder).towns().stream()
                    .filter(one -> one.code().equals(town))
                    .findFirst()
                    .orElseThrow()
                    .polygon();
            assertThat(polygon.difference(land).getArea()).isLessThan(1e-6);
        }
        assertThat(rows.stream().map(row -> row.getString(0))).doesNotHaveDuplicates();
        assertThat(byUnit.get("100")).isCloseTo(65_536, within(1e-6));
        assertThat(byUnit.get("171")).isCloseTo(4_096, within(1e-6));
        assertThat(byUnit.get("200")).isCloseTo(32_768, within(1e-6));
        List<String> truth = Files.readAllLines(folder.resolve(SyntheticInputs.TRUTH_FILE_NAME));
        assertThat(truth).hasSize(4).first().isEqualTo("zone_code,population");
        for (String line : truth.subList(1, 4)) {
            String[] words = line.split(",");
            assertThat(byTown.get(words[0])).isCloseTo(Double.parseDouble(words[1]), within(1e-6));
        }
    }

    @Test
    void twoRunsGiveTheSameBytesAndNothingElseIsLeft() throws IOException {
        Path first = folder.resolve("first");
        Path second = folder.resolve("second");
        make(first);
        make(second);

        assertThat(names(first))
                .containsExactlyInAnyOrder(
                        "grid.parquet",
                        "facilities.parquet",
                        "flows.parquet",
                        SyntheticInputs.TRUTH_FILE_NAME,
                        MadeNote.FILE_NAME);
        for (String name : names(first)) {
            assertThat(Files.mismatch(first.resolve(name), second.resolve(name)))
                    .as(name)
                    .isEqualTo(-1);
        }
    }

    @Test
    void aSecondCallDoesNothingAndAMissingFileIsMadeAgain() throws IOException {
        assertThat(make(folder)).hasSize(4);
        byte[] flows = Files.readAllBytes(folder.resolve("flows.parquet"));

        assertThat(make(folder)).isEmpty();

        Files.delete(folder.resolve("flows.parquet"));
        assertThat(make(folder)).containsExactly(folder.resolve("flows.parquet"));
        assertThat(Files.readAllBytes(folder.resolve("flows.parquet"))).isEqualTo(flows);
    }

    @Test
    void anotherCensusMakesItsOwnFilesAnewButNeverReplacesOneThatSomeonePutThere() throws IOException {
        make(folder);
        Files.writeString(folder.resolve("facilities.parquet"), "someone's own");

        List<Path> made = SyntheticInputs.make(withPeople(1_024));

        assertThat(made)
                .containsExactly(
                        folder.resolve("grid.parquet"),
                        folder.resolve("flows.parquet"),
                        folder.resolve(SyntheticInputs.TRUTH_FILE_NAME));
        assertThat(folder.resolve("facilities.parquet")).hasContent("someone's own");
        assertThat(SyntheticInputs.make(withPeople(1_024))).isEmpty();
    }

    @Test
    void aFailureLeavesNothing() throws IOException {
        Path inTheWay = folder.resolve("a file");
        Files.writeString(inTheWay, "");
        SyntheticRequest all = SmallCoast.request(folder);
        SyntheticRequest request = new SyntheticRequest(
                all.area(),
                all.towns(),
                all.units(),
                all.cell_m(),
                all.grid(),
                null,
                inTheWay.resolve("flows.parquet"),
                folder);

        assertThatThrownBy(() -> SyntheticInputs.make(request)).hasMessageContaining("flows.parquet");

        assertThat(names(folder)).containsExactly("a file");
    }

    private SyntheticRequest withPeople(long people) {
        SyntheticRequest all = SmallCoast.request(folder);
        return new SyntheticRequest(
                all.area(),
                all.towns(),
                List.of(new Unit("100", "100", people, List.of()), SmallCoast.NORTH_DISTRICT),
                all.cell_m(),
                all.grid(),
                all.facilities(),
                all.flows(),
                folder);
    }

    private static List<Path> make(Path folder) {
        return SyntheticInputs.make(SmallCoast.request(folder));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).toList();
        }
    }
}
