package io.juluo.jobs.run;

import io.juluo.geodata.seed.Seeds;
import io.juluo.geodata.seed.ServiceCircle;
import io.juluo.jobs.indicator.Definition;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** docs/indicators.md, written from the definitions and the seeds: what each figure means, and what it does not. */
final class IndicatorsDoc {
    private static final String HEAD = """
            # Indicators (指标)

            Written from the definitions in the code and from `seeds/`; a test fails when it drifts. Rewrite it with
            `mvn -pl geodata,jobs test -Dtest=IndicatorsDocTest -Dsurefire.failIfNoSpecifiedTests=false -Djuluo.docs=write`.

            Every figure carries the `definition_id` it follows; where practice disagrees each variant is a definition of its
            own. The definition marked **headline** (核心指标) is the one that stands for its family in maps and summaries; every
            definition is held against the targets that name it. Each figure is told for the city, its districts, its
            towns and the zones of custom layers, unless its section says otherwise.
            It is as weak as the weakest of its inputs (`input_kind`); where it has no value, `value_state` says why. Sources
            such as *004 ch. 5 sec. 2* are the documents of [targets.md](targets.md). A share is 0 to 1.
            """;

    private static final Map<String, List<String>> FAMILIES = families();

    private IndicatorsDoc() {}

    /** The whole page. */
    static String text(List<Definition> definitions, Seeds seeds) {
        List<String> lines = new ArrayList<>();
        FAMILIES.forEach((family, told) -> {
            lines.addAll(List.of("", "## " + told.get(0), "", told.get(1)));
            definitions.stream()
                    .filter(definition -> definition.indicatorId().equals(family))
                    .forEach(definition -> lines.addAll(definition(definition)));
        });
        lines.addAll(circles(seeds));
        return HEAD + String.join("\n", lines) + "\n";
    }

    /** The families the page has a section for. */
    static Set<String> familyIds() {
        return FAMILIES.keySet();
    }

    private static Map<String, List<String>> families() {
        Map<String, List<String>> told = new LinkedHashMap<>();
        told.put("main_city_share", List.of("Main-city population share (主城区人口占比)", """
                        What share of the city's residents lives in the main city? City only. A profile names the main
                        city's districts."""));
        told.put("usual_residents", List.of("Usual residents (常住人口)", "How many people live in each zone?"));
        told.put("density", List.of("Population density (人口密度)", "How densely do they live?"));
        told.put("node_population", List.of("Functional nodes (功能性战略节点)", """
                        How many people live in each functional node? Told for the custom zones that
                        `seeds/functional_nodes.csv` names; where no layer draws a node, towns stand for it and its figures are
                        derived."""));
        told.put("growth", List.of("Growth between the censuses (人口增长)", """
                        How much has a zone grown since the earlier census (`census.earlier` in
                        [configuration.md](configuration.md))? City and districts, by today's borders: units that were renamed or
                        merged since are counted under today's code (`seeds/zone_history.csv`)."""));
        told.put("urbanisation_rate", List.of("Urbanisation rate (常住人口城镇化率)", """
                        What share of the residents lives in urban places? City and districts. The documents' bases for one
                        year differ; `target_status` has each target's base and how far the figure is from it."""));
        told.put("concentration", List.of("Concentration over towns and districts (人口集中度)", """
                        Do people gather in few places or in many centres? Of the city over its towns and over its districts
                        (`unit_level`), of each district over its towns; no other zone has such a figure."""));
        told.put("mean_centre", List.of("Mean centre (人口重心)", """
                        Where is the middle of a zone's people, and where has the city's moved since the earlier census?"""));
        told.put("deviational_ellipse", List.of("Standard deviational ellipse (标准差椭圆)", """
                        How far and in which direction do people spread? Variances are those of all people (over n, not n - 2:
                        nobody is a sample); semi-axes have the root of 2, as common programs have them, so that they are the
                        standard distance where people lie alike to all sides. Divided by that root they are the axes of the
                        covariance itself. Directions are clockwise from grid north."""));
        told.put(
                "morans_i",
                List.of("Spatial autocorrelation (空间自相关)", "Do dense towns lie beside dense towns? City only."));
        told.put("local_morans_i", List.of("Local spatial autocorrelation (局部空间自相关)", """
                        Which towns are hot spots? Towns only; one without neighbours, such as an island, is undefined."""));
        told.putAll(access());
        return told;
    }

    private static Map<String, List<String>> access() {
        Map<String, List<String>> told = new LinkedHashMap<>();
        told.put("self_containment", List.of("Job-housing balance (职住平衡)", """
                        Who works where they live? A figure that rests on too few devices is suppressed, see `min_devices` in
                        [configuration.md](configuration.md)."""));
        told.put("service_coverage", List.of("Fifteen-minute services (15分钟生活圈)", """
                        Who has everyday services within fifteen minutes? The services are those of `seeds/services.csv`; what
                        counts as one is in `seeds/facility_classes.csv`; the distances are [service circles](#service-circles-生活圈)
                        of the seeds. A straight line is never longer than the way on foot: these are upper bounds."""));
        told.put("transit_coverage", List.of("Public transport within 800 m (公共交通站点800米覆盖)", """
                        Who lives within 800 m of public transport? The documents name neither straight line nor network nor
                        denominator."""));
        return told;
    }

    private static List<String> definition(Definition definition) {
        List<String> lines = new ArrayList<>(List.of(
                "",
                "### `" + definition.definitionId() + "`" + (definition.headline() ? " **headline**" : ""),
                "",
                definition.nameZh() + "; " + definition.nameEn() + ".",
                "",
                "- unit (单位): " + definition.unit(),
                "- formula (公式): " + definition.formula()));
        if (!definition.denominator().isEmpty()) {
            lines.add("- denominator (分母): " + definition.denominator());
        }
        lines.add("- source (来源): " + definition.source());
        lines.add("- does not measure (不反映): " + definition.notMeasured());
        return lines;
    }

    private static List<String> circles(Seeds seeds) {
        Set<String> used = Parameters.circles(seeds).stream()
                .map(circle -> circle.suffix())
                .collect(Collectors.toSet());
        List<String> lines = new ArrayList<>(List.of(
                "",
                "## Service circles (生活圈)",
                "",
                "From `seeds/service_circles.csv`. Definitions end in the suffix of the circle they use.",
                "",
                "| circle | minutes (分钟) | metres (米) | basis | suffix | in use | mark | citation (出处) | note |",
                "|---|---|---|---|---|---|---|---|---|"));
        seeds.circles().stream()
                .map(circle -> row(circle, used.contains(circle.definitionSuffix())))
                .forEach(lines::add);
        return lines;
    }

    private static String row(ServiceCircle circle, boolean used) {
        return Stream.of(
                        circle.circleId(),
                        circle.minutes() == null ? "" : plain(circle.minutes()),
                        plain(circle.distance_m()),
                        circle.basis().replace('_', ' '),
                        "`" + circle.definitionSuffix() + "`",
                        used ? "yes" : "no",
                        circle.mark(),
                        circle.citation(),
                        circle.note())
                .map(cell -> cell.replace("|", "\\|"))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
