package io.juluo.jobs.atlas;

import io.juluo.geodata.unit.InputKind;
import io.juluo.geodata.unit.ValueState;
import io.juluo.geodata.unit.ZoneLevel;
import io.juluo.jobs.atlas.MapInput.Figure;
import io.juluo.jobs.atlas.MapInput.TargetLine;
import io.juluo.jobs.atlas.MapInput.ZoneShape;
import io.juluo.jobs.atlas.MapSheet.Headline;
import io.juluo.jobs.atlas.MapSheet.PointLayer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Puts the sheet of one definition together from zones, figures and words. */
final class SheetBuilder {
    private static final Bilingual NOTHING = new Bilingual("", "");
    private static final Bilingual NO_TARGET = new Bilingual("无量化目标", "No target in numbers");

    private final MapInput input;
    private final FigureIndex figures;
    private final String definitionId;
    private Bilingual title = NOTHING;
    private Bilingual subtitle = NOTHING;
    private Bilingual legendTitle = NOTHING;
    private Map<String, Figure> colouring = Map.of();
    private Map<String, Figure> districtPeople = Map.of();
    private ClassScheme scheme = ClassScheme.fifths();
    private ValueFormat format = ValueFormat.SHARE;
    private Palette palette = Palette.COVERAGE;
    private ZoneLevel level = ZoneLevel.TOWN;
    private final Map<String, String> districtNotes = new HashMap<>();
    private @Nullable Headline headline;
    private @Nullable LocalDate referenceDate;
    private @Nullable PointLayer points;

    SheetBuilder(MapInput input, FigureIndex figures, String definitionId) {
        this.input = input;
        this.figures = figures;
        this.definitionId = definitionId;
    }

    /** What the map is called and how its figure is defined. */
    SheetBuilder titled(Bilingual name, Bilingual definition) {
        title = new Bilingual(input.areaNameZh() + " " + name.zh(), input.areaNameEn() + ": " + name.en());
        subtitle = definition;
        return this;
    }

    /**
     * The town figures that colour it.
     *
     * @throws IllegalArgumentException where the run has no such figure of any town, not even one without a value
     */
    SheetBuilder coloured(String byDefinition, Bilingual legend) {
        colouring = figures.byZone(ZoneLevel.TOWN, byDefinition, "");
        if (colouring.isEmpty()) {
            throw new IllegalArgumentException("no map of " + definitionId + ": the run has no town's " + byDefinition);
        }
        legendTitle = legend;
        return this;
    }

    /** The district figures that colour it, written below each district's name too. */
    SheetBuilder colouredByDistrict(String byDefinition, Bilingual legend, ValueFormat written) {
        level = ZoneLevel.DISTRICT;
        colouring = figures.byZone(ZoneLevel.DISTRICT, byDefinition, "");
        if (colouring.isEmpty()) {
            throw new IllegalArgumentException(
                    "no map of " + definitionId + ": the run has no district's " + byDefinition);
        }
        legendTitle = legend;
        colouring.forEach((code, figure) -> {
            if (figure.value() != null) {
                districtNotes.put(code, written.value(figure.value()));
            }
        });
        return this;
    }

    /** How they are classed and written. */
    SheetBuilder classes(ClassScheme by, ValueFormat written, Palette colours) {
        scheme = by;
        format = written;
        palette = colours;
        return this;
    }

    /** The figure of the whole area, a share. */
    SheetBuilder headline(Optional<Figure> city, Bilingual note) {
        return headline(city, ValueFormat.SHARE, "", note);
    }

    /** The figure of the whole area, written so; its caption begins with the date since when, where there is one. */
    SheetBuilder headline(Optional<Figure> city, ValueFormat written, String since, Bilingual note) {
        Figure figure = city.orElseThrow(() -> new IllegalArgumentException("no map of " + definitionId
                + ": the run has no such figure for the whole area, not even one without a value"));
        Bilingual caption = new Bilingual(
                input.areaNameZh() + "（" + since + figure.referenceDate() + "）",
                input.areaNameEn() + " (" + since + figure.referenceDate() + ")");
        referenceDate = figure.referenceDate();
        headline = new Headline(caption, FigureIndex.words(figure, written), InputKind.of(figure.inputKind()), note);
        return this;
    }

