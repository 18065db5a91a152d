package io.juluo.jobs.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.juluo.geodata.unit.InputKind;
import io.juluo.geodata.unit.ValueState;
import io.juluo.jobs.atlas.MapInput.Figure;
import io.juluo.jobs.atlas.MapInput.TargetLine;
import io.juluo.jobs.atlas.MapInput.ZoneShape;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The four headline maps say what the run's tables say. */
class HeadlineMapsTest {
    private static final LocalDate CENSUS = LocalDate.of(2020, 11, 1);
    private static final LocalDate FLOWS = LocalDate.of(2025, 6, 30);
    private static final List<MapZone> TOWNS = AtlasWorld.towns(2, 1, 5000);

    @TempDir
    Path folder;

    @Test
    void writesOneFilePerHeadlineFigure() throws IOException {
        Map<String, RenderedMap> drawn = HeadlineMaps.render(input(figures()), folder, FontChoice.latin());
        assertThat(drawn)
                .containsOnlyKeys(
                        "main_city_share",
                        "self_containment",
                        "services_all_15min_straight",
                        "transit_800m_population");
        assertThat(drawn.keySet())
                .allSatisfy(id -> assertThat(folder.resolve(id + ".png")).isNotEmptyFile());
    }

    @Test
    void mainCityShareShowsDensityAndEachDistrictsShare() {
        MapSheet sheet = sheet("main_city_share", figures());
        assertThat(sheet.title().zh()).isEqualTo("试验市 主城区人口占比");
        assertThat(sheet.headline().value().zh()).isEqualTo("25.0%");
        assertThat(sheet.headline().note().zh()).isEqualTo("高新区不计入主城区：20.0%");
        assertThat(sheet.outlines()).extracting(MapOutline::note).containsExactly("25.0%", "75.0%");
        assertThat(sheet.zones()).extracting(MapZone::value).startsWith(100.0, 110.0);
        assertThat(sheet.legendTitle().zh()).contains("人口密度");
        assertThat(sheet.mainCity()).isNotNull();
        assertThat(sheet.target().zh()).isEqualTo("2025年约40%（人口规划第六章第二节）：未达标\n2035年约45%：未达标");
        assertThat(sheet.referenceDate()).isEqualTo(CENSUS);
    }

    @Test
    void anObservedShareOverSyntheticTownsKeepsBothMarks() {
        MapSheet sheet = sheet("main_city_share", figures());
        assertThat(sheet.headline().inputKind()).isEqualTo(InputKind.OBSERVED);
        assertThat(sheet.inputKind()).isEqualTo(InputKind.SYNTHETIC);
        assertThat(sheet.weakestKind()).isEqualTo(InputKind.SYNTHETIC);
    }

    @Test
    void withoutDensityResidentsAreShown() {
        List<Figure> figures = figures();
        figures.removeIf(figure -> figure.definitionId().equals("density_polygon"));
        figures.add(figure("town", TOWNS.get(0).code(), "", "usual_residents", 1024.0));
        MapSheet sheet = sheet("main_city_share", figures);
        assertThat(sheet.legendTitle().zh()).isEqualTo("镇街常住人口（人）");
        assertThat(sheet.zones().get(0).value()).isEqualTo(1024.0);
    }

    @Test
    void selfContainmentTakesTownsAsUnitsAndTellsDistrictsBeside() {
        MapSheet sheet = sheet("self_containment", figures());
        assertThat(sheet.headline().value().zh()).isEqualTo("50.0%");
        assertThat(sheet.headline().note().zh()).endsWith("以区（市）为单元：80.0%");
        assertThat(sheet.target().zh()).isEqualTo("无量化目标");
        assertThat(sheet.zones()).extracting(MapZone::value).startsWith(0.0, 0.1);
        assertThat(sheet.referenceDate()).as("of the flows, not of the census").isEqualTo(FLOWS);
        assertThat(sheet.headline().caption().zh()).contains(FLOWS.toString());
    }

