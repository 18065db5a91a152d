package io.juluo.geodata.source.osm;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.juluo.geodata.RealData;
import io.juluo.geodata.SparkTest;
import io.juluo.geodata.crs.CoordinateTransform;
import io.juluo.geodata.issue.DataIssue;
import io.juluo.geodata.issue.IssueReport;
import io.juluo.geodata.seed.FacilityClass;
import io.juluo.geodata.seed.Seeds;
import io.juluo.geodata.source.CityExtent;
import io.juluo.geodata.table.ZoneTable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * A whole real city, Las Palmas de Gran Canaria, from its OpenStreetMap extract. The collectors of the extract counted
 * with somewhat other tags, by one key and value each, an element mapped twice counting twice:
 *
 * <ul>
 *   <li>education 223: 163 schools, 23 kindergartens, 29 colleges and 8 universities. Ours is 184: 161 schools, for 2
 *       points stand inside the school's own area, and the kindergartens; the others serve no neighbourhood and are
 *       known classes of no service.
 *   <li>medical about 225: 88 clinics, 28 doctors, 26 hospitals and 82 pharmacies. Ours is 141: a clinic or hospital
 *       that is one counts once, healthcare=* counts beside amenity=*, and a pharmacy gives no medical care.
 *   <li>elderly 18: 16 elements of amenity=social_facility for whomever and 2 nursing homes. Ours is 12: those for old
 *       people, by social_facility:for=senior or a kind that is for them.
 *   <li>shops 246: 128 supermarkets, 107 convenience stores and 11 malls. Ours is 279: department stores, greengrocers
 *       and markets too.
 *   <li>culture about 33: theatres, libraries, cinemas, arts centres. Ours is 49: museums and community centres too.
 *   <li>parks and playgrounds 3,739: 3,302 gardens, 283 parks, 154 playgrounds. Ours is 3,560: 12 parks and 13 gardens
 *       are private or closed, and a playground is no park.
 *   <li>stops 696: highway=bus_stop. Ours are 726 of buses, with bus stations and platforms of buses, and 5 of ferries.
 * </ul>
 */
class LasPalmasOsmTest extends SparkTest {
    private static final String METRIC = "EPSG:32628";
    private static final Seeds SEEDS = Seeds.load(Path.of(System.getProperty("juluo.home", ".."), "seeds"), null);

    private final IssueReport issues = new IssueReport();

    private OsmPlaces.Source file() {
        CoordinateTransform toMetric = CoordinateTransform.to("EPSG:4326", METRIC);
        Coordinate centre = toMetric.apply(-15.43, 28.11);
        Row city = RowFactory.create(
                "district",
                "1",
                "Las Palmas",
                "0",
                true,
                "observed",
                new GeometryFactory().createPoint(centre).buffer(10_000),
                null);
        return new OsmPlaces.Source(
                spark(),
                RealData.file("las_palmas/streets_pois.osm.pbf"),
                toMetric,
                CityExtent.of(spark().createDataFrame(List.of(city), ZoneTable.SPEC.schema())),
                issues);
    }

    private static Map<String, Long> byCode(List<OsmPlace> places) {
        return places.stream().collect(Collectors.groupingBy(OsmPlace::code, TreeMap::new, Collectors.counting()));
    }

    private static String group(String code) {
        String service = SEEDS.serviceOfClass().getOrDefault(code, "");
        return service.isEmpty() ? code : service;
    }

    @Test
    void facilitiesAreCountedByClassAndServiceAndAreasHaveTheirGround() {
        List<OsmPlace> places = OsmPlaces.facilities(file(), SEEDS.facilityTags(), LasPalmasOsmTest::group);

        Map<String, Long> byService = places.stream()
                .map(place -> SEEDS.serviceOfClass().getOrDefault(place.code(), ""))
                .filter(service -> !service.isEmpty())
                .collect(Collectors.groupingBy(service -> service, TreeMap::new, Collectors.counting()));
        assertThat(byService)
                .isEqualTo(Map.of(
                        "education", 184L,
                        "medical", 141L,
                        "elderly_care", 12L,
                        "commerce", 279L,
                        "culture", 49L,
                        "park", 3560L));
        assertThat(byCode(places))
                .containsEntry("school", 161L)
                .containsEntry("pharmacy", 83L)
                .containsEntry("playground", 151L)
                .containsEntry("garden", 3289L)
                .containsEntry("park", 271L);
        assertThat(issues.all()).singleElement().satisfies(issue -> {
            assertThat(issue.kind()).isEqualTo("mapped_twice");
            assertThat(issue.count()).isEqualTo(16);
        });
        areasHaveTheirGroundAndSomeTheirEntrances(places);
    }

    private static void areasHaveTheirGroundAndSomeTheirEntrances(List<OsmPlace> places) {
        assertThat(places)
                .filteredOn(place -> !place.id().startsWith("n"))
                .allSatisfy(place -> assertThat(place.ground()).isNotNull())
                .filteredOn(place -> place.entrances() != null)
                .hasSize(60)
                .allSatisfy(place -> assertThat(requireNonNull(place.ground()).distance(place.entrances()))
                        .isZero());
    }

    @Test
    void stopsAreCountedByMode() {
        List<OsmPlace> stops = OsmPlaces.stops(file(), SEEDS.stopModes());

        assertThat(byCode(stops)).isEqualTo(Map.of("bus", 726L, "ferry", 5L));
        assertThat(issues.all()).extracting(DataIssue::kind).containsExactly("broken_area");
        assertThat(issues.all().get(0).message()).contains("w458656372");
    }

    @Test
    void gdalCountsTheSameElements() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/ogrinfo")), "ogrinfo (Debian: gdal-bin) is not installed");
        Map<String, Long> ours = byCode(OsmPlaces.stops(file(), SEEDS.facilityTags()));

        assertThat(ours)
                .containsEntry("school", gdal("amenity", "school"))
                .containsEntry("library", gdal("amenity", "library"))
                .containsEntry("playground", gdal("leisure", "playground"))
                .containsEntry("supermarket", gdal("shop", "supermarket"))
                .containsEntry("kindergarten", gdal("amenity", "kindergarten"));
        assertThat(SEEDS.facilityClasses()).extracting(FacilityClass::classCode).containsAll(ours.keySet());
    }

    private static long gdal(String key, String value) throws IOException {
        return gdal("points where other_tags like '%\"" + key + "\"=>\"" + value + "\"%'")
                + gdal("multipolygons where " + key + "='" + value + "'");
    }

    private static long gdal(String from) throws IOException {
        Process ogrinfo = new ProcessBuilder(
                        "/usr/bin/ogrinfo",
                        "-ro",
                        "-q",
                        "-dialect",
                        "sqlite",
                        "-sql",
                        "select count(*) as n from " + from,
                        RealData.file("las_palmas/streets_pois.osm.pbf").toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(ogrinfo.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher count = Pattern.compile("n \\(Integer\\) = (\\d+)").matcher(said);
        assertThat(count.find()).as(said).isTrue();
        return Long.parseLong(count.group(1));
    }
}
