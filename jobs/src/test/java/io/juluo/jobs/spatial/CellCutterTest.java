package io.juluo.jobs.spatial;

import static io.juluo.jobs.spatial.Worlds.box;
import static io.juluo.jobs.spatial.Worlds.cutter;
import static io.juluo.jobs.spatial.Worlds.wkt;
import static io.juluo.jobs.spatial.Worlds.zone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.juluo.geodata.BadInput;
import io.juluo.geodata.issue.DataRefused;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;

class CellCutterTest {
    private static final Geometry CELL = box(0, 0, 256, 256);

    private static List<CellPart> cut(List<Zone> towns, List<Zone> districts, Geometry cell) {
        return cutter(towns, districts).cut("c1", cell);
    }

    @Test
    void aCellWhollyInsideATownIsOnePieceAndKeepsItsGeometry() {
        List<CellPart> parts =
                cut(List.of(zone("t1", "d1", box(-10, -10, 300, 300))), List.of(zone("d1", null, CELL)), CELL);

        assertThat(parts).singleElement().satisfies(part -> {
            assertThat(part.townCode()).isEqualTo("t1");
            assertThat(part.districtCode()).isEqualTo("d1");
            assertThat(part.share()).isEqualTo(1.0);
            assertThat(part.geometry()).isSameAs(CELL);
        });
    }

    @Test
    void aBorderThroughACellSharesItExactly() {
        List<CellPart> parts = cut(
                List.of(zone("t2", "d1", box(64, -9, 999, 999)), zone("t1", "d1", box(-9, -9, 64, 999))),
                List.of(),
                CELL);

        assertThat(parts)
                .extracting(CellPart::townCode, CellPart::share)
                .containsExactly(tuple("t1", 0.25), tuple("t2", 0.75));
    }

    @Test
    void threeTownsMeetInACell() {
        List<CellPart> parts = cut(
                List.of(
                        zone("t1", "d1", box(-9, -9, 128, 999)),
                        zone("t2", "d1", box(128, -9, 999, 128)),
                        zone("t3", "d2", box(128, 128, 999, 999))),
                List.of(),
                CELL);

        assertThat(parts)
                .extracting(CellPart::districtCode, CellPart::townCode, CellPart::share)
                .containsExactly(tuple("d1", "t1", 0.5), tuple("d1", "t2", 0.25), tuple("d2", "t3", 0.25));
    }

    @Test
    void anEnclaveBelongsToTheTownInTheHole() {
        Geometry hole = box(64, 64, 192, 192);
        List<CellPart> parts = cut(
                List.of(zone("ring", "d1", box(-500, -500, 500, 500).difference(hole)), zone("enclave", "d2", hole)),
                List.of(),
                CELL);

        assertThat(parts)
                .extracting(CellPart::townCode, CellPart::share)
                .containsExactly(tuple("enclave", 0.25), tuple("ring", 0.75));
    }

    @Test
    void anIslandIsAPartOfItsTown() {
        Geometry coastAndIsland = wkt("MULTIPOLYGON (((-99 -99, 64 -99, 64 999, -99 999, -99 -99)),"
                + " ((128 0, 192 0, 192 256, 128 256, 128 0)))");
        List<CellPart> parts = cut(List.of(zone("t1", "d1", coastAndIsland)), List.of(), CELL);

        assertThat(parts)
                .extracting(CellPart::districtCode, CellPart::townCode, CellPart::share)
                .containsExactly(tuple("d1", "t1", 0.5), tuple(null, null, 0.5));
    }

    @Test
    @BadInput(
            number = 38,
            input = "a cell that touches the land in a line only, yet has people",
            must = "keeps all its people, on the ledger's line of those outside")
    void aCellThatOnlyTouchesTheLandIsOutsideWithAllItsPeople() {
        List<CellPart> parts = cut(
                List.of(zone("t1", "d1", box(-300, -9, 0, 999))),
                List.of(zone("d1", null, box(-300, -9, 0, 999))),
                CELL);

        assertThat(parts)
                .extracting(CellPart::districtCode, CellPart::townCode, CellPart::share)
                .containsExactly(tuple(null, null, 1.0));
    }

