package io.juluo.geodata.source;

import static io.juluo.geodata.source.SmallCity.box;
import static io.juluo.geodata.source.SmallCity.district;
import static io.juluo.geodata.source.SmallCity.feature;
import static io.juluo.geodata.source.SmallCity.polygon;
import static io.juluo.geodata.source.SmallCity.town;
import static org.assertj.core.api.Assertions.assertThat;

import io.juluo.geodata.BadInput;
import io.juluo.geodata.SparkTest;
import io.juluo.geodata.city.CityProfile.ZoneContext;
import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.table.ZoneTable;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;

/** What becomes of single polygons of a zone layer. */
class ZonePolygonsTest extends SparkTest {
    private static final String DISTRICTS = "districts.geojson";
    private static final String TOWNS = "towns.geojson";
    private static final String WEST_TOWN = town("西镇", "990002001", "990002", box(10_000, 0, 20_000, 10_000));

    /** 东区's square whose southern side runs back round a triangle of 50 m² outside of it. */
    private static final String LOOPED =
            polygon(0, 0, 100, 0, 110, 0, 110, -10, 100, 0, 10_000, 0, 10_000, 10_000, 0, 10_000, 0, 0);

    @TempDir
    private Path folder;

    private SmallCity city;

    @BeforeEach
    void build() {
        city = new SmallCity(folder);
    }

    private List<Row> read() {
        return ZoneSource.read(spark(), city.profile.build(), SmallCity.REGISTER, city.issues)
                .collectAsList();
    }

    @Test
    @BadInput(
            number = 1,
            input = "a polygon that cuts itself into two wings",
            must = "is refused with its place and the area in doubt: half of it")
    void aBowtieIsRefusedWithItsPlaceAndTheAreaInDoubt() {
        city.layer(
                TOWNS,
                WEST_TOWN,
                town("蝶镇", "990001001", "990001", polygon(0, 0, 1_000, 1_000, 1_000, 0, 0, 1_000, 0, 0)));

        city.refuses(
                this::read,
                "invalid_polygon",
                "feature 2 (蝶镇)",
                "self-intersection @ 500500.00, 3990500.00",
                "in doubt 0.25 km² (50.0 %)");
        assertThat(Objects.requireNonNull(city.issue("invalid_polygon").place()).getCoordinate().x)
                .isEqualTo(500_500);
    }

    @Test
    @BadInput(
            number = 1,
            input = "a border that runs a small loop over itself",
            must = "is repaired; place, area before and after and the area in doubt are told")
    void aSmallLoopIsRepairedAndTold() {
        city.layer(TOWNS, WEST_TOWN, town("环镇", "990001001", "990001", LOOPED));

        assertThat(read())
                .hasSize(4)
                .allMatch(row -> row.<Geometry>getAs(ZoneTable.GEOMETRY.name()).isValid());
        city.tells(
                Severity.WARNING,
                "repaired_polygon",
                1,
                "feature 2 (环镇): self-intersection @ 500100.00, 3990000.00",
                "100.00 km² → 100.00 km²",
                "in doubt 50.00 m² (5.0e-05 %)");
    }

    @Test
    void whereRepairIsNotWantedTheSmallLoopIsRefused() {
        city.profile.zoneContext(new ZoneContext(null, null, false));
        city.layer(TOWNS, WEST_TOWN, town("环镇", "990001001", "990001", LOOPED));

        city.refuses(this::read, "invalid_polygon", "feature 2 (环镇): self-intersection @ 500100.00, 3990000.00");
    }

