package io.juluo.geodata.source.zone;

import static io.juluo.geodata.source.zone.Zones.wkt;
import static org.assertj.core.api.Assertions.assertThat;

import io.juluo.geodata.BadInput;
import io.juluo.geodata.source.zone.PolygonRepair.Repaired;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;

class PolygonRepairTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    a bowtie: one wing is in doubt     | 64 | 32 | POLYGON ((0 0, 8 8, 16 0, 16 8, 8 0, 0 8, 0 0))
                    a loop outside, turning back       | 72 | 8  | POLYGON ((0 0, 4 0, 8 0, 8 -4, 4 0, 8 0, 8 8, 0 8, 0 0))
                    a loop inside counts twice         | 64 | 8  | POLYGON ((0 0, 8 0, 8 8, 4 8, 2 6, 4 4, 6 6, 4 8, 0 8, 0 0))
                    a spike encloses nothing           | 64 | 0  | POLYGON ((0 0, 8 0, 8 4, 12 4, 8 4, 8 8, 0 8, 0 0))
                    a hole outside its shell           | 64 | 4  | POLYGON ((0 0, 8 0, 8 8, 0 8, 0 0), (10 0, 12 0, 12 2, 10 2, 10 0))
                    a hole that reaches out            | 56 | 8  | POLYGON ((0 0, 8 0, 8 8, 0 8, 0 0), (6 2, 10 2, 10 6, 6 6, 6 2))
                    a hole in a hole                   | 48 | 4  | POLYGON ((0 0, 8 0, 8 8, 0 8, 0 0), (2 2, 6 2, 6 6, 2 6, 2 2), (3 3, 5 3, 5 5, 3 5, 3 3))
                    a part in a part                   | 64 | 4  | MULTIPOLYGON (((0 0, 8 0, 8 8, 0 8, 0 0)), ((2 2, 4 2, 4 4, 2 4, 2 2)))
                    two parts that overlap             | 96 | 32 | MULTIPOLYGON (((0 0, 8 0, 8 8, 0 8, 0 0)), ((4 0, 12 0, 12 8, 4 8, 4 0)))
                    an island in a lake is no doubt    | 52 | 0  | MULTIPOLYGON (((0 0, 8 0, 8 8, 0 8, 0 0), (2 2, 6 2, 6 6, 2 6, 2 2)), ((3 3, 5 3, 5 5, 3 5, 3 3)))
                    """)
    @BadInput(
            number = 3,
            input = "rings that cut each other, holes outside their shell, parts in parts",
            must = "are repaired up to a share of their area, with the area in doubt; refused above it")
    void theAreaAndWhatOfItIsInDoubtAreKnown(String what, double area, double inDoubt, String drawn) {
        Repaired repaired = PolygonRepair.of(wkt(drawn));

        assertThat(repaired.geometry().isValid()).isTrue();
        assertThat(repaired.geometry().getArea()).isEqualTo(area);
        assertThat(repaired.inDoubt()).isEqualTo(inDoubt);
    }

    @Test
    void spikesAreCounted() {
        assertThat(PolygonRepair.of(wkt("POLYGON ((0 0, 8 0, 8 4, 12 4, 8 4, 8 8, 4 8, 4 9, 4 8, 0 8, 0 0))"))
                        .spikes())
                .isEqualTo(2);
    }

    @Test
    void whatEnclosesNothingIsWhollyInDoubt() {
        Repaired repaired = PolygonRepair.of(wkt("POLYGON ((0 0, 8 0, 4 0, 0 0))"));

        assertThat(repaired.geometry().isEmpty()).isTrue();
        assertThat(repaired.shareInDoubt()).isEqualTo(1);
    }

    @Test
    void repeatedPointsDoubledRingsAndHeightsAreCleaned() {
        Geometry drawn = wkt("MULTIPOLYGON Z (((0 0 5, 8 0 5, 8 0 5, 8 8 5, 0 8 5, 0 0 5),"
                + " (1 1 5, 2 1 5, 2 2 5, 1 1 5), (2 1 5, 2 2 5, 1 1 5, 2 1 5)),"
                + " ((20 0 5, 21 0 5, 21 1 5, 20 0 5)), ((21 0 5, 21 1 5, 20 0 5, 21 0 5)))");

        CleanRings.Cleaned cleaned = CleanRings.of(drawn);

        assertThat(cleaned.geometry())
                .isEqualTo(wkt("MULTIPOLYGON (((0 0, 8 0, 8 8, 0 8, 0 0), (1 1, 2 1, 2 2, 1 1)),"
                        + " ((20 0, 21 0, 21 1, 20 0)))"));
        assertThat(cleaned.geometry().getCoordinate().getZ()).isNaN();
        assertThat(cleaned.dropped()).isEqualTo(1 + 4 + 4);
    }

    @Test
    void aPolygonThatIsCleanStaysTheSame() {
        Geometry drawn = wkt("POLYGON ((0 0, 8 0, 8 8, 0 8, 0 0), (1 1, 2 1, 2 2, 1 1))");

        assertThat(CleanRings.of(drawn).geometry()).isSameAs(drawn);
    }
}
