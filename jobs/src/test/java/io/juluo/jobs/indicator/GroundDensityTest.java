package io.juluo.jobs.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import io.juluo.geodata.SparkTest;
import io.juluo.geodata.table.IndicatorValueTable;
import io.juluo.geodata.table.ZoneGroundTable;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;

class GroundDensityTest extends SparkTest {
    private static final GroundDensity DENSITY = new GroundDensity();

    private static final SmallWorld WORLD =
            new SmallWorld().people("1", "A", "A1", 64).people("2", "B", "B1", 8);

    private static Row figure(List<Row> figures, String definition, String code) {
        return figures.stream()
                .filter(row -> definition.equals(row.getAs(IndicatorValueTable.DEFINITION_ID.name()))
                        && code.equals(row.getAs(IndicatorValueTable.ZONE_CODE.name())))
                .findFirst()
                .orElseThrow();
    }

    private static List<Row> withGround() {
        IndicatorTables none = WORLD.tables();
        Dataset<Row> ground = spark().createDataFrame(
                        List.of(
                                RowFactory.create("town", "A1", 1.0, 0.5, 0.25),
                                RowFactory.create("town", "B1", 1.0, 0.0, null),
                                RowFactory.create("town", "A2", 1.0, 1.0, 1.0)),
                        ZoneGroundTable.SPEC.schema());
        IndicatorTables tables = new IndicatorTables(
                none.zones(),
                none.pieces(),
                none.censusControls(),
                none.flows(),
                none.serviceDistances(),
                none.stopCover(),
                none.earlierControls(),
                ground,
                none.zonePeople(),
                none.errors(),
                null);
        return DENSITY.compute(tables, WORLD.parameters()).collectAsList();
    }

    @Test
    void peopleAreHeldAgainstLandAndBuiltUpLand() {
        List<Row> figures = withGround();

        assertThat(SmallWorld.value(figure(figures, "density", "A1"))).isEqualTo(128);
        assertThat(SmallWorld.value(figure(figures, "density_built_up", "A1"))).isEqualTo(256);
        assertThat(SmallWorld.value(figure(figures, "density", "A2"))).isZero();
        assertThat(SmallWorld.kind(figure(figures, "density_built_up", "A1"))).isEqualTo("synthetic");
    }

    @Test
    void aTownWithoutLandIsUndefinedAndOneWithoutALayerHasNoData() {
        assertThat(SmallWorld.state(figure(withGround(), "density", "B1"))).isEqualTo("undefined");
        assertThat(SmallWorld.state(figure(withGround(), "density_built_up", "B1")))
                .isEqualTo("no_data");
    }

    @Test
    void withoutALayerNoZoneHasADensityOnLand() {
        assertThat(SmallWorld.state(WORLD.figure(DENSITY, "density", "city", SmallWorld.CITY)))
                .isEqualTo("no_data");
        assertThat(SmallWorld.state(WORLD.figure(DENSITY, "density_built_up", "town", "A1")))
                .isEqualTo("no_data");
    }
}
