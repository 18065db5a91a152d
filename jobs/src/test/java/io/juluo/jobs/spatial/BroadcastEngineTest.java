package io.juluo.jobs.spatial;

import static io.juluo.geodata.TableAssertions.assertSameRows;
import static io.juluo.jobs.spatial.Worlds.box;
import static io.juluo.jobs.spatial.Worlds.cell;
import static io.juluo.jobs.spatial.Worlds.district;
import static io.juluo.jobs.spatial.Worlds.facility;
import static io.juluo.jobs.spatial.Worlds.piece;
import static io.juluo.jobs.spatial.Worlds.stop;
import static io.juluo.jobs.spatial.Worlds.table;
import static io.juluo.jobs.spatial.Worlds.town;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.juluo.geodata.SparkTest;
import io.juluo.geodata.table.CellTable;
import io.juluo.geodata.table.FacilityTable;
import io.juluo.geodata.table.PieceTable;
import io.juluo.geodata.table.ServiceDistanceTable;
import io.juluo.geodata.table.StopCoverTable;
import io.juluo.geodata.table.StopTable;
import io.juluo.geodata.table.ZoneTable;
import io.juluo.geodata.unit.ExactSum;
import io.juluo.geodata.unit.InputKind;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.SparkConf;
import org.apache.spark.serializer.KryoSerializer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import scala.reflect.ClassTag$;

class BroadcastEngineTest extends SparkTest {
    private static final double RADIUS_M = 800;

    private final SpatialEngine engine = SpatialEngines.of("broadcast", spark());

    private static Dataset<Row> cells(Row... cells) {
        return table(spark(), CellTable.SPEC, List.of(cells));
    }

    private static Dataset<Row> zones() {
        return table(
                spark(),
                ZoneTable.SPEC,
                List.of(
                        district("d1", box(0, 0, 256, 512)),
                        town("t1", "d1", box(0, 0, 64, 512)),
                        town("t2", "d1", InputKind.DERIVED, box(64, 0, 192, 512))));
    }

    @Test
    void cutsCellsAndSharesTheirPeople() {
        Row square = cell("c1", 16, box(0, 0, 256, 256));
        Row atSea = cell("c2", 2, box(256, 0, 512, 256));

        Dataset<Row> pieces = engine.pieces(cells(square, atSea), zones());

        List<Row> expected = List.of(
                piece(square, "d1", "t1", 0.25, "observed", box(0, 0, 64, 256).norm()),
                piece(square, "d1", "t2", 0.5, "derived", box(64, 0, 192, 256).norm()),
                piece(
                        square,
                        "d1",
                        null,
                        0.25,
                        "observed",
                        box(192, 0, 256, 256).norm()),
                piece(atSea, null, null, 1, "observed", box(256, 0, 512, 256)));
        assertSameRows(PieceTable.SPEC, table(spark(), PieceTable.SPEC, expected), pieces);
    }

    @Test
    void emptyCellsHavePiecesToo() {
        assertThat(engine.pieces(cells(cell("c1", 0, box(0, 0, 256, 256))), zones())
                        .count())
                .isEqualTo(3);
    }

    @Test
    void thePiecesOfACellHoldItsPeopleExactly() {
        Dataset<Row> cells =
                cells(cell("c1", 0.1, box(0, 0, 100.7, 101.3)), cell("c2", 1 / 3.0, box(50.1, 0, 150.2, 99.9)));

        Dataset<Row> pieces = engine.pieces(cells, zones());

        assertThat(pieces.agg(ExactSum.of(PieceTable.PERSONS.col())).first().getDouble(0))
                .isEqualTo(cells.agg(ExactSum.of(CellTable.POPULATION.col()))
                        .first()
                        .getDouble(0));
    }

