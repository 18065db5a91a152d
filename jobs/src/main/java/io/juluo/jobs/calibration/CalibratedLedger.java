package io.juluo.jobs.calibration;

import io.juluo.geodata.table.CellTable;
import io.juluo.geodata.table.LedgerTable;
import io.juluo.geodata.unit.ZoneLevel;
import io.juluo.jobs.population.LedgerLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * The population's ledger after a calibration: the totals are still those of the grid, the other lines are the people of
 * the calibrated pieces, and a line says whom the calibration took away, negative where it added people. That line is
 * told by the controls and not by the pieces, so that the ledger closes only where the pieces met their controls.
 */
public final class CalibratedLedger {
    private CalibratedLedger() {}

    /**
     * Joins the two ledgers.
     *
     * @param before {@link LedgerTable} of all inputs, before the calibration
     * @param after {@link LedgerTable} of the population, from the calibrated pieces
     * @param removed people whom the calibration took from each district
     * @param cityCode code of the city
     * @return rows of {@link LedgerTable}
     */
    public static List<Row> of(List<Row> before, List<Row> after, Map<String, Double> removed, String cityCode) {
        List<Row> rows = new ArrayList<>();
        before.stream().filter(row -> !ofPopulation(row) || isTotal(row)).forEach(rows::add);
        after.stream()
                .filter(row -> !isTotal(row))
                .filter(row -> !isRemoved(row))
                .forEach(rows::add);
        double all = 0;
        for (Map.Entry<String, Double> district : removed.entrySet()) {
            rows.add(line(ZoneLevel.DISTRICT, district.getKey(), district.getValue()));
            all += district.getValue();
        }
        rows.add(line(ZoneLevel.CITY, cityCode, all));
        Set<String> layers = new TreeSet<>();
        after.stream()
                .filter(row -> ZoneLevel.CUSTOM.code().equals(row.getAs(LedgerTable.ZONE_LEVEL.name())))
                .forEach(row -> layers.add(row.getAs(LedgerTable.ZONE_CODE.name())));
        for (String layer : layers) { // a layer's total is the city's
            rows.add(line(ZoneLevel.CUSTOM, layer, all));
        }
        return rows;
    }

    private static Row line(ZoneLevel level, String zone, double persons) {
        return RowFactory.create(
                CellTable.SPEC.name(), level.code(), zone, LedgerLine.REMOVED_BY_CALIBRATION.code(), persons);
    }

    private static boolean ofPopulation(Row row) {
        return CellTable.SPEC.name().equals(row.getAs(LedgerTable.INPUT.name()));
    }

    private static boolean isTotal(Row row) {
        return LedgerLine.TOTAL.code().equals(row.getAs(LedgerTable.LINE.name()));
    }

    private static boolean isRemoved(Row row) {
        return LedgerLine.REMOVED_BY_CALIBRATION.code().equals(row.getAs(LedgerTable.LINE.name()));
    }
}
