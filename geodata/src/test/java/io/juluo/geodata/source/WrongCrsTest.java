package io.juluo.geodata.source;

import static io.juluo.geodata.source.SmallCity.district;
import static io.juluo.geodata.source.SmallCity.feature;
import static io.juluo.geodata.source.SmallCity.town;
import static org.assertj.core.api.Assertions.assertThat;

import io.juluo.geodata.BadInput;
import io.juluo.geodata.SparkTest;
import io.juluo.geodata.issue.Where;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Layers that are nowhere near the city are told in which system they would be. */
class WrongCrsTest extends SparkTest {
    private static final String DISTRICTS = "districts.geojson";
    private static final String TOWNS = "towns.geojson";

    @TempDir
    Path folder;

    private SmallCity city;

    @BeforeEach
    void makeCity() {
        city = new SmallCity(folder);
    }

    private void read() {
        ZoneSource.read(spark(), city.profile.build(), SmallCity.REGISTER, city.issues);
    }

    private static String polygon(String ring) {
        return "{\"type\":\"Polygon\",\"coordinates\":[[" + ring + "]]}";
    }

    @Test
    @BadInput(
            number = 14,
            input = "latitude before longitude",
            must = "is refused; the message says that it fits with swapped axes")
    void swappedAxesAreNamed() {
        String swapped = polygon("[36,120],[36,120.1],[36.1,120.1],[36.1,120],[36,120]");
        city.layer(DISTRICTS, feature("\"name\":\"东区\",\"adcode\":\"990001\"", swapped));
        city.profile.districts(DISTRICTS, "EPSG:4326");

        city.refuses(this::read, "wrong_crs", "fits as EPSG:4326 with swapped axes");
        assertThat(city.issue("wrong_crs").sample())
                .last()
                .satisfies(fit -> assertThat(Where.inChinese(fit)).isEqualTo("符合EPSG:4326（两轴互换）"));
    }

    @Test
    void northingBeforeEastingIsNamedToo() {
        String swapped =
                polygon("[3990000,500000],[3990000,510000],[3999000,510000],[3999000,500000],[3990000,500000]");
        city.layer(TOWNS, town("下镇", "990001001", "990001", swapped));

        city.refuses(this::read, "wrong_crs", "fits as EPSG:4549 with swapped axes");
    }

    @Test
    @BadInput(
            number = 16,
            input = "another zone of the same projection declared (EPSG:4547 for EPSG:4549)",
            must = "is refused by the extent; the message names the zone that fits")
    void theRightZoneIsNamed() {
        city.profile.districts(DISTRICTS, "EPSG:4547");
        city.refuses(this::read, "wrong_crs", "EPSG:4547", "fits as EPSG:4549");
    }

    /** Its meridian is only three degrees away: the layer lies where the metric CRS holds, but not where the city is. */
    @Test
    void soIsTheNextZoneOfOneLayerOnly() {
        city.profile.towns(TOWNS, "EPSG:4548");
        city.refuses(this::read, "wrong_crs", "50 km", "EPSG:4548", "fits as EPSG:4549");
    }

    @Test
    @BadInput(
            number = 19,
            input = "degrees where metres are declared, and metres where degrees are",
            must = "are refused; the message names the system that fits")
    void degreesAndMetresAreNotMistakenForEachOther() {
        String degrees = polygon("[120,36],[120.1,36],[120.1,36.1],[120,36.1],[120,36]");
        city.layer(DISTRICTS, feature("\"name\":\"东区\",\"adcode\":\"990001\"", degrees));
        city.refuses(this::read, "wrong_crs", "look like degrees", "fits as EPSG:4326");

        SmallCity metres = new SmallCity(folder);
        metres.profile.districts(DISTRICTS, "EPSG:4326");
        metres.refuses(
                () -> ZoneSource.read(spark(), metres.profile.build(), SmallCity.REGISTER, metres.issues),
                "wrong_crs",
                "no longitudes and latitudes",
                "fits as EPSG:4549");
    }

    @Test
    void stopsAreToldTheSame() {
        city.write("stops.csv", "stop_id,stop_name,mode,x_m,y_m\ns1,,bus,36.04,120.05\n");
        city.profile.stops("stops.csv", "stops-csv", "EPSG:4326", null);

        city.refuses(
                () -> StopSource.read(
                        spark(), city.profile.build(), city.issues, city.zones(spark()), StopSourceTest.RULES),
                "wrong_crs",
                "fits as EPSG:4326 with swapped axes");
    }

    @Test
    void whatFitsNowhereIsOnlyRefused() {
        city.layer(DISTRICTS, district("远区", "990001", 3_000_000));
        city.refuses(this::read, "wrong_crs", "EPSG:4549");
        assertThat(city.issue("wrong_crs").message()).doesNotContain("fits as");
    }
}