    /** Writes below each district's name what share of the city's people it has. */
    SheetBuilder withDistrictShares(String peopleDefinition) {
        districtPeople = figures.byZone(ZoneLevel.DISTRICT, peopleDefinition, "");
        return this;
    }

    /** Shows the stations. */
    SheetBuilder withStations(Bilingual label) {
        points = input.stations().isEmpty() ? null : new PointLayer(label, input.stations());
        return this;
    }

    /** The sheet. */
    MapSheet build() {
        if (headline == null || referenceDate == null) {
            throw new IllegalStateException("the sheet of " + definitionId + " has no headline");
        }
        return new MapSheet(
                title,
                subtitle,
                new Bilingual(input.areaNameZh(), input.areaNameEn()),
                input.runDate(),
                referenceDate,
                source(),
                target(),
                weakestShown(),
                headline,
                legendTitle,
                coloured(),
                new Bilingual(level.nameZh(), level.code()),
                districts(),
                mainCity(),
                points,
                scheme,
                format,
                palette,
                input.runId(),
                input.metricCrs());
    }

    private InputKind weakestShown() {
        List<Figure> shown = new ArrayList<>(colouring.values());
        shown.addAll(districtPeople.values());
        return FigureIndex.weakest(shown);
    }

    private Bilingual source() {
        String zh = input.sourceLineZh().getOrDefault(definitionId, "见本次运行的 run.json");
        return new Bilingual(zh, "listed in run.json of this run");
    }

    private Bilingual target() {
        List<TargetLine> lines = input.targets().getOrDefault(definitionId, List.of());
        return lines.isEmpty()
                ? NO_TARGET
                : new Bilingual(
                        told(lines, line -> line.textZh() + "：" + line.statusZh()),
                        told(lines, line -> line.textEn() + ": " + line.statusEn()));
    }

    private static String told(List<TargetLine> lines, Function<TargetLine, String> words) {
        return lines.stream().map(words).collect(Collectors.joining("\n"));
    }

    /** A zone without a figure has no data: it is shown as such, never left out. */
    private List<MapZone> coloured() {
        return shapes(level)
                .map(zone -> {
                    Figure figure = colouring.get(zone.code());
                    ValueState state = figure == null ? ValueState.NO_DATA : FigureIndex.state(figure);
                    Double value = figure == null || state != ValueState.VALUE ? null : figure.value();
                    return new MapZone(zone.code(), zone.nameZh(), zone.parentCode(), zone.geometry(), value, state);
                })
                .toList();
    }

    private List<MapOutline> districts() {
        double city = districtPeople.values().stream()
                .mapToDouble(figure -> figure.value() == null ? Double.NaN : figure.value())
                .sum();
        return shapes(ZoneLevel.DISTRICT)
                .map(zone -> {
                    Figure people = districtPeople.get(zone.code());
                    Double count = people == null ? null : people.value();
                    String share = count == null || !(city > 0) ? "" : ValueFormat.SHARE.value(count / city);
                    String note = districtNotes.getOrDefault(zone.code(), share);
                    return new MapOutline(zone.code(), zone.nameZh(), note, zone.inMainCity(), zone.geometry());
                })
                .toList();
    }

    private @Nullable Geometry mainCity() {
        List<Geometry> parts = shapes(ZoneLevel.DISTRICT)
                .filter(ZoneShape::inMainCity)
                .map(ZoneShape::geometry)
                .toList();
        return parts.isEmpty() ? null : OverlayNGRobust.union(parts);
    }

    private Stream<ZoneShape> shapes(ZoneLevel level) {
        return input.zones().stream().filter(zone -> zone.level().equals(level.code()));
    }
}
