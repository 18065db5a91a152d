package io.juluo.geodata.seed;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** docs/targets.md, written from the seeds: every target with its citation. */
final class TargetsDoc {
    private static final String HEAD = """
            # Planning targets (规划目标)

            Written from `seeds/`; a test fails when it drifts. Rewrite it with
            `mvn -pl geodata test -Dtest=TargetsDocTest -Djuluo.docs=write`.

            A figure is held only against targets of its own area, zone, definition and service. Where documents disagree
            both targets stand. A target without a definition is recorded and not measured. Marks: *verified* was read in
            the document (文件原文); *practice* is common usage, with no document behind it (惯例); *mode_assumed* is a
            document's number whose way of travel is our reading (出行方式为推定). Years in brackets are inferred from the
            plan's end. 'About' (约为) is met within its tolerance (±), or within the range it names; 'approaches' (接近) by the
            target or more.
            """;

    private static final Map<String, String> THEMES = themes();

    private final Seeds seeds;
    private final Map<String, TargetUnit> units;

    private TargetsDoc(Seeds seeds) {
        this.seeds = seeds;
        this.units = seeds.units().stream().collect(Collectors.toMap(TargetUnit::unit, Function.identity()));
    }

    /** The whole page. */
    static String text(Seeds seeds) {
        TargetsDoc doc = new TargetsDoc(seeds);
        List<String> lines = new ArrayList<>();
        THEMES.forEach((theme, title) -> lines.addAll(doc.theme(theme, title)));
        lines.addAll(doc.withoutTarget());
        lines.addAll(doc.sources());
        return HEAD + String.join("\n", lines) + "\n";
    }

    private static Map<String, String> themes() {
        Map<String, String> titles = new LinkedHashMap<>();
        titles.put("population", "Population (人口)");
        titles.put("space", "Space (空间)");
        titles.put("services", "Services (公共服务)");
        titles.put("transport", "Transport (交通)");
        return titles;
    }

    private List<String> theme(String theme, String title) {
        List<String> lines = new ArrayList<>(List.of(
                "",
                "## " + title,
                "",
                "| area (地区) | zone (区域) | what is to be reached (指标) | target (目标) | year (年份) |"
                        + " definition | source (出处) | mark |",
                "|---|---|---|---|---|---|---|---|"));
        seeds.targets().stream()
                .filter(target -> target.theme().equals(theme) && !target.ofAnyArea())
                .map(this::row)
                .forEach(lines::add);
        return lines;
    }

    private String row(PlanningTarget target) {
        String zone = target.zoneNameZh() + " `" + target.zoneCode() + "`";
        return cells(
                target.area(),
                zone,
                target.indicatorZh(),
                goal(target),
                year(target),
                definition(target),
                citation(target),
                target.mark());
    }

    private List<String> withoutTarget() {
        List<String> lines = new ArrayList<>(List.of(
                "",
                "## Definitions without a target of their own (无量化目标的指标)",
                "",
                "These hold for every area and zone that has no row above, so that an absent target is never an"
                        + " oversight.",
                "",
                "| definition | what it measures (指标) |",
                "|---|---|"));
        seeds.targets().stream()
                .filter(PlanningTarget::ofAnyArea)
                .map(target -> cells(definition(target), target.indicatorZh()))
                .forEach(lines::add);
        return lines;
    }

    private List<String> sources() {
        List<String> lines = new ArrayList<>(List.of(
                "",
                "## Documents (文件)",
                "",
                "| id | title (标题) | issued by (发布单位) | number (文号) | date (日期) | status |",
                "|---|---|---|---|---|---|"));
        seeds.sources().stream()
                .map(source -> cells(
                        source.sourceId(),
                        source.titleZh() + "<br>" + source.titleEn(),
                        source.issuerZh() + "<br>" + source.issuerEn(),
                        source.documentNumber(),
                        source.published(),
                        source.status()))
                .forEach(lines::add);
        return lines;
    }

    private String goal(PlanningTarget target) {
        TargetComparator comparator = target.comparator();
        if (comparator == TargetComparator.NONE) {
            return "no number (" + comparator.nameZh() + ")";
        }
        String words = comparator.code().replace('_', ' ') + " (" + comparator.nameZh() + ") ";
        String range = target.valueHigh() == null ? "" : " to " + plain(target.valueHigh());
        String tolerance =
                target.tolerance() == null || target.tolerance() == 0 ? "" : " ± " + plain(target.tolerance());
        return words + plain(target.value()) + range + tolerance + " " + unit(target.unit());
    }

    private String unit(String unit) {
        return unit.replace('_', ' ')
                + Optional.ofNullable(units.get(unit))
                        .map(found -> " (" + found.meaningZh() + ")")
                        .orElse("");
    }

    private static String plain(@Nullable Double number) {
        return number == null
                ? ""
                : BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    private static String year(PlanningTarget target) {
        if (target.targetYear() == null) {
            return "";
        }
        return target.yearBasis().equals("inferred")
                ? "(" + target.targetYear() + ")"
                : target.targetYear().toString();
    }

    private static String definition(PlanningTarget target) {
        return target.definitionId().isEmpty() ? "not measured" : "`" + target.definitionId() + "`";
    }

    private static String citation(PlanningTarget target) {
        return target.sourceId().isEmpty()
                ? ""
                : target.sourceId() + " ch. " + target.chapter()
                        + (target.section().isEmpty() ? "" : " sec. " + target.section());
    }

    private static String cells(String... cells) {
        return List.of(cells).stream()
                .map(cell -> cell.replace("|", "\\|"))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }
}
