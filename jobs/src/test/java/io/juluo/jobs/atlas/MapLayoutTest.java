package io.juluo.jobs.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.juluo.geodata.unit.InputKind;
import io.juluo.geodata.unit.ValueState;
import io.juluo.jobs.atlas.LegendEntry.Sign;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.geotools.referencing.GeodeticCalculator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Coordinate;

/** Where things stand on the sheet: nothing overlaps, nothing is cut, the scale is true. */
class MapLayoutTest {
    private static final Box SHEET = new Box(0, 0, 3508, 2480);

    private static final Map<String, RenderedMap> CITIES = new HashMap<>();

    @TempDir
    Path folder;

    /** Square, wide and tall cities, in English and, where a font is installed, in Chinese. */
    static Stream<Arguments> cities() {
        Stream<FontChoice> fonts =
                Stream.of(FontChoice.latin(), FontChoice.find()).distinct();
        return fonts.flatMap(font -> Stream.of(
                Arguments.of(font, 2, 2),
                Arguments.of(font, 12, 1),
                Arguments.of(font, 1, 12),
                Arguments.of(font, 1, 1)));
    }

    @ParameterizedTest
    @MethodSource("cities")
    void namesDoNotOverlapAndStayOnTheMap(FontChoice font, int across, int up) throws IOException {
        RenderedMap map = city(font, across, up);
        assertThat(map.unplaced()).isEmpty();
        List<String> codes = map.labels().stream().map(PlacedLabel::code).toList();
        assertThat(codes).doesNotHaveDuplicates();
        assertThat(codes)
                .as("every district is named")
                .containsAll(AtlasWorld.districts(AtlasWorld.towns(across, up, 6000)).stream()
                        .map(MapOutline::code)
                        .toList());
        noneOverlap(map.labels().stream().map(PlacedLabel::box).toList());
        assertThat(map.labels()).allMatch(label -> map.main().box().contains(label.box()));
    }

    @ParameterizedTest
    @MethodSource("cities")
    void textsAreOnTheSheetApartAndHaveASignForEveryLetter(FontChoice font, int across, int up) throws IOException {
        RenderedMap map = city(font, across, up);
        assertThat(map.texts()).hasSizeGreaterThan(20);
        for (DrawnText text : map.texts()) {
            assertThat(text.font().canDisplayUpTo(text.text())).as(text.text()).isEqualTo(-1);
            assertThat(SHEET.inset(70).contains(text.box())).as(text.text()).isTrue();
        }
        noneOverlap(map.texts().stream()
                .map(DrawnText::box)
                .map(box -> box.inset(3))
                .toList());
        if (!font.chinese()) {
            assertThat(map.texts())
                    .extracting(DrawnText::text)
                    .noneMatch(text -> text.codePoints().anyMatch(Character::isIdeographic));
        }
    }

    @ParameterizedTest
    @MethodSource("cities")
    void zonesLieLeftOfThePanelBelowTheBandAndClearOfTheInset(FontChoice font, int across, int up) throws IOException {
        RenderedMap map = city(font, across, up);
        MapWindow inset = map.inset();
        for (MapZone town : AtlasWorld.towns(across, up, 6000)) {
            var extent = town.geometry().getEnvelopeInternal();
            Box box = new Box(
                    map.main().x(extent.getMinX()),
                    map.main().y(extent.getMaxY()),
                    extent.getWidth() / map.main().unitsPerPixel(),
                    extent.getHeight() / map.main().unitsPerPixel());
            assertThat(map.main().box().contains(box)).isTrue();
            assertThat(box.overlaps(map.panel())).isFalse();
            assertThat(box.overlaps(map.band())).isFalse();
            assertThat(inset != null && box.overlaps(InsetPainter.box(inset))).isFalse();
        }
    }

    @Test
    void aLongCityLeavesRoomForAnInsetOfItsMainCity() throws IOException {
        RenderedMap wide = render(AtlasWorld.sheet(AtlasWorld.towns(12, 1, 6000)), FontChoice.latin());
        RenderedMap square = render(AtlasWorld.sheet(AtlasWorld.towns(1, 1, 6000)), FontChoice.latin());
        assertThat(Objects.requireNonNull(wide.inset()).unitsPerPixel())
                .isLessThan(wide.main().unitsPerPixel() / 1.5);
        assertThat(square.inset()).isNull();
    }