    @Test
    @BadInput(number = 4, input = "repeated points and a spike", must = "are left out and counted; no area changes")
    void repeatedPointsAndSpikesAreLeftOutAndCounted() {
        city.layer(
                TOWNS,
                WEST_TOWN,
                town(
                        "刺镇",
                        "990001001",
                        "990001",
                        polygon(
                                0, 0, 10_000, 0, 10_000, 0, 10_000, 0, 10_000, 5_000, 9_000, 5_000, 10_000, 5_000,
                                10_000, 10_000, 0, 10_000, 0, 0)));

        assertThat(read().get(2).<Geometry>getAs(ZoneTable.GEOMETRY.name()).getArea())
                .isEqualTo(1e8);
        city.tells(
                Severity.NOTICE,
                "cleaned_polygon",
                1,
                "feature 2 (刺镇): 2 repeated points, 1 spikes, self-intersection");
    }

    @Test
    @BadInput(number = 5, input = "null and empty polygons", must = "are refused; each feature is named")
    void nullAndEmptyAndBrokenPolygonsAreNamed() {
        city.layer(
                TOWNS,
                town("无镇", "1", "990001", "null"),
                town("空镇", "2", "990001", "{\"type\":\"Polygon\",\"coordinates\":[]}"),
                town("开镇", "3", "990001", polygon(0, 0, 1_000, 0, 1_000, 1_000, 0, 900)),
                town("点镇", "4", "990001", "{\"type\":\"Point\",\"coordinates\":[500000,3990000]}"));

        city.refuses(this::read, "no_geometry", "feature 1 (无镇)");
        assertThat(city.issue("empty_geometry").message()).contains("feature 2 (空镇)");
        assertThat(city.issue("broken_ring").message()).contains("feature 3 (开镇)");
        assertThat(city.issue("not_a_polygon").message()).contains("feature 4 (点镇): Point");
    }

    @Test
    @BadInput(number = 2, input = "a ring that is not closed", must = "is refused; the feature is named")
    void aRingThatIsNotClosedIsNamed() {
        city.layer(TOWNS, WEST_TOWN, town("开镇", "3", "990001", polygon(0, 0, 1_000, 0, 1_000, 1_000, 0, 900, 0, 1)));
        city.refuses(this::read, "broken_ring", "feature 2 (开镇)");
    }

    @Test
    @BadInput(
            number = 13,
            input = "a collection of a polygon and a line; polygons with heights",
            must = "the polygon is kept without them, and told")
    void theLinesOfACollectionAreLeftOutAndTold() {
        String collection = "{\"type\":\"GeometryCollection\",\"geometries\":["
                + box(0, 0, 10_000, 10_000)
                + ",{\"type\":\"LineString\",\"coordinates\":[[500000,3990000],[500001,3990001]]}]}";
        city.layer(TOWNS, WEST_TOWN, town("线镇", "990001001", "990001", collection));

        assertThat(read().get(2).<Geometry>getAs(ZoneTable.GEOMETRY.name()).getArea())
                .isEqualTo(1e8);
        city.tells(Severity.WARNING, "polygon_with_lines", 1, "feature 2 (线镇)");
    }

    @Test
    void degreesWhereMetresAreDeclaredAreRefused() {
        String degrees =
                "{\"type\":\"Polygon\",\"coordinates\":[[[120,36],[120.1,36],[120.1,36.1],[120,36.1],[120,36]]]}";
        city.layer(DISTRICTS, feature("\"name\":\"东区\",\"adcode\":\"990001\"", degrees));
        city.refuses(this::read, "wrong_crs", "look like degrees", "EPSG:4549");
    }

    @Test
    void metresWhereDegreesAreDeclaredAreRefused() {
        city.profile.districts(DISTRICTS, "GCJ-02");
        city.refuses(this::read, "wrong_crs", "no longitudes and latitudes", "GCJ-02");
    }

    @Test
    void districtsBeyondTheMetricSystemsAreaAreRefused() {
        city.layer(DISTRICTS, district("远区", "990001", 3_000_000));
        city.refuses(this::read, "wrong_crs", "EPSG:4549");
    }

    @Test
    void townsFarFromTheDistrictsAreRefused() {
        city.profile.towns(TOWNS, "EPSG:4548");
        city.refuses(this::read, "wrong_crs", "50 km", "EPSG:4548");
    }
}
