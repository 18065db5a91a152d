package io.juluo.jobs.indicator;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import io.juluo.geodata.table.FlowTable;
import io.juluo.geodata.table.ZoneTable;
import io.juluo.geodata.unit.ExactSum;
import io.juluo.geodata.unit.ValueState;
import io.juluo.geodata.unit.ZoneLevel;
import io.juluo.jobs.uncertainty.ErrorModel;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * Who works where they live (职住平衡率)?
 *
 * <p>self_containment(z) = F_zz / R_z: working residents of z whose work is in z, of all working residents of z, those
 * who work beyond the city included, those who live beyond it not. For the city two rows: the same with districts and
 * with towns as units, sum of F_uu / sum of R_u (unit_level). Documents ask for it without a number (000 ch. 2 sec. 3;
 * 003). It says nothing about distance, nor whether the jobs fit the people; and larger zones have larger values, so
 * only zones of a level compare. Rows that rest on too few devices are withheld, see {@link FlowDisclosure}.
 * Custom zones have a figure where they are made of whole towns, else no data.
 */
public final class JobHousingBalance implements Indicator {
    /** Devices added to each side of a share before its error is told. */
    private static final double PSEUDO_DEVICES = 2;

    private static final Definition SELF_CONTAINMENT = new Definition(
            "self_containment",
            "self_containment",
            "职住平衡率",
            "job-housing self-containment",
            "share",
            "commuters who live and work in the zone / working residents of the zone; for the city two rows: those who"
                    + " stay within their own district, and within their own town (unit_level)",
            "working residents of the zone, those who work beyond the city included, those who live beyond it not",
            "000 ch. 2 sec. 3; 003",
            "how far people travel; whether the jobs fit the people; a larger zone has a larger value, so that only"
                    + " zones of a level compare",
            true);

    @Override
    public List<Definition> definitions(IndicatorParameters parameters) {
        return List.of(SELF_CONTAINMENT);
    }

    @Override
    public Dataset<Row> compute(IndicatorTables tables, IndicatorParameters parameters) {
        Dataset<Row> flows = withDistricts(tables);
        Dataset<Row> towns = byUnit(flows, FlowTable.HOME_CODE.name(), FlowTable.WORK_CODE.name());
        Dataset<Row> districts = byUnit(flows, "home_district", "work_district");
        String city = parameters.cityCode();
        Dataset<Row> zones = ZoneRollup.allZones(tables.zones(), city);
        FlowDisclosure gate = new FlowDisclosure(parameters.minDevices());
        Dataset<Row> townRows = gate.withhold(zoneRows(zones, towns, ZoneLevel.TOWN)
                .join(parents(tables.zones()), new String[] {ZoneRollup.CODE}, "left"));
        Dataset<Row> districtRows = gate.withhold(
                zoneRows(zones, districts, ZoneLevel.DISTRICT).withColumn(FlowDisclosure.GROUP, lit(city)));
        Dataset<Row> cityRows = gate.withhold(cityRow(districts, ZoneLevel.DISTRICT, city)
                        .withColumn(FlowDisclosure.GROUP, lit("by_district")))
                .unionByName(gate.withhold(
                        cityRow(towns, ZoneLevel.TOWN, city).withColumn(FlowDisclosure.GROUP, lit("by_town"))));
        Dataset<Row> hierarchy = townRows.unionByName(districtRows)
                .unionByName(cityRows)
                .withColumn(CustomZoneFlows.UNKNOWN, lit(false));
        Dataset<Row> custom = CustomZoneFlows.of(flows, tables.zones(), townRows, parameters.minDevices());
        return shape(hierarchy.unionByName(custom), parameters, tables.errors());
    }

    /** Flows whose home is in the city, with the districts of both ends ('outside' where the work is beyond it). */
    private static Dataset<Row> withDistricts(IndicatorTables tables) {
        Dataset<Row> towns = tables.zones().filter(ZoneTable.ZONE_LEVEL.col().equalTo(ZoneLevel.TOWN.code()));
        Dataset<Row> home = towns.select(
                ZoneTable.ZONE_CODE.col().as(FlowTable.HOME_CODE.name()),
                ZoneTable.PARENT_CODE.col().as("home_district"));
        Dataset<Row> work = towns.select(
                ZoneTable.ZONE_CODE.col().as(FlowTable.WORK_CODE.name()),
                ZoneTable.PARENT_CODE.col().as("work_district"));
        return tables.flows()
                .join(home, FlowTable.HOME_CODE.name())
                .join(work, new String[] {FlowTable.WORK_CODE.name()}, "left")
                .withColumn("work_district", coalesce(col("work_district"), lit(FlowTable.OUTSIDE)));
    }

