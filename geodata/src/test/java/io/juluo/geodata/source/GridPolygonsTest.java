package io.juluo.geodata.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.juluo.geodata.BadInput;
import io.juluo.geodata.Gdal;
import io.juluo.geodata.SparkTest;
import io.juluo.geodata.city.CityProfile.GridInput;
import io.juluo.geodata.city.CityProfile.InputFile;
import io.juluo.geodata.city.FileFormat;
import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.seed.ZoneChange;
import io.juluo.geodata.seed.ZoneHistory;
import io.juluo.geodata.seed.ZoneNames;
import io.juluo.geodata.seed.ZoneRegister;
import io.juluo.geodata.table.CellTable;
import io.juluo.geodata.unit.InputKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;

/** Polygons with their people: census tracts, blocks, cells that were drawn. */
class GridPolygonsTest extends SparkTest {
    @TempDir
    private Path folder;

    private SmallCity city;

    @BeforeEach
    void build() {
        city = new SmallCity(folder);
    }

    private void declare(String file, String format, @Nullable String crs, Map<String, String> columns) {
        InputFile input = new InputFile(
                folder.resolve(file), InputKind.OBSERVED, new FileFormat(format, null, null, null, columns));
        city.profile.grid(new GridInput(input, crs, null, null));
    }

    private List<Row> read() {
        return GridSource.read(spark(), city.profile.build(), SmallCity.REGISTER, city.issues, city.zones(spark()))
                .orderBy(CellTable.CELL_ID.col())
                .collectAsList();
    }

    private static String tract(String properties, double west, double east) {
        return SmallCity.feature(properties, SmallCity.box(west, 0, east, 1_000));
    }

    private static Geometry geometry(Row cell) {
        return cell.getAs(CellTable.GEOMETRY.name());
    }

    private void layer(String... features) {
        city.layer("tracts.geojson", features);
        declare("tracts.geojson", FileFormat.GEOJSON, "EPSG:4549", Map.of());
    }

    @Test
    void aPolygonIsACell() {
        layer(
                tract("\"cell_id\":\"t1\",\"population\":8,\"census_unit\":\"990001\"", 0, 1_000),
                tract("\"population\":4", 1_000, 3_000));

        List<Row> cells = read();

        assertThat(cells).hasSize(2);
        assertThat(cells.get(0).<String>getAs(CellTable.CELL_ID.name())).isEqualTo("f2");
        assertThat(cells.get(0).<Double>getAs(CellTable.POPULATION.name())).isEqualTo(4);
        assertThat(cells.get(1).<String>getAs(CellTable.CENSUS_UNIT.name())).isEqualTo("990001");
        assertThat(geometry(cells.get(1)).getArea()).isEqualTo(1e6);
        assertThat(cells.get(1).<Double>getAs(CellTable.X_M.name())).isBetween(SmallCity.X0, SmallCity.X0 + 1_000);
        assertThat(city.issues.all()).isEmpty();
    }

    @Test
    void aShapefileInAnotherSystemIsMoved() {
        layer(tract("\"TRACT\":\"t1\",\"POP\":8", 0, 1_000), tract("\"TRACT\":\"t2\",\"POP\":4", 1_000, 3_000));
        Gdal.run(folder, "ogr2ogr", "-s_srs", "EPSG:4549", "-t_srs", "EPSG:32651", "tracts.shp", "tracts.geojson");
        declare("tracts.shp", FileFormat.SHAPEFILE, null, Map.of("cell_id", "TRACT", "population", "POP"));

        List<Row> cells = read();

        assertThat(cells).hasSize(2);
        assertThat(geometry(cells.get(0)).getArea()).isCloseTo(1e6, within(5.0));
        assertThat(geometry(cells.get(0)).getCentroid().getX()).isCloseTo(SmallCity.X0 + 500, within(0.01));
    }

    @BadInput(
            number = 36,
            input = "polygons with people that overlap",
            must = "are refused, the pair is named with its area")
    @Test
    void polygonsOverEachOtherAreRefused() {
        layer(
                tract("\"population\":8", 0, 1_000),
                tract("\"population\":4", 900, 3_000),
                tract("\"population\":2", 3_000, 9_000));
        city.refuses(this::read, "overlapping_cells", "feature 1 / feature 2 (100,000 m²)");
        assertThat(city.issue("overlapping_cells").count()).isEqualTo(1);
    }