    @Test
    void theScaleBarIsAsLongOnTheSheetAsOnTheGround() throws IOException {
        RenderedMap map = render(AtlasWorld.sheet(AtlasWorld.towns(3, 3, 6000)), FontChoice.latin());
        ScaleBar bar = map.scaleBar();
        double units = bar.pixels() * map.main().unitsPerPixel();
        GeodeticCalculator ellipsoid = new GeodeticCalculator();
        ellipsoid.setStartingGeographicPoint(120, 36.0);
        ellipsoid.setDirection(90, bar.metres());
        double degrees = ellipsoid.getDestinationGeographicPoint().getX() - 120;
        double parallelRadius = 6_378_137
                * Math.cos(Math.toRadians(36))
                / Math.sqrt(1 - 0.00669438 * Math.pow(Math.sin(Math.toRadians(36)), 2));
        double onGround = Math.toRadians(degrees) * parallelRadius;
        assertThat(units / map.main().unitsPerPixel())
                .isCloseTo(onGround / map.main().unitsPerPixel(), offset(1.0));
        assertThat(bar.metres()).isEqualTo(5_000);
        assertThat(bar.label()).isEqualTo("5 km");
    }

    @Test
    void theScaleBarKnowsThatWebMercatorStretches() {
        double stretched = GroundScale.metresPerUnit("EPSG:3857", new Coordinate(13_358_000, 4_300_621));
        assertThat(stretched)
                .as("cosine of 36 degrees, on the ellipsoid")
                .isCloseTo(Math.cos(Math.toRadians(36)), offset(0.002));
    }

    @Test
    void theLegendHasARowForEveryClassReasonAndLine() throws IOException {
        List<MapZone> towns = new ArrayList<>(AtlasWorld.towns(2, 2, 6000));
        MapZone first = towns.get(0);
        towns.set(
                0,
                new MapZone(
                        first.code(),
                        first.nameZh(),
                        first.parentCode(),
                        first.geometry(),
                        null,
                        ValueState.UNDEFINED));
        RenderedMap map = render(AtlasWorld.sheet(towns), FontChoice.latin());
        assertThat(map.legend())
                .extracting(LegendEntry::sign)
                .containsExactly(
                        Sign.CLASS,
                        Sign.CLASS,
                        Sign.CLASS,
                        Sign.CLASS,
                        Sign.CLASS,
                        Sign.PATTERN,
                        Sign.DISTRICT,
                        Sign.MAIN_CITY,
                        Sign.POINT);
        assertThat(map.legend().stream()
                        .filter(row -> row.sign() == Sign.CLASS || row.sign() == Sign.PATTERN)
                        .mapToInt(row -> row.count() == null ? 0 : row.count())
                        .sum())
                .as("every town is counted once")
                .isEqualTo(towns.size());
        assertThat(map.legend().get(0).text()).isEqualTo("80 – 100%");
    }

    /** Draws a city once for all tests. */
    private RenderedMap city(FontChoice font, int across, int up) throws IOException {
        String key = font + " " + across + " " + up;
        RenderedMap known = CITIES.get(key);
        if (known != null) {
            return known;
        }
        List<MapZone> towns = AtlasWorld.towns(across, up, 6000);
        RenderedMap drawn = render(
                AtlasWorld.sheet(towns, AtlasWorld.districts(towns), InputKind.SYNTHETIC, InputKind.SYNTHETIC), font);
        CITIES.put(key, drawn);
        return drawn;
    }

    private RenderedMap render(MapSheet sheet, FontChoice font) throws IOException {
        return MapRenderer.render(sheet, folder.resolve("map.png"), font);
    }

    private static void noneOverlap(List<Box> boxes) {
        for (int i = 0; i < boxes.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(boxes.get(i).overlaps(boxes.get(j)))
                        .as("%s over %s", boxes.get(i), boxes.get(j))
                        .isFalse();
            }
        }
    }
}
