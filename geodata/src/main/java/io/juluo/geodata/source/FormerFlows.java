package io.juluo.geodata.source;

import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.source.zone.FormerCodes;
import io.juluo.geodata.source.zone.TodaysCodes;
import io.juluo.geodata.table.FlowTable;
import io.juluo.geodata.unit.ExactSum;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** Flows that name a town by a code that has ended: counted, told, and read by the codes of today. */
final class FormerFlows implements RowTally {
    private static final Column HOME = FlowTable.HOME_CODE.col();
    private static final Column WORK = FlowTable.WORK_CODE.col();
    private static final Column COMMUTERS = FlowTable.COMMUTERS.col();
    private static final Column DEVICES = FlowTable.SAMPLE_DEVICES.col();

    private final TodaysCodes codes;
    private final Column affected;
    private boolean found;

    /**
     * Of those towns.
     *
     * @param located whether both ends are known; the others are left out under another name
     */
    FormerFlows(TodaysCodes codes, Column located) {
        this.codes = codes;
        Object[] ended = codes.ended().toArray();
        this.affected = located.and(HOME.isin(ended).or(WORK.isin(ended)));
    }

    @Override
    public List<Column> counted(Column isGood) {
        Column these = isGood.and(affected);
        return List.of(functions.count(functions.when(these, 1)), ExactSum.of(functions.when(these, COMMUTERS)));
    }

    @Override
    public void told(Row counts, int place, Dataset<Row> good, RowChecks checks) {
        long rows = counts.getLong(place);
        found = rows > 0;
        if (!found) {
            return;
        }
        String what = String.format(
                Locale.ROOT,
                "%,d flows with %,.0f commuters name towns by codes that have ended; they are read as they are today,"
                        + " and added up where towns were merged",
                rows,
                counts.getDouble(place + 1));
        Column changes = functions.concat_ws(
                ", ", functions.array_distinct(functions.array(codes.described(HOME), codes.described(WORK))));
        checks.tellGroups(
                rows, good.filter(affected), changes, FormerCodes.findings(checks.input(), what), Severity.WARNING);
    }

    /**
     * The rows with codes that only changed as they are today, and those of merged towns as they stand: what is one pair
     * of towns then was one when it was written, and must not stand twice.
     */
    Dataset<Row> inCodesOfSameArea(Dataset<Row> rows) {
        return found
                ? rows.withColumn(FlowTable.HOME_CODE.name(), codes.sameArea(HOME))
                        .withColumn(FlowTable.WORK_CODE.name(), codes.sameArea(WORK))
                : rows;
    }

    /**
     * The rows by the codes of today, one for each pair of towns. A device has one home and one work: devices add up;
     * of rows that are no sample, and so have none, nothing is added.
     */
    Dataset<Row> today(Dataset<Row> rows) {
        return found
                ? rows.groupBy(
                                codes.lyingIn(HOME).as(FlowTable.HOME_CODE.name()),
                                codes.lyingIn(WORK).as(FlowTable.WORK_CODE.name()))
                        .agg(
                                ExactSum.of(COMMUTERS).as(FlowTable.COMMUTERS.name()),
                                functions.sum(DEVICES).as(FlowTable.SAMPLE_DEVICES.name()))
                : rows;
    }
}
