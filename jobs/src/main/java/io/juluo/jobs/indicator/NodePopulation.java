package io.juluo.jobs.indicator;

import static org.apache.spark.sql.functions.col;

import io.juluo.geodata.unit.InputKind;
import io.juluo.geodata.unit.ZoneLevel;
import io.juluo.jobs.indicator.Figures.Figure;
import io.juluo.jobs.uncertainty.PeopleSums;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * How many people live in each functional node (功能性战略节点)?
 *
 * <p>node_population(z) = usual residents of the pieces in the node z. Nodes are the custom zones that
 * seeds/functional_nodes.csv names: drawn by a layer of the profile that has the node's code, else the towns that the
 * seeds say stand for it; then the figure is derived, and no target is held against it. Sources: Qingdao's population
 * plan (000), chapter 6, section 2 (small cities of over 200,000, said of the group); 001, chapter 4, section 4 (town
 * proper over 100,000). Towns are larger than their town proper (镇区), and a node may reach beyond its towns.
 */
public final class NodePopulation implements Indicator {
    private static final Definition NODES = new Definition(
            "node_population",
            "node_population",
            "功能性战略节点常住人口",
            "usual residents of the functional nodes",
            "persons",
            "sum of the residents of the cell pieces in the node: the custom zone of its code, else the towns that stand"
                    + " for it in seeds/functional_nodes.csv",
            "",
            "000 ch. 6 sec. 2; 001 ch. 4 sec. 4",
            "the town proper (镇区), which is smaller than the town; what of a node lies beyond the towns that stand for it",
            false);

    @Override
    public List<Definition> definitions(IndicatorParameters parameters) {
        return List.of(NODES);
    }

    @Override
    public Dataset<Row> compute(IndicatorTables tables, IndicatorParameters parameters) {
        Dataset<Row> nodes = ZoneSums.ofResidents(tables, parameters.cityCode())
                .filter(col(ZoneRollup.LEVEL).equalTo(ZoneLevel.CUSTOM.code()))
                .filter(col(ZoneRollup.CODE).isin(parameters.nodes().toArray()));
        InputKind kind =
                InputKind.weakest(parameters.kinds().cells(), parameters.kinds().zones());
        Figures.Label label = new Figures.Label(NODES, "", parameters.censusDate(), kind);
        return Figures.of(
                nodes,
                List.of(Figure.number(label, col(PeopleSums.PEOPLE)).with(FigureErrors.of(PeopleSums.PEOPLE))),
                parameters);
    }
}
