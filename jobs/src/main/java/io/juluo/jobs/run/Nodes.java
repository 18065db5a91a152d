package io.juluo.jobs.run;

import io.juluo.geodata.issue.IssueReport;
import io.juluo.geodata.seed.FunctionalNode;
import io.juluo.geodata.seed.Seeds;
import io.juluo.geodata.source.CustomZones;
import io.juluo.geodata.source.CustomZones.TownGroup;
import io.juluo.geodata.table.ZoneTable;
import io.juluo.geodata.unit.InputKind;
import io.juluo.geodata.unit.ZoneLevel;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Functional nodes as custom zones: those that no custom layer draws are the towns that stand for them in the seeds. */
final class Nodes {
    /** Layer that nodes made of towns belong to. */
    static final String LAYER = "functional_nodes";

    private static final String FILE = "functional_nodes.csv";

    private Nodes() {}

    /** Codes of the area's nodes. */
    static Set<String> codes(Seeds seeds, String area) {
        return seeds.nodes().stream()
                .filter(node -> node.area().equals(area))
                .map(FunctionalNode::nodeCode)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The zones and the area's nodes. A node whose towns are unknown is an error of the seeds.
     *
     * @param zones {@link ZoneTable}
     * @return {@link ZoneTable}
     */
    static Dataset<Row> with(Dataset<Row> zones, Seeds seeds, String area, IssueReport issues) {
        Set<String> wanted = codes(seeds, area);
        if (wanted.isEmpty()) {
            return zones;
        }
        List<Row> known = zones.collectAsList();
        Set<String> drawn = known.stream()
                .filter(zone -> ZoneLevel.CUSTOM.code().equals(zone.getAs(ZoneTable.ZONE_LEVEL.name())))
                .map(zone -> zone.<String>getAs(ZoneTable.ZONE_CODE.name()))
                .collect(Collectors.toSet());
        List<TownGroup> groups = seeds.nodes().stream()
                .filter(node -> wanted.contains(node.nodeCode()) && !drawn.contains(node.nodeCode()))
                .map(node -> new TownGroup(node.nodeCode(), node.nameZh(), node.townCodes()))
                .toList();
        List<Row> nodes = CustomZones.ofTowns(known, LAYER, groups, InputKind.DERIVED, FILE, issues);
        return ZoneTable.SPEC.conform(
                zones.unionByName(zones.sparkSession().createDataFrame(nodes, ZoneTable.SPEC.schema())));
    }
}
