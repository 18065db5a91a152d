package io.juluo.geodata.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.juluo.geodata.SparkTest;
import io.juluo.geodata.city.CityProfile.FacilityInput;
import io.juluo.geodata.city.CityProfile.InputFile;
import io.juluo.geodata.city.CityProfile.TransitInput;
import io.juluo.geodata.city.FileFormat;
import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.seed.TagRules;
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

/** Facilities and stops from layers of features. */
class PlacesOfLayersTest extends SparkTest {
    private static final FacilityRules RULES =
            new FacilityRules(Map.of("park", "park", "clinic", "medical"), new TagRules(List.of()));

    @TempDir
    private Path folder;

    private SmallCity city;

    @BeforeEach
    void build() {
        city = new SmallCity(folder);
    }

    private InputFile layer(String name, Map<String, String> columns) {
        FileFormat format = new FileFormat(FileFormat.GEOJSON, null, null, null, columns);
        return new InputFile(folder.resolve(name), InputKind.OBSERVED, format);
    }

    private static String feature(String id, String type, String geometry) {
        return SmallCity.feature("\"id\":\"" + id + "\",\"class_code\":\"" + type + "\"", geometry);
    }

    private static String point(double x, double y) {
        return "{\"type\":\"Point\",\"coordinates\":[" + (SmallCity.X0 + x) + "," + (SmallCity.Y0 + y) + "]}";
    }

    private List<Row> facilities(@Nullable String crs) {
        InputFile file = layer("places.geojson", Map.of("facility_id", "id"));
        city.profile.facilities(new FacilityInput(file, crs));
        return FacilitySource.read(spark(), city.profile.build(), city.issues, city.zones(spark()), RULES)
                .orderBy("facility_id")
                .collectAsList();
    }

    @Test
    void areasKeepTheirGroundAndPointsHaveNone() {
        city.layer(
                "places.geojson",
                feature("p1", "park", SmallCity.box(100, 100, 500, 300)),
                feature("p2", "clinic", point(700, 100)));

        List<Row> rows = facilities("EPSG:4549");

        Geometry ground = rows.get(0).getAs("geometry");
        assertThat(ground.getArea()).isEqualTo(400 * 200);
        assertThat(ground.getEnvelopeInternal()
                        .contains(rows.get(0).getDouble(4), rows.get(0).getDouble(5)))
                .isTrue();
        assertThat(rows.get(1).<Geometry>getAs("geometry")).isNull();
        assertThat(rows.get(1).getDouble(4)).isEqualTo(SmallCity.X0 + 700);
        assertThat(city.issues.all()).isEmpty();
    }

    @Test
    void anAreaThatCutsItselfIsMendedAndTold() {
        city.layer("places.geojson", feature("p1", "park", SmallCity.polygon(0, 0, 100, 100, 100, 0, 0, 100, 0, 0)));

        assertThat(facilities("EPSG:4549").get(0).<Geometry>getAs("geometry").isValid())
                .isTrue();
        city.tells(Severity.NOTICE, "mended_area", 1, "p1");
    }

    @Test
    void stopsOfALayerHaveTheModeOfTheProfileOrTheirOwn() {
        city.layer(
                "stops.geojson",
                SmallCity.feature("\"stop_id\":\"s1\",\"kind\":\"rail\"", point(100, 100)),
                SmallCity.feature("\"stop_id\":\"s2\",\"kind\":\"bus\"", SmallCity.box(0, 0, 100, 50)));
        TransitInput own = new TransitInput(
                layer("stops.geojson", Map.of("mode", "kind")), FileFormat.GEOJSON, "EPSG:4549", null, null);
        city.profile.transit(own);

        List<Row> stops = StopSource.read(
                        spark(), city.profile.build(), city.issues, city.zones(spark()), StopSourceTest.RULES)
                .stops()
                .orderBy("stop_id")
                .collectAsList();

        assertThat(stops)
                .extracting(Row::toString)
                .containsExactly(
                        "[s1,null,rail,500100.0,3990100.0,observed]", "[s2,null,bus,500050.0,3990025.0,observed]");
    }
}
