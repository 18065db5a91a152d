package io.juluo.jobs.uncertainty;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import io.juluo.geodata.seed.ErrorAssumptions;
import io.juluo.geodata.table.CellTable;
import io.juluo.geodata.table.CensusControlTable;
import io.juluo.geodata.unit.ExactSum;
import io.juluo.geodata.unit.ZoneLevel;
import io.juluo.jobs.uncertainty.GridError.District;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** Measures the errors of a run's inputs. */
public final class ErrorModels {
    private static final double SQUARE_METRES_A_KM2 = 1e6;

    private ErrorModels() {}

    /**
     * The errors of a population grid.
     *
     * @param cells {@link CellTable}
     * @param pieces {@link io.juluo.geodata.table.PieceTable} of the cells as the grid has them, before any calibration
     * @param calibrated level of the zones that figures are told of after calibration to the census; null without
     * @param controls {@link CensusControlTable}; without rows where there is no census
     * @param cityCode code of the city
     * @param assumptions what cannot be measured
     */
    public static ErrorModel of(
            Dataset<Row> cells,
            Dataset<Row> pieces,
            @Nullable ZoneLevel calibrated,
            Dataset<Row> controls,
            String cityCode,
            ErrorAssumptions assumptions) {
        double width_m = cellWidth(cells);
        Clumping clumping = GridClumping.of(cells, width_m, assumptions.cellClumping());
        ZoneTallies tallies = ZoneTallies.of(pieces, List.of(), clumping, ZoneLevel.DISTRICT, cityCode);
        GridError grid = gridError(tallies, census(controls), assumptions.townVariationOfFittedGrid());
        return new ErrorModel(
                assumptions.confidence(),
                clumping,
                width_m,
                grid == null || calibrated == null ? grid : grid.whenFitted(calibrated),
                assumptions.censusVariation(),
                assumptions.phoneDesignEffect());
    }

    private static double cellWidth(Dataset<Row> cells) {
        Row sums = cells.agg(
                        ExactSum.of(expr("ST_Area(" + CellTable.GEOMETRY.name() + ")")
                                .divide(SQUARE_METRES_A_KM2)),
                        count(lit(1)))
                .first();
        return sums.getLong(1) == 0 ? 0 : Math.sqrt(sums.getDouble(0) * SQUARE_METRES_A_KM2 / sums.getLong(1));
    }

    /** People of the census by district. */
    private static Map<String, Double> census(Dataset<Row> controls) {
        return controls
                .groupBy(CensusControlTable.DISTRICT_CODE.col())
                .agg(ExactSum.of(CensusControlTable.POPULATION.col().cast("double")))
                .collectAsList()
                .stream()
                .collect(Collectors.toMap(row -> row.getString(0), row -> row.getDouble(1)));
    }

    static @Nullable GridError gridError(ZoneTallies tallies, Map<String, Double> census, double townVariation) {
        List<District> districts = tallies.ofLevel(ZoneLevel.DISTRICT).entrySet().stream()
                .filter(district -> district.getValue().people() > 0 && census.getOrDefault(district.getKey(), 0.0) > 0)
                .sorted(Map.Entry.comparingByKey())
                .map(district -> new District(
                        district.getValue().people(),
                        census.getOrDefault(district.getKey(), 0.0),
                        district.getValue().unitsSquared(),
                        district.getValue().boundaryVariance()))
                .toList();
        if (districts.isEmpty()) {
            return null;
        }
        if (GridError.fitted(districts)) {
            return fitted(tallies.ofLevel(ZoneLevel.TOWN).values(), townVariation);
        }
        return GridError.isObservable(districts) ? GridError.observed(districts) : null;
    }

    private static @Nullable GridError fitted(Collection<ZoneTally> towns, double townVariation) {
        double people = towns.stream().mapToDouble(ZoneTally::people).sum();
        double concentration = towns.stream()
                .filter(town -> town.people() > 0)
                .mapToDouble(town -> town.unitsSquared() / town.people())
                .sum();
        return people > 0 ? GridError.ofTowns(townVariation, concentration / people) : null;
    }
}
