package io.juluo.jobs.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import io.juluo.geodata.unit.InputKind;
import io.juluo.geodata.unit.ValueState;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Polygon;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What is on the paper. */
class MapRendererTest {
    private static final FontChoice LATIN = FontChoice.latin();

    @TempDir
    Path folder;

    @Test
    void isA4At300DotsAnInch() throws IOException {
        Path png = folder.resolve("deep/in/map.png");
        MapRenderer.render(AtlasWorld.sheet(AtlasWorld.towns(3, 2, 6000)), png, LATIN);
        try (ImageInputStream in = ImageIO.createImageInputStream(png.toFile())) {
            ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
            reader.setInput(in);
            assertThat(reader.getWidth(0)).isEqualTo(3508);
            assertThat(reader.getHeight(0)).isEqualTo(2480);
            Node size = ((Element) reader.getImageMetadata(0).getAsTree("javax_imageio_png_1.0"))
                    .getElementsByTagName("pHYs")
                    .item(0);
            assertThat(size.getAttributes().getNamedItem("pixelsPerUnitXAxis").getNodeValue())
                    .isEqualTo("11811");
            assertThat(size.getAttributes().getNamedItem("unitSpecifier").getNodeValue())
                    .isEqualTo("meter");
        }
        try (var beside = Files.list(png.getParent())) {
            assertThat(beside).as("no unfinished file stays").containsExactly(png);
        }
    }

    @Test
    void coloursEveryClassInTheTownThatBelongsToIt() throws IOException {
        List<MapZone> towns = AtlasWorld.towns(3, 2, 6000);
        MapSheet sheet = AtlasWorld.sheet(towns, List.of(), InputKind.OBSERVED, InputKind.OBSERVED);
        Drawn drawn = draw(sheet);
        List<Color> colours = Palette.COVERAGE.colours(5);
        Set<Color> seen = new HashSet<>();
        for (MapZone town : towns.subList(1, towns.size())) {
            Color colour = drawn.near(town, 0.35);
            assertThat(colour)
                    .as("town %s of value %s", town.code(), town.value())
                    .isEqualTo(colours.get(Math.min(4, (int) (Objects.requireNonNull(town.value()) * 5))));
            seen.add(colour);
        }
        assertThat(seen).containsExactlyInAnyOrderElementsOf(colours);
    }

    @Test
    void drawsTownsWithoutValueInPatternsAndLeavesHolesOpen() throws IOException {
        List<MapZone> towns = new ArrayList<>(AtlasWorld.towns(2, 2, 6000));
        Polygon outer = (Polygon) towns.get(5).geometry();
        Polygon hole = (Polygon) outer.buffer(-2000);
        towns.set(5, zone(towns.get(5), (Polygon) outer.difference(hole), 0.9, ValueState.VALUE));
        towns.set(6, zone(towns.get(6), (Polygon) towns.get(6).geometry(), null, ValueState.UNDEFINED));
        towns.set(9, zone(towns.get(9), (Polygon) towns.get(9).geometry(), null, ValueState.SUPPRESSED));
        towns.set(10, zone(towns.get(10), (Polygon) towns.get(10).geometry(), null, ValueState.NO_DATA));
        Drawn drawn = draw(AtlasWorld.sheet(towns, List.of(), InputKind.OBSERVED, InputKind.OBSERVED));
        assertThat(drawn.near(towns.get(5), 0.5)).as("water in the hole").isEqualTo(Ink.WATER);
        assertThat(drawn.near(towns.get(5), 0.1))
                .isEqualTo(Palette.COVERAGE.colours(5).get(4));
        assertThat(drawn.map().legend().stream().filter(row -> row.sign() == LegendEntry.Sign.PATTERN))
                .extracting(LegendEntry::text)
                .containsExactly("suppressed: too few devices", "no data", "undefined: nobody to count");
        Set<Double> darkness = new HashSet<>();
        for (int place : new int[] {6, 9, 10}) {
            double dark = drawn.shareOfDark(towns.get(place));
            assertThat(dark).as("pattern of %s", towns.get(place).valueState()).isBetween(0.05, 0.6);
            darkness.add(Math.rint(dark * 100));
        }
        assertThat(darkness).as("three different patterns").hasSize(3);
    }