    @Test
    void aMapWithoutAnyTownFigureIsRefused() {
        List<Figure> figures = figures();
        figures.removeIf(f -> f.zoneLevel().equals("town") && f.definitionId().equals("self_containment"));
        assertThatThrownBy(() -> sheet("self_containment", figures))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no town's self_containment");
    }

    @Test
    void transitShowsStationsAndServicesDoNot() {
        assertThat(sheet("transit_800m_population", figures()).points()).isNotNull();
        assertThat(sheet("services_all_15min_straight", figures()).points()).isNull();
    }

    @Test
    void aTownKeepsItsReasonAndOneWithoutAFigureHasNoData() {
        List<Figure> figures = figures();
        figures.removeIf(figure -> figure.definitionId().equals("transit_800m_population")
                && figure.zoneCode().equals(TOWNS.get(1).code()));
        List<MapZone> zones = sheet("transit_800m_population", figures).zones();
        assertThat(zones.get(0).valueState()).isEqualTo(ValueState.VALUE);
        assertThat(zones.get(1).valueState()).isEqualTo(ValueState.NO_DATA);
        assertThat(zones.get(2).valueState()).isEqualTo(ValueState.UNDEFINED);
    }

    @Test
    void aHeadlineWithoutValueSaysWhy() {
        List<Figure> figures = figures();
        figures.removeIf(figure ->
                figure.zoneLevel().equals("city") && figure.definitionId().equals("transit_800m_population"));
        figures.add(new Figure(
                "city", "1", "", "transit_800m_population", "", null, "share", CENSUS, "observed", "no_data"));
        assertThat(sheet("transit_800m_population", figures).headline().value().zh())
                .isEqualTo("无数据");
    }

    @Test
    void refusesARunWithoutTheFigureTwiceTheFigureOrAnUnknownWord() {
        List<Figure> missing = figures();
        missing.removeIf(figure -> figure.zoneLevel().equals("city"));
        assertThatThrownBy(() -> HeadlineMaps.sheets(input(missing))).hasMessageContaining("no map of main_city_share");
        List<Figure> twice = figures();
        twice.addAll(figures());
        assertThatThrownBy(() -> HeadlineMaps.sheets(input(twice))).hasMessageContaining("two figures of");
        List<Figure> odd = figures();
        odd.add(new Figure("town", "x", "", "transit_800m_population", "", 0.5, "share", CENSUS, "guessed", "value"));
        assertThatThrownBy(() -> HeadlineMaps.sheets(input(odd))).hasMessageContaining("guessed");
    }

    @Test
    void growthIsDrawnByDistrictWithItsValuesWhereThereIsAnEarlierCensus() {
        List<Figure> figures = figures();
        figures.add(observed("city", "1", "growth_relative", 0.155));
        figures.add(observed("city", "1", "growth_persons", 1_356_635.0));
        figures.add(observed("district", "370201", "growth_relative", 0.505));
        figures.add(observed("district", "370202", "growth_relative", -0.122));
        MapSheet sheet = sheet("growth_relative", figures);

        assertThat(sheet.title().zh()).isEqualTo("试验市 人口增长图（2010–2020年）");
        assertThat(sheet.headline().value().zh()).isEqualTo("+15.5%");
        assertThat(sheet.headline().note().zh()).isEqualTo("常住人口 +1,356,635 人");
        assertThat(sheet.headline().caption().zh()).contains("2010-11-01 – 2020-11-01");
        assertThat(sheet.outlines()).extracting(MapOutline::note).containsExactly("+50.5%", "-12.2%");
        assertThat(sheet.zones()).extracting(MapZone::value).containsExactly(0.505, -0.122);
        assertThat(sheet.zoneNoun().zh()).isEqualTo("区市");
        assertThat(HeadlineMaps.sheets(input(figures()))).doesNotContainKey("growth_relative");
    }

