package io.juluo.jobs.run;

import io.juluo.geodata.city.CityProfile;
import io.juluo.geodata.city.CityProfile.InputFile;
import io.juluo.geodata.seed.PlanningTarget;
import io.juluo.geodata.seed.Source;
import io.juluo.geodata.table.Col;
import io.juluo.geodata.table.IndicatorValueTable;
import io.juluo.geodata.table.StopTable;
import io.juluo.geodata.table.TargetStatusTable;
import io.juluo.geodata.unit.TargetStatus;
import io.juluo.geodata.unit.ZoneLevel;
import io.juluo.jobs.atlas.MapInput;
import io.juluo.jobs.atlas.MapInput.Figure;
import io.juluo.jobs.atlas.MapInput.TargetLine;
import io.juluo.jobs.atlas.MapInput.ZoneShape;
import io.juluo.jobs.atlas.Station;
import io.juluo.jobs.indicator.Definition;
import io.juluo.jobs.sink.ZoneFigures;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** Puts a run's figures, targets and sources into the words of the maps. */
final class MapWords {
    private static final String RAIL = "rail";
    private static final int TARGETS_A_SHEET = 3;

    private final RunRequest request;
    private final CityProfile profile;
    private final List<Definition> headlines;
    private final Map<String, PlanningTarget> targets;
    private final Map<String, Source> sources;

    MapWords(RunRequest request, List<Definition> definitions) {
        this.request = request;
        this.profile = request.profile();
        this.headlines = definitions.stream().filter(Definition::headline).toList();
        this.targets = request.seeds().targets().stream()
                .collect(Collectors.toMap(PlanningTarget::targetId, Function.identity()));
        this.sources =
                request.seeds().sources().stream().collect(Collectors.toMap(Source::sourceId, Function.identity()));
    }

    MapInput input(ZoneFigures figures, Dataset<Row> stops) {
        CityProfile.EarlierCensus earlier = profile.census().earlier();
        return new MapInput(
                profile.nameZh(),
                profile.nameEn(),
                request.date(),
                request.runId(),
                profile.metricCrs(),
                shapes(figures),
                figures.values().stream().map(MapWords::figure).toList(),
                targetLines(figures),
                stations(stops),
                sourceLines(),
                earlier == null ? null : earlier.referenceDate());
    }

    private static List<ZoneShape> shapes(ZoneFigures figures) {
        return Stream.of(ZoneLevel.DISTRICT, ZoneLevel.TOWN)
                .flatMap(level -> figures.zones(level).stream())
                .map(zone -> new ZoneShape(
                        zone.level().code(),
                        zone.code(),
                        zone.name(),
                        zone.parentCode() == null ? "" : zone.parentCode(),
                        Boolean.TRUE.equals(zone.inMainCity()),
                        zone.geometry()))
                .toList();
    }

    private static Figure figure(Row row) {
        return new Figure(
                text(row, IndicatorValueTable.ZONE_LEVEL),
                text(row, IndicatorValueTable.ZONE_CODE),
                text(row, IndicatorValueTable.UNIT_LEVEL),
                text(row, IndicatorValueTable.DEFINITION_ID),
                text(row, IndicatorValueTable.SERVICE),
                number(row, IndicatorValueTable.VALUE),
                text(row, IndicatorValueTable.UNIT),
                row.<java.sql.Date>getAs(IndicatorValueTable.REFERENCE_DATE.name())
                        .toLocalDate(),
                text(row, IndicatorValueTable.INPUT_KIND),
                text(row, IndicatorValueTable.VALUE_STATE));
    }

    /** Rail stations; grows with the network, not with people. */
    private static List<Station> stations(Dataset<Row> stops) {
        return stops
                .filter(StopTable.MODE.col().equalTo(RAIL))
                .orderBy(StopTable.STOP_ID.col())
                .collectAsList()
                .stream()
                .map(row -> new Station(
                        row.<Double>getAs(StopTable.X_M.name()),
                        row.<Double>getAs(StopTable.Y_M.name()),
                        row.<@Nullable String>getAs(StopTable.STOP_NAME.name()) == null
                                ? ""
                                : row.<String>getAs(StopTable.STOP_NAME.name())))
                .toList();
    }