    @Test
    void morePartitionsChangeNoBit() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            rows.add(cell("c" + i, i / 7.0, box(i * 9.3, i * 11.1, i * 9.3 + 41.7, i * 11.1 + 39.9)));
        }
        Dataset<Row> cells = table(spark(), CellTable.SPEC, rows);
        Dataset<Row> stops = stops(stop("s1", "bus", 0.1, 0.2), stop("s2", "rail", 700.3, 11.9));

        Dataset<Row> pieces = engine.pieces(cells.coalesce(1), zones());
        Dataset<Row> again = engine.pieces(cells.repartition(7), zones());

        assertSameRows(PieceTable.SPEC, pieces, again);
        assertSameRows(
                StopCoverTable.SPEC,
                engine.stopCover(pieces, stops, RADIUS_M),
                engine.stopCover(again.repartition(5), stops.repartition(2), RADIUS_M));
    }

    @Test
    void overlappingTownsStopTheRunWithTheirNames() {
        Dataset<Row> zones =
                zones().union(table(spark(), ZoneTable.SPEC, List.of(town("t3", "d1", box(60, 0, 80, 80)))));

        assertThatThrownBy(() -> engine.pieces(cells(cell("c1", 16, box(0, 0, 256, 256))), zones)
                        .count())
                .hasMessageContaining("in cell c1 the towns t1, t2, t3 overlap");
    }

    @Test
    void theNearestFacilityOfEachServiceCountsUpToTheLimit() {
        Dataset<Row> facilities = table(
                spark(),
                FacilityTable.SPEC,
                List.of(
                        facility("f1", "medical", 1000, 0),
                        facility("f9", "park", 3, 4),
                        facility("f2", "park", -3, 4),
                        facility("f3", "park", 0, 6),
                        facility("f4", "culture", 0, Math.nextUp(1000.0))));
        Geometry any = box(-1, -1, 1, 1);

        Dataset<Row> distances = engine.serviceDistance(cells(cell("c1", 1, 0, 0, any)), facilities, 1000);

        Dataset<Row> expected = table(
                spark(),
                ServiceDistanceTable.SPEC,
                List.of(RowFactory.create("c1", "medical", 1000.0, "f1"), RowFactory.create("c1", "park", 5.0, "f2")));
        assertSameRows(ServiceDistanceTable.SPEC, expected, distances);
    }

    @Test
    void groundsCountFromTheirEdgeAndNotAtAllFromInside() {
        Geometry ring = box(-500, -500, 500, 500).difference(box(-100, -100, 100, 100));
        Dataset<Row> facilities = table(
                spark(),
                FacilityTable.SPEC,
                List.of(
                        facility("f1", "education", box(30, -10, 1000, 10)),
                        facility("f2", "park", ring),
                        facility("f3", "medical", 3, 4),
                        facility("f4", "medical", box(5, -10, 10, 10)),
                        facility("f5", "culture", box(0, 1001, 10, 1002))));
        Geometry any = box(-1, -1, 1, 1);

        Dataset<Row> distances =
                engine.serviceDistance(cells(cell("c1", 1, 0, 0, any), cell("c2", 1, 200, 0, any)), facilities, 1000);

        Dataset<Row> expected = table(
                spark(),
                ServiceDistanceTable.SPEC,
                List.of(
                        RowFactory.create("c1", "education", 30.0, "f1"),
                        RowFactory.create("c1", "park", 100.0, "f2"),
                        RowFactory.create("c1", "medical", 5.0, "f3"),
                        RowFactory.create("c2", "education", 0.0, "f1"),
                        RowFactory.create("c2", "park", 0.0, "f2"),
                        RowFactory.create("c2", "medical", 190.0, "f4")));
        assertSameRows(ServiceDistanceTable.SPEC, expected, distances);
    }

    @Test
    void theSumNamesWhoIsCounted() {
        double[] distances = {0, 799, 800, 801};
        List<Row> pieces = new ArrayList<>();
        for (int i = 0; i < distances.length; i++) {
            Geometry square = box(distances[i] - 1, -1, distances[i] + 1, 1);
            pieces.add(piece(cell("c" + i, 1 << i, square), "d1", "t1", 1, "observed", square));
        }
        Dataset<Row> table = table(spark(), PieceTable.SPEC, pieces);

        Dataset<Row> cover = engine.stopCover(table, stops(stop("s1", "rail", 0, 0)), RADIUS_M);

        assertThat(counted(cover, table, "any")).isEqualTo(1 + 2 + 4);
        assertThat(counted(cover, table, "rail")).isEqualTo(1 + 2 + 4);
        assertThat(cover.where("cell_id = 'c3'").count()).isZero();
        Row onTheLimit = cover.where("cell_id = 'c2' and mode_group = 'any'").first();
        assertThat(onTheLimit.<Double>getAs("covered_share")).isBetween(0.46, 0.5);
    }

    @Test
    void busStopsCoverNothingForRail() {
        Dataset<Row> pieces = engine.pieces(cells(cell("c1", 1, box(0, 0, 50, 50))), zones());

        Dataset<Row> cover = engine.stopCover(pieces, stops(stop("s1", "bus", 0, 0)), RADIUS_M);

        assertThat(cover.select(StopCoverTable.MODE_GROUP.col()).collectAsList())
                .extracting(row -> row.getString(0))
                .containsExactly("any");
    }

    @Test
    void theIndexesTravelWithBothSerialisers() {
        ZoneLayer layer = new ZoneLayer(List.of(Worlds.zone("t1", "d1", box(0, 0, 64, 512))));
        CellCutter cutter = new CellCutter(layer, new ZoneLayer(List.of()), CustomCutter.of(List.of()));
        SparkConf conf =
                new SparkConf().set("spark.kryo.registrator", "org.apache.sedona.core.serde.SedonaKryoRegistrator");
        var kryo = new KryoSerializer(conf).newInstance();

        CellCutter arrived = kryo.deserialize(
                kryo.serialize(cutter, ClassTag$.MODULE$.apply(CellCutter.class)),
                ClassTag$.MODULE$.apply(CellCutter.class));

        assertThat(arrived.cut("c1", box(0, 0, 128, 128))).hasSize(2);
    }

    private static Dataset<Row> stops(Row... stops) {
        return table(spark(), StopTable.SPEC, List.of(stops));
    }

    private static double counted(Dataset<Row> cover, Dataset<Row> pieces, String group) {
        return cover.where(StopCoverTable.MODE_GROUP.col().equalTo(group))
                .where(StopCoverTable.CENTRE_COVERED.col())
                .join(pieces, StopCoverTable.CELL_ID.name())
                .agg(ExactSum.of(PieceTable.PERSONS.col()))
                .first()
                .getDouble(0);
    }
}
