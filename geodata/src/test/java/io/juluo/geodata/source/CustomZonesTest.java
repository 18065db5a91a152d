package io.juluo.geodata.source;

import static io.juluo.geodata.source.SmallCity.box;
import static io.juluo.geodata.source.SmallCity.feature;
import static org.assertj.core.api.Assertions.assertThat;

import io.juluo.geodata.SparkTest;
import io.juluo.geodata.city.CityProfile.ZoneContext;
import io.juluo.geodata.city.CityProfile.ZoneInput;
import io.juluo.geodata.city.CustomLayer;
import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.source.CustomZones.TownGroup;
import io.juluo.geodata.table.ZoneTable;
import io.juluo.geodata.unit.InputKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;

/** Zones of the planner's own beside districts and towns. */
class CustomZonesTest extends SparkTest {
    @TempDir
    private Path folder;

    private SmallCity city;

    @BeforeEach
    void build() {
        city = new SmallCity(folder);
    }

    private void declare(String... layers) {
        List<CustomLayer> custom = Stream.of(layers)
                .map(id -> new CustomLayer(
                        id,
                        "图层",
                        "layer",
                        new ZoneInput(city.profile.observed(id + ".geojson"), "EPSG:4549", "code", "name", null, null)))
                .toList();
        city.profile.zoneContext(new ZoneContext(null, null, true, custom));
    }

    private static String zone(String code, String polygon) {
        return feature("\"code\":\"" + code + "\",\"name\":\"区" + code + "\"", polygon);
    }

    private List<Row> read() {
        return ZoneSource.read(spark(), city.profile.build(), SmallCity.REGISTER, city.issues)
                .collectAsList();
    }

    private List<Row> custom() {
        return read().stream()
                .filter(row -> row.getAs(ZoneTable.ZONE_LEVEL.name()).equals("custom"))
                .toList();
    }

    @Test
    void zonesThatOverlapKeepTheirWholePolygonsAndStandUnderTheirLayer() {
        declare("areas", "catchments");
        city.layer("areas.geojson", zone("b", box(500, 0, 1_500, 1_000)), zone("a", box(0, 0, 1_000, 1_000)));
        city.layer("catchments.geojson", zone("c", box(0, 0, 9_000, 9_000)));

        List<Row> zones = custom();

        assertThat(zones)
                .extracting(
                        row -> row.getAs(ZoneTable.ZONE_CODE.name()) + " " + row.getAs(ZoneTable.PARENT_CODE.name()))
                .containsExactly("a areas", "b areas", "c catchments");
        assertThat(zones)
                .extracting(
                        row -> row.<Geometry>getAs(ZoneTable.GEOMETRY.name()).getArea())
                .containsExactly(1e6, 1e6, 81e6);
        assertThat(read()).hasSize(5 + 3);
    }

    @Test
    void aZoneMadeOfWholeTownsSaysOfWhich() {
        declare("units");
        city.layer(
                "units.geojson",
                zone("east", box(0, 0, 10_000, 10_000)),
                zone("more", box(0, 0, 10_001, 10_000)),
                zone("less", box(0, 0, 10_000, 9_999)),
                zone("lower", box(0, 0, 10_000, 5_000)));

        assertThat(custom())
                .extracting(row -> Objects.requireNonNullElse(row.<String>getAs(ZoneTable.TOWN_CODES.name()), "none"))
                .containsExactly("990001001|990001002", "none", "990001001", "none");
    }

    @Test
    void aCodeOfAnotherLayerIsRefused() {
        declare("areas", "catchments");
        city.layer("areas.geojson", zone("a", box(0, 0, 1_000, 1_000)));
        city.layer("catchments.geojson", zone("a", box(0, 0, 9_000, 9_000)));
        city.refuses(this::read, "duplicate_code", "another custom layer", "a: feature 1");
    }

    @Test
    void aCodeWithTheSeparatorIsRefused() {
        declare("areas");
        city.layer("areas.geojson", zone("a|b", box(0, 0, 1_000, 1_000)));
        city.refuses(this::read, "bad_zone_code", "a|b");
    }

    @Test
    void aZoneBeyondTheCityIsAWarningWithTheArea() {
        declare("areas");
        city.layer("areas.geojson", zone("a", box(-1_000, 0, 3_000, 1_000)));
        assertThat(custom()).hasSize(1);
        city.tells(Severity.WARNING, "custom_zone_beyond_city", 1, "区a a: 1.00 km² (25.0 %)");
    }

    @Test
    void townsMakeAZoneTogether() {
        List<Row> zones = read();
        List<Row> made = CustomZones.ofTowns(
                zones,
                "functional_nodes",
                List.of(
                        new TownGroup("node_1", "节点", List.of("990001002", "990001001")),
                        new TownGroup("node_2", "异地", List.of("1"))),
                InputKind.DERIVED,
                "functional_nodes.csv",
                city.issues);

        assertThat(made).hasSize(1);
        assertThat(made.get(0).<String>getAs(6 + 1)).isEqualTo("990001001|990001002");
        assertThat(made.get(0).<Geometry>getAs(6).getArea()).isEqualTo(100e6);
        city.tells(Severity.ERROR, "custom_zone_unknown_town", 1, "异地 node_2: 1");
    }
}