    @Test
    void warnsOfDataThatAreNotObserved() throws IOException {
        List<MapZone> towns = AtlasWorld.towns(2, 2, 6000);
        Drawn observed = draw(AtlasWorld.sheet(towns, List.of(), InputKind.OBSERVED, InputKind.OBSERVED));
        Drawn derived = draw(AtlasWorld.sheet(towns, List.of(), InputKind.DERIVED, InputKind.DERIVED));
        Drawn synthetic = draw(AtlasWorld.sheet(towns, List.of(), InputKind.SYNTHETIC, InputKind.OBSERVED));
        assertThat(observed.map().band().height()).isZero();
        assertThat(derived.map().band().height()).isPositive();
        assertThat(synthetic.map().band().height())
                .isGreaterThan(derived.map().band().height());
        assertThat(synthetic.share(synthetic.map().band(), Ink.SYNTHETIC)).isGreaterThan(0.5);
        assertThat(synthetic.share(synthetic.map().band(), Ink.PAPER)).isGreaterThan(0.01);
        assertThat(synthetic.map().texts())
                .extracting(DrawnText::text)
                .anyMatch(text -> text.contains("NOT REALITY") && text.contains("headline is observed"));
        assertThat(observed.map().texts()).extracting(DrawnText::text).noneMatch(text -> text.contains("REALITY"));
    }

    @Test
    void writesTheTitle() throws IOException {
        Drawn drawn = draw(AtlasWorld.sheet(AtlasWorld.towns(1, 1, 6000)));
        assertThat(drawn.share(drawn.map().title(), Ink.TEXT)).isBetween(0.01, 0.4);
    }

    @Test
    void givesTheSameBytesForTheSameSheet() throws IOException {
        List<byte[]> files = new ArrayList<>();
        for (String name : List.of("first.png", "second.png")) {
            Path png = folder.resolve(name);
            MapRenderer.render(AtlasWorld.sheet(AtlasWorld.towns(3, 1, 6000)), png, LATIN);
            files.add(Files.readAllBytes(png));
        }
        assertThat(files.get(1)).isEqualTo(files.get(0));
    }

    @Test
    void drawsASingleZoneOfTenMetres() throws IOException {
        MapZone tiny = new MapZone("1", "甲", "0", AtlasWorld.square(0, 0, 10), 1.0, ValueState.VALUE);
        Drawn drawn = draw(AtlasWorld.sheet(List.of(tiny), List.of(), InputKind.OBSERVED, InputKind.OBSERVED));
        assertThat(drawn.near(tiny, 0.25)).isEqualTo(Palette.COVERAGE.colours(5).get(4));
        assertThat(drawn.map().scaleBar().label()).endsWith(" m");
    }

    private static MapZone zone(MapZone like, Polygon shape, @Nullable Double value, ValueState state) {
        return new MapZone(like.code(), like.nameZh(), like.parentCode(), shape, value, state);
    }

    private Drawn draw(MapSheet sheet) throws IOException {
        Path png = folder.resolve("map.png");
        RenderedMap map = MapRenderer.render(sheet, png, LATIN);
        return new Drawn(map, ImageIO.read(png.toFile()));
    }

    /** A sheet and what is known of it. */
    private record Drawn(RenderedMap map, BufferedImage image) {
        /** Colour of a zone at that share of its extent from its north-west corner. */
        Color near(MapZone zone, double share) {
            Box box = box(zone);
            return new Color(
                    image.getRGB((int) (box.x() + box.width() * share), (int) (box.y() + box.height() * share)));
        }

        double shareOfDark(MapZone zone) {
            return share(box(zone).inset(20), colour -> colour.getRed() < 200);
        }

        double share(Box box, Color wanted) {
            return share(box, wanted::equals);
        }

        private double share(Box box, Predicate<Color> wanted) {
            long hits = 0;
            long all = 0;
            for (int x = (int) box.x(); x < box.right(); x++) {
                for (int y = (int) box.y(); y < box.bottom(); y++) {
                    all++;
                    hits += wanted.test(new Color(image.getRGB(x, y))) ? 1 : 0;
                }
            }
            return (double) hits / all;
        }

        private Box box(MapZone zone) {
            var extent = zone.geometry().getEnvelopeInternal();
            double x = map.main().x(extent.getMinX());
            double y = map.main().y(extent.getMaxY());
            return new Box(x, y, map.main().x(extent.getMaxX()) - x, map.main().y(extent.getMinY()) - y);
        }
    }
}
