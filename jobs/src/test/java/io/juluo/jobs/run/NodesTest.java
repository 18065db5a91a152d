package io.juluo.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.juluo.geodata.SparkTest;
import io.juluo.geodata.issue.DataIssue;
import io.juluo.geodata.issue.IssueReport;
import io.juluo.geodata.seed.FunctionalNode;
import io.juluo.geodata.seed.Seeds;
import io.juluo.geodata.table.ZoneTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** The nodes of Qingdao's seeds in a world of squares that bear its towns' codes. */
class NodesTest extends SparkTest {
    private static final Seeds SEEDS = Seeds.load(Path.of(System.getProperty("juluo.home"), "seeds"), null);

    private final IssueReport issues = new IssueReport();

    private static Dataset<Row> zones(Row... more) {
        List<Row> rows = new ArrayList<>(List.of(more));
        int place = 0;
        for (String town : List.of("370211103", "370215007", "370215008", "370283105", "370285101", "370285102")) {
            rows.add(zone("town", town, town.substring(0, 6), place++, null));
        }
        return spark().createDataFrame(rows, ZoneTable.SPEC.schema());
    }

    private static Row zone(String level, String code, String parent, int place, @Nullable String towns) {
        Geometry square = new GeometryFactory().toGeometry(new Envelope(place, place + 1, 0, 1));
        return RowFactory.create(level, code, code, parent, false, "observed", square, towns);
    }

    private List<Row> nodes(Dataset<Row> zones) {
        return Nodes.with(zones, SEEDS, "qingdao", issues)
                .where(ZoneTable.ZONE_LEVEL.col().equalTo("custom"))
                .orderBy(ZoneTable.ZONE_CODE.col())
                .collectAsList();
    }

    @Test
    void theTownsOfTheSeedsStandForEachNodeAndMakeItDerived() {
        List<Row> nodes = nodes(zones());

        assertThat(nodes)
                .extracting(node -> node.getAs(ZoneTable.ZONE_CODE.name()) + " " + node.getAs("town_codes"))
                .containsExactly(
                        "dong_jia_kou 370211103",
                        "jiang_shan 370285101",
                        "lan_gu 370215007|370215008",
                        "nan_cun 370283105",
                        "po_li 370211103");
        assertThat(nodes)
                .allSatisfy(node -> assertThat(node.<String>getAs(ZoneTable.INPUT_KIND.name()))
                        .isEqualTo("derived"));
        assertThat(nodes.get(2).<Geometry>getAs(ZoneTable.GEOMETRY.name()).getArea())
                .isEqualTo(2);
        assertThat(issues.all()).isEmpty();
    }

    @Test
    void aNodeThatALayerDrawsIsLeftToTheLayer() {
        List<Row> nodes = nodes(zones(zone("custom", "lan_gu", "own_layer", 9, null)));

        assertThat(nodes).hasSize(5);
        assertThat(nodes.get(2).<String>getAs(ZoneTable.PARENT_CODE.name())).isEqualTo("own_layer");
        assertThat(nodes.get(2).<String>getAs(ZoneTable.INPUT_KIND.name())).isEqualTo("observed");
    }

    @Test
    void aNodeWhoseTownIsUnknownIsAnErrorThatNamesIt() {
        nodes(zones().where(ZoneTable.ZONE_CODE.col().notEqual("370283105")));

        assertThat(issues.all()).singleElement().satisfies(issue -> {
            assertThat(issue.severity()).isEqualTo(DataIssue.Severity.ERROR);
            assertThat(issue.message()).contains("nan_cun", "370283105");
        });
    }

    @Test
    void anAreaWithoutNodesKeepsItsZones() {
        Dataset<Row> zones = zones();

        assertThat(Nodes.with(zones, SEEDS, "sample", issues)).isSameAs(zones);
        assertThat(Nodes.codes(SEEDS, "sample")).isEmpty();
    }

    @Test
    void everyNodeWithATargetHasTownsInTheSeeds() {
        assertThat(SEEDS.targets())
                .filteredOn(target -> target.definitionId().equals("node_population")
                        && target.area().equals("qingdao")
                        && !target.zoneCode().equals("xin_sheng_xiao_cheng_shi")) // names no town
                .isNotEmpty()
                .allSatisfy(target -> assertThat(SEEDS.nodes())
                        .extracting(FunctionalNode::nodeCode)
                        .contains(target.zoneCode()));
    }
}
