package io.juluo.geodata.crs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

class CrsGuessTest {
    private static final String METRIC = "EPSG:4549";
    private static final List<Coordinate> LON_LAT =
            List.of(new Coordinate(120.38, 36.07), new Coordinate(120.02, 36.8), new Coordinate(119.95, 35.85));

    /** Round Qingdao, in the metric CRS. */
    private static final Envelope CITY = new Envelope(450_000, 600_000, 3_930_000, 4_120_000);

    private static List<Coordinate> drawnIn(String crs, boolean swapped) {
        CoordinateTransform draw = CoordinateTransform.to(Crs.WGS84, crs);
        return LON_LAT.stream()
                .map(at -> draw.apply(at.x, at.y))
                .map(at -> swapped ? new Coordinate(at.y, at.x) : at)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"EPSG:4549", "EPSG:4528", "EPSG:4326", "EPSG:3857", "EPSG:32651"})
    void theTrueSystemIsGuessedInEitherOrderOfAxes(String truth) {
        assertThat(CrsGuess.of(drawnIn(truth, false), CITY, METRIC, "EPSG:4547"))
                .contains(new CrsGuess(truth, false))
                .noneMatch(CrsGuess::swapped);
        assertThat(CrsGuess.of(drawnIn(truth, true), CITY, METRIC, truth))
                .contains(new CrsGuess(truth, true))
                .allMatch(CrsGuess::swapped);
    }

    /** UTM is scaled by 0.9996: 1.6 km at this latitude. */
    @Test
    void aUtmZoneAndTheChineseZoneOfItsMeridianAreBothNamed() {
        assertThat(CrsGuess.of(drawnIn("EPSG:32651", false), CITY, METRIC, METRIC))
                .containsExactly(new CrsGuess("EPSG:4550", false), new CrsGuess("EPSG:32651", false));
    }

    @ParameterizedTest
    @CsvSource({"EPSG:4326, EPSG:4549", "EPSG:4549, EPSG:4326", "EPSG:4549, EPSG:4547", "EPSG:4528, EPSG:4549"})
    void degreesAsMetresMetresAsDegreesAndAnotherZoneAreNamed(String truth, String declared) {
        assertThat(CrsGuess.of(drawnIn(truth, false), CITY, METRIC, declared))
                .containsExactly(new CrsGuess(truth, false));
    }

    @Test
    void twoSystemsThatPlaceTheLayerAlikeAreOneGuess() {
        assertThat(CrsGuess.of(drawnIn("EPSG:4509", false), CITY, METRIC, METRIC))
                .as("3-degree and 6-degree zone with the meridian 117 degrees")
                .startsWith(new CrsGuess("EPSG:4548", false))
                .doesNotContain(new CrsGuess("EPSG:4509", false));
    }

    @Test
    void whereNothingFitsNothingIsGuessed() {
        assertThat(CrsGuess.of(List.of(new Coordinate(-15.4, 28.1)), CITY, METRIC, "EPSG:4326"))
                .isEmpty();
        assertThat(CrsGuess.of(List.of(), CITY, METRIC, "EPSG:4326")).isEmpty();
        assertThat(CrsGuess.of(List.of(new Coordinate(Double.NaN, 1)), CITY, METRIC, "EPSG:4326"))
                .isEmpty();
    }

    @Test
    void theMetricSystemsOwnAreaServesForTheDistricts() {
        Envelope area = Crs.areaOfUse(METRIC);

        assertThat(area.contains(new Coordinate(534_482, 3_993_063))).isTrue();
        assertThat(CrsGuess.of(drawnIn(METRIC, false), area, METRIC, "EPSG:4547"))
                .first()
                .isEqualTo(new CrsGuess(METRIC, false));
        assertThat(CrsGuess.of(drawnIn("EPSG:4326", true), area, METRIC, "EPSG:4326"))
                .containsExactly(new CrsGuess("EPSG:4326", true));
    }
}