    /** Per unit: zone_code, internal and resident commuters and the devices behind them. */
    private static Dataset<Row> byUnit(Dataset<Row> flows, String home, String work) {
        Column internal = col(home).equalTo(col(work));
        return flows.groupBy(col(home).as(ZoneRollup.CODE))
                .agg(
                        ExactSum.of(when(internal, FlowTable.COMMUTERS.col())).as(FlowDisclosure.INTERNAL),
                        ExactSum.of(FlowTable.COMMUTERS.col()).as(FlowDisclosure.RESIDENT),
                        sum(when(internal, FlowTable.SAMPLE_DEVICES.col())).as(FlowDisclosure.INTERNAL_DEVICES),
                        sum(FlowTable.SAMPLE_DEVICES.col()).as(FlowDisclosure.RESIDENT_DEVICES));
    }

    private static Dataset<Row> zoneRows(Dataset<Row> zones, Dataset<Row> units, ZoneLevel level) {
        return zones.filter(col(ZoneRollup.LEVEL).equalTo(level.code()))
                .join(units, new String[] {ZoneRollup.CODE}, "left")
                .withColumn("unit", lit(""));
    }

    private static Dataset<Row> cityRow(Dataset<Row> units, ZoneLevel level, String cityCode) {
        return units.agg(
                        ExactSum.of(col(FlowDisclosure.INTERNAL)).as(FlowDisclosure.INTERNAL),
                        ExactSum.of(col(FlowDisclosure.RESIDENT)).as(FlowDisclosure.RESIDENT),
                        sum(FlowDisclosure.INTERNAL_DEVICES).as(FlowDisclosure.INTERNAL_DEVICES),
                        sum(FlowDisclosure.RESIDENT_DEVICES).as(FlowDisclosure.RESIDENT_DEVICES))
                .withColumn(ZoneRollup.LEVEL, lit(ZoneLevel.CITY.code()))
                .withColumn(ZoneRollup.CODE, lit(cityCode))
                .withColumn("unit", lit(level.code()));
    }

    private static Dataset<Row> parents(Dataset<Row> zones) {
        return zones.filter(ZoneTable.ZONE_LEVEL.col().equalTo(ZoneLevel.TOWN.code()))
                .select(
                        ZoneTable.ZONE_CODE.col().as(ZoneRollup.CODE),
                        ZoneTable.PARENT_CODE.col().as(FlowDisclosure.GROUP));
    }

    private static Dataset<Row> shape(Dataset<Row> rows, IndicatorParameters parameters, ErrorModel model) {
        Column internal = coalesce(col(FlowDisclosure.INTERNAL), lit(0.0));
        Column resident = coalesce(col(FlowDisclosure.RESIDENT), lit(0.0));
        Column unknown = col(CustomZoneFlows.UNKNOWN);
        Column told = col(FlowDisclosure.WITHHELD).or(unknown).equalTo(false);
        Column defined = resident.gt(0.0);
        Column state = when(unknown, lit(ValueState.NO_DATA.code()))
                .when(col(FlowDisclosure.WITHHELD), lit(ValueState.SUPPRESSED.code()))
                .when(defined, lit(ValueState.VALUE.code()))
                .otherwise(lit(ValueState.UNDEFINED.code()));
        Figures.Label label = new Figures.Label(
                SELF_CONTAINMENT, "", parameters.flowDate(), parameters.kinds().flows());
        Figures.Figure figure = new Figures.Figure(
                label,
                when(told.and(defined), internal.divide(resident)),
                when(told, internal),
                when(told, resident),
                state,
                col("unit"),
                when(told, col(FlowDisclosure.RESIDENT_DEVICES)));
        FigureErrors errors = FigureErrors.ofSample(samplingError(internal, resident, model), model.normalQuantile());
        return Figures.of(rows, List.of(figure.with(errors)), parameters);
    }

    /**
     * Standard error of a share of so many devices. Two devices that stay and two that do not are added, so that a
     * share of 0 or 1 in a small sample is not held to be certain (Agresti and Coull).
     */
    private static Column samplingError(Column internal, Column resident, ErrorModel model) {
        Column devices = col(FlowDisclosure.RESIDENT_DEVICES).cast("double").divide(model.designEffect());
        Column more = devices.plus(2 * PSEUDO_DEVICES);
        Column share =
                internal.divide(resident).multiply(devices).plus(PSEUDO_DEVICES).divide(more);
        return functions.sqrt(share.multiply(lit(1.0).minus(share)).divide(more));
    }
}