    @Test
    void namesOfDistrictsStandOnceOnTheMapOfGrowth() throws IOException {
        List<Figure> figures = figures();
        figures.add(observed("city", "1", "growth_relative", 0.155));
        figures.add(observed("district", "370201", "growth_relative", 0.505));
        figures.add(observed("district", "370202", "growth_relative", -0.122));

        RenderedMap drawn = Objects.requireNonNull(
                HeadlineMaps.render(input(figures), folder, FontChoice.latin()).get("growth_relative"));

        assertThat(drawn.labels()).extracting(PlacedLabel::code).containsExactlyInAnyOrder("370201", "370202");
        assertThat(drawn.labels()).flatExtracting(PlacedLabel::lines).contains("+50.5%", "-12.2%");
    }

    private static MapSheet sheet(String definitionId, List<Figure> figures) {
        return Objects.requireNonNull(HeadlineMaps.sheets(input(figures)).get(definitionId));
    }

    private static List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        figures.add(observed("city", "1", "main_city_share", 0.25));
        figures.add(observed("city", "1", "main_city_share_without_hightech", 0.2));
        figures.add(observed("district", "370201", "usual_residents", 256.0));
        figures.add(observed("district", "370202", "usual_residents", 768.0));
        figures.add(figure("city", "1", "town", "self_containment", 0.5));
        figures.add(figure("city", "1", "district", "self_containment", 0.8));
        figures.add(figure("city", "1", "", "services_all_15min_straight", 0.625));
        figures.add(figure("city", "1", "", "transit_800m_population", 0.875));
        for (int i = 0; i < TOWNS.size(); i++) {
            String code = TOWNS.get(i).code();
            figures.add(figure("town", code, "", "density_polygon", 100.0 + 10 * i));
            figures.add(figure("town", code, "", "self_containment", 0.1 * i));
            figures.add(figure("town", code, "", "services_all_15min_straight", 0.1 * i));
            figures.add(figure("town", code, "", "transit_800m_population", i == 2 ? null : 0.1 * i));
        }
        return figures;
    }

    private static Figure figure(String level, String code, String units, String definition, @Nullable Double value) {
        return new Figure(
                level,
                code,
                units,
                definition,
                "",
                value,
                "share",
                units.isEmpty() ? CENSUS : FLOWS,
                "synthetic",
                value == null ? "undefined" : "value");
    }

    private static Figure observed(String level, String code, String definition, double value) {
        return new Figure(level, code, "", definition, "", value, "share", CENSUS, "observed", "value");
    }

    private static MapInput input(List<Figure> figures) {
        List<ZoneShape> zones = new ArrayList<>();
        for (MapOutline district : AtlasWorld.districts(TOWNS)) {
            zones.add(new ZoneShape(
                    "district", district.code(), district.nameZh(), "1", district.inMainCity(), district.geometry()));
        }
        for (MapZone town : TOWNS) {
            zones.add(new ZoneShape("town", town.code(), town.nameZh(), town.parentCode(), false, town.geometry()));
        }
        TargetLine target = new TargetLine("2025年约40%（人口规划第六章第二节）", "about 40% by 2025", "未达标", "not met");
        TargetLine later = new TargetLine("2035年约45%", "about 45% by 2035", "未达标", "not met");
        return new MapInput(
                "试验市",
                "Trial city",
                LocalDate.of(2025, 6, 30),
                "trial-20250630",
                AtlasWorld.CRS,
                zones,
                figures,
                Map.of("main_city_share", List.of(target, later)),
                List.of(new Station(AtlasWorld.WEST + 100, AtlasWorld.SOUTH + 100, "甲")),
                Map.of("main_city_share", "试验普查"),
                figures.stream().anyMatch(figure -> figure.definitionId().equals("growth_relative"))
                        ? LocalDate.of(2010, 11, 1)
                        : null);
    }
}