    /** Targets in numbers by definition: the city's own first, then its districts', as many as a sheet has room for. */
    private Map<String, List<TargetLine>> targetLines(ZoneFigures figures) {
        Map<String, String> zoneNames = figures.zones().stream()
                .collect(Collectors.toMap(ZoneFigures.Zone::code, ZoneFigures.Zone::name, (city, other) -> city));
        Map<String, List<TargetLine>> lines = new HashMap<>();
        for (ZoneLevel level : List.of(ZoneLevel.CITY, ZoneLevel.DISTRICT)) {
            figures.statuses().stream()
                    .filter(row -> level.code().equals(text(row, TargetStatusTable.ZONE_LEVEL)))
                    .filter(row -> number(row, TargetStatusTable.TARGET_VALUE) != null)
                    .forEach(row -> {
                        List<TargetLine> told = lines.computeIfAbsent(
                                text(row, TargetStatusTable.DEFINITION_ID), id -> new ArrayList<>());
                        if (told.size() < TARGETS_A_SHEET) {
                            told.add(targetLine(row, zoneNames));
                        }
                    });
        }
        return lines;
    }

    /** A target in one line: zone, its figure where it is not the city's, value, year, document, chapter, section. */
    private TargetLine targetLine(Row row, Map<String, String> zoneNames) {
        PlanningTarget target = targets.get(text(row, TargetStatusTable.TARGET_ID));
        if (target == null) {
            throw new IllegalStateException("target " + text(row, TargetStatusTable.TARGET_ID) + " is not in seeds");
        }
        String status = text(row, TargetStatusTable.STATUS);
        String code = text(row, TargetStatusTable.ZONE_CODE);
        boolean ofCity = ZoneLevel.CITY.code().equals(text(row, TargetStatusTable.ZONE_LEVEL));
        String now = ofCity ? "" : amount(number(row, TargetStatusTable.VALUE), target.unit());
        String goal = amount(target.value(), target.unit());
        Source source = sources.get(target.sourceId());
        String placeZh =
                "第" + target.chapter() + "章" + (target.section().isEmpty() ? "" : "第" + target.section() + "节");
        String zh = zoneNames.getOrDefault(code, code) + (now.isEmpty() ? "" : now + "，目标")
                + target.comparator().nameZh() + goal + "（" + target.targetYear() + "年，"
                + (source == null ? "" : source.titleZh() + placeZh) + "）";
        String en = code + (now.isEmpty() ? "" : " " + now + ", target") + " "
                + target.comparator().code().replace('_', ' ') + " " + goal + " (" + target.targetYear()
                + (source == null
                        ? ""
                        : ", " + source.titleEn() + ", ch. " + target.chapter() + " sec. " + target.section())
                + ")";
        return new TargetLine(zh, en, TargetStatus.of(status).nameZh(), status.replace('_', ' '));
    }

    private static String amount(@Nullable Double value, String unit) {
        if (value == null) {
            return "";
        }
        return "share".equals(unit)
                ? String.format(Locale.ROOT, "%.1f%%", value * 100)
                : String.format(Locale.ROOT, "%,.0f", value);
    }

    private Map<String, String> sourceLines() {
        String borders = "边界 " + told(profile.districts().file()) + "、"
                + told(profile.towns().file());
        String grid = "人口格网 " + told(profile.census().grid().file());
        CityProfile.ControlInput control = profile.census().control();
        String census = control == null ? "" : "普查总数 " + told(control.file()) + "；";
        String stops =
                profile.transit().stream().map(input -> told(input.file())).collect(Collectors.joining("、"));
        Map<String, String> ofInput = Map.of(
                "main_city_share", census + grid,
                "self_containment", "通勤流量 " + told(profile.flows().file()),
                "services_all", grid + "；服务设施 " + told(profile.facilities().file()),
                "transit_800m", grid + "；站点 " + stops);
        Map<String, String> lines = new HashMap<>();
        for (Definition headline : headlines) {
            ofInput.entrySet().stream()
                    .filter(entry -> headline.definitionId().startsWith(entry.getKey()))
                    .forEach(entry -> lines.put(headline.definitionId(), entry.getValue() + "；" + borders));
        }
        CityProfile.EarlierCensus earlier = profile.census().earlier();
        if (earlier != null) {
            String before = "上次普查总数 " + told(earlier.totals().file()) + "；";
            lines.put("growth_relative", census + before + borders);
        }
        return lines;
    }

    private static String told(InputFile file) {
        return file.path().getFileName() + "（" + file.kind().nameZh() + "）";
    }

    private static String text(Row row, Col column) {
        return row.getString(row.fieldIndex(column.name()));
    }

    private static @Nullable Double number(Row row, Col column) {
        int index = row.fieldIndex(column.name());
        return row.isNullAt(index) ? null : row.getDouble(index);
    }
}