    @Test
    void sliversAndCommonBordersAreNoOverlap() {
        layer(
                tract("\"population\":8", 0, 1_000),
                tract("\"population\":4", 999.5, 3_000),
                tract("\"population\":2", 3_000, 9_000));
        assertThat(read()).hasSize(3);
    }

    @BadInput(number = 1, input = "a polygon with people that cuts itself", must = "is left out and counted")
    @Test
    void unusablePolygonsAreLeftOutAndCounted() {
        city.profile.badRowShare(0.9);
        layer(
                tract("\"population\":8", 0, 1_000),
                SmallCity.feature(
                        "\"population\":4",
                        SmallCity.polygon(2_000, 0, 3_000, 1_000, 3_000, 0, 2_000, 1_000, 2_000, 0)),
                SmallCity.feature("\"population\":4", "null"),
                tract("\"population\":-4", 4_000, 5_000),
                tract("\"population\":null", 5_000, 6_000));

        assertThat(read()).hasSize(1);
        city.tells(Severity.WARNING, "bad_cell_polygon", 1, "feature 2");
        city.tells(Severity.WARNING, "no_geometry", 1, "feature 3");
        city.tells(Severity.WARNING, "bad_population", 2, "feature 4; feature 5");
    }

    @Test
    void censusUnitsThatNobodyKnowsAreTold() {
        layer(
                tract("\"population\":8,\"census_unit\":\"990001\"", 0, 1_000),
                tract("\"population\":4,\"census_unit\":\"990071\"", 1_000, 2_000),
                tract("\"population\":2,\"census_unit\":\"990071\"", 2_000, 3_000),
                tract("\"population\":1", 3_000, 4_000));
        city.write("control.csv", "code,people\n990001,8\n990002,7\n");
        city.profile.control("control.csv", "code", null, "people", Map.of());

        assertThat(read()).hasSize(4);
        city.tells(Severity.WARNING, "unknown_census_unit", 2, "990071 (2 cells, 6.0 persons)");
    }

    @BadInput(
            number = 16,
            input = "polygons with people, declared as another zone of the projection",
            must = "are refused by their extent; the message names the zone that fits")
    @Test
    void theZoneInWhichPolygonsFitIsNamed() {
        city.layer("tracts.geojson", tract("\"population\":8", 0, 1_000), tract("\"population\":4", 1_000, 3_000));
        declare("tracts.geojson", FileFormat.GEOJSON, "EPSG:4547", Map.of());
        city.refuses(this::read, "wrong_crs", "EPSG:4547", "the layer fits as EPSG:4549");
    }

    /** 990001 took in 990003 in 2012, 990002 was 990004 until 2012; the census still has 990003, the grid 990004 too. */
    @Test
    void censusUnitsThatHaveEndedAreReadAsTheControlReadsThem() {
        layer(
                tract("\"population\":8,\"census_unit\":\"990003\"", 0, 1_000),
                tract("\"population\":4,\"census_unit\":\"990003\"", 1_000, 2_000),
                tract("\"population\":2,\"census_unit\":\"990004\"", 2_000, 3_000),
                tract("\"population\":1,\"census_unit\":\"990001\"", 3_000, 4_000),
                tract("\"population\":16,\"census_unit\":\"990071\"", 4_000, 5_000));
        city.write("control.csv", "code,people\n990001,1\n990003,12\n990002,2\n");
        city.profile.control("control.csv", "code", null, "people", Map.of());
        ZoneRegister changed = new ZoneRegister(
                new ZoneHistory(List.of(
                        new ZoneChange(
                                "990003", "旧", "990001", "东", 2012, ZoneChange.Kind.MERGED, "practice", "test", ""),
                        new ZoneChange(
                                "990004", "旧", "990002", "西", 2012, ZoneChange.Kind.RENAMED, "practice", "test", ""))),
                new ZoneNames(List.of()));

        List<Row> cells = GridSource.read(spark(), city.profile.build(), changed, city.issues, city.zones(spark()))
                .orderBy(CellTable.CELL_ID.col())
                .collectAsList();

        assertThat(cells)
                .extracting(row -> row.<String>getAs(CellTable.CENSUS_UNIT.name()))
                .containsExactly("990001", "990001", "990002", "990001", "990071");
        city.tells(
                Severity.WARNING,
                "former_code",
                3,
                "990003 旧 → 990001 东 (2012) (2 cells, 12.0 persons)",
                "990004 旧 → 990002 西 (2012) (1 cells, 2.0 persons)");
        city.tells(Severity.WARNING, "unknown_census_unit", 1, "990071 (1 cells, 16.0 persons)");
    }
}
