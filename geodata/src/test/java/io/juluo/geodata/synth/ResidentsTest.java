package io.juluo.geodata.synth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.juluo.geodata.synth.SyntheticRequest.Unit;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ResidentsTest {
    private static final SyntheticRequest REQUEST = SmallCoast.request(Path.of("unused"));

    @Test
    void everyUnitsPeopleAddUpToTheCensusExactly() {
        Residents residents = settle(REQUEST);

        assertThat(parts(residents, "100", "100001") + parts(residents, "100", "100002"))
                .isEqualTo(65_536_000L);
        assertThat(parts(residents, "200", "200001")).isEqualTo(32_768_000L);
        assertThat(cells(residents).mapToObj(residents::unitOf)).containsOnly("100", "171", "200");
    }

    @Test
    void aUnitWithoutAPolygonLivesInItsHomeTownsAloneBesideTheDistrictsOwnPeople() {
        Residents residents = settle(REQUEST);

        assertThat(parts(residents, "171", "100002")).isEqualTo(4_096_000L);
        assertThat(parts(residents, "171", "100001")).isZero();
        assertThat(parts(residents, "100", "100002")).isPositive();
    }

    @Test
    void everyCellOfACountedDistrictHasPeopleAndTheDensityIsUneven() {
        Residents residents = settle(REQUEST);

        assertThat(cells(residents).mapToLong(residents::ofCell)).allMatch(parts -> parts >= 0);
        double[] density = cells(residents)
                .filter(cell -> residents.land().cells().get(cell).part() == null)
                .mapToDouble(cell -> residents.ofCell(cell)
                        / residents.land().cells().get(cell).area_m2())
                .sorted()
                .toArray();
        assertThat(density[0]).isPositive();
        assertThat(density[density.length - 1]).isGreaterThan(5 * density[density.length / 2]);
    }

    @Test
    void theOrderOfTownsAndUnitsChangesNothing() {
        SyntheticRequest turned = new SyntheticRequest(
                "coast",
                List.of(SmallCoast.NORTH, SmallCoast.WEST, SmallCoast.EAST),
                List.of(SmallCoast.NORTH_DISTRICT, SmallCoast.ZONE, SmallCoast.DISTRICT),
                SmallCoast.CELL_M,
                null,
                null,
                null,
                Path.of("unused"));

        Residents one = settle(REQUEST);
        Residents other = settle(turned);

        assertThat(cells(other).mapToLong(other::ofCell))
                .containsExactlyElementsOf(
                        cells(one).mapToLong(one::ofCell).boxed().toList());
    }

    @Test
    void aDistrictThatTheCensusLeavesOutHasNoPeopleAndNoUnit() {
        Residents residents = settle(withUnits(List.of(SmallCoast.NORTH_DISTRICT)));

        assertThat(residents.ofTown(0)).isZero();
        assertThat(residents.unitOf(0)).isNull();
        assertThat(residents.ofTown(2)).isEqualTo(32_768_000L);
    }

    @Test
    void unitsThatShareADistrictWithoutNamingTownsKeepTheirOwnTotals() {
        Residents residents = settle(withUnits(List.of(
                SmallCoast.DISTRICT, new Unit("172", "100", 1_024, List.of()), new Unit("173", "100", 0, List.of()))));

        assertThat(parts(residents, "172", "100001") + parts(residents, "172", "100002"))
                .isEqualTo(1_024_000L);
        assertThat(parts(residents, "100", "100001") + parts(residents, "100", "100002"))
                .isEqualTo(65_536_000L);
    }

    @Test
    void aUnitWhosePeopleHaveNoPlaceIsRefused() {
        Unit nowhere = new Unit("300", "300", 1, List.of());

        assertThatThrownBy(() -> withUnits(List.of(nowhere)))
                .hasMessage("census unit 300 lies in district 300, which has no town");
    }

    private static SyntheticRequest withUnits(List<Unit> units) {
        return new SyntheticRequest(
                "coast", REQUEST.towns(), units, SmallCoast.CELL_M, null, null, null, Path.of("unused"));
    }

    private static Residents settle(SyntheticRequest request) {
        return Residents.settle(request, Land.cut(request.towns(), request.cell_m()));
    }

    private static IntStream cells(Residents residents) {
        return IntStream.range(0, residents.land().cells().size());
    }

    private static long parts(Residents residents, String unit, String town) {
        Land land = residents.land();
        return cells(residents)
                .filter(cell -> unit.equals(residents.unitOf(cell)))
                .filter(cell -> town.equals(
                        land.towns().get(land.cells().get(cell).town()).code()))
                .mapToLong(cell -> residents.ofCell(cell))
                .sum();
    }
}