    @Test
    void aHarbourInADistrictButInNoTownIsALineOfItsOwn() {
        List<CellPart> parts = cut(
                List.of(zone("t1", "d1", box(-9, -9, 128, 999))),
                List.of(zone("d1", null, box(-9, -9, 192, 999))),
                CELL);

        assertThat(parts)
                .extracting(CellPart::districtCode, CellPart::townCode, CellPart::share)
                .containsExactly(tuple("d1", "t1", 0.5), tuple("d1", null, 0.25), tuple(null, null, 0.25));
    }

    @Test
    void whereDistrictsOverlapTheSmallestCodeTakesTheRestOnce() {
        List<CellPart> parts = cut(
                List.of(),
                List.of(zone("d2", null, box(64, -9, 999, 999)), zone("d1", null, box(-9, -9, 128, 999))),
                CELL);

        assertThat(parts)
                .extracting(CellPart::districtCode, CellPart::share)
                .containsExactly(tuple("d1", 0.5), tuple("d2", 0.5));
    }

    @Test
    void aTownThatSticksOutOfItsDistrictKeepsWhatItCovers() {
        List<CellPart> parts = cut(
                List.of(zone("t1", "d1", box(-9, -9, 128, 999))),
                List.of(zone("d1", null, box(-9, -9, 64, 999)), zone("d2", null, box(64, -9, 999, 999))),
                CELL);

        assertThat(parts)
                .extracting(CellPart::districtCode, CellPart::townCode, CellPart::share)
                .containsExactly(tuple("d1", "t1", 0.5), tuple("d2", null, 0.5));
    }

    @Test
    @BadInput(
            number = 8,
            input = "a place on the border that two towns share",
            must = "counts once: cells are cut at the border, and what only touches a town is none of it")
    void aCellThatTouchesATownOnlyAtItsBorderIsNoneOfIt() {
        List<CellPart> parts = cut(List.of(zone("t1", "d1", box(256, 0, 512, 256))), List.of(), CELL);

        assertThat(parts)
                .extracting(CellPart::townCode, CellPart::share, CellPart::geometry)
                .containsExactly(tuple(null, 1.0, CELL));
    }

    @Test
    void overlappingTownsAreRefusedWithCellAndTowns() {
        List<Zone> towns = List.of(zone("t1", "d1", box(-9, -9, 129, 999)), zone("t2", "d1", box(128, -9, 999, 999)));

        assertThatThrownBy(() -> cut(towns, List.of(), CELL))
                .isInstanceOf(DataRefused.class)
                .hasMessageContaining("cell c1")
                .hasMessageContaining("t1, t2 overlap");
    }

    @Test
    void aCellInsideTwoTownsIsRefused() {
        Geometry around = box(-9, -9, 999, 999);

        assertThatThrownBy(() -> cut(List.of(zone("t1", "d1", around), zone("t2", "d1", around)), List.of(), CELL))
                .isInstanceOf(DataRefused.class)
                .hasMessageContaining("t1, t2 overlap");
    }

    @Test
    void aCellWithoutAreaIsRefusedByName() {
        assertThatThrownBy(() -> cut(List.of(), List.of(), wkt("POLYGON ((0 0, 1 1, 0 0, 0 0))")))
                .isInstanceOf(DataRefused.class)
                .hasMessageContaining("cell c1 has no area");
    }

    @Test
    void aTownEdgeOffByTheRoundingOfItsCoordinatesMakesNoSliver() {
        double east = 4_000_256;
        Geometry cell = box(4_000_000, 4_000_000, east, 4_000_256);
        Zone near = zone("t1", "d1", box(3_999_000, 3_999_000, Math.nextDown(east), 4_001_000));
        Zone far = zone("t2", "d1", box(Math.nextDown(east), 3_999_000, 4_001_000, 4_001_000));

        assertThat(cut(List.of(near, far), List.of(), cell))
                .extracting(CellPart::townCode, CellPart::share)
                .containsExactly(tuple("t1", 1.0));
    }
}
