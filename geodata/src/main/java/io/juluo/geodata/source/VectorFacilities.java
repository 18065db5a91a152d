package io.juluo.geodata.source;

import io.juluo.geodata.crs.CoordinateTransform;
import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.source.vector.FeatureRows;
import io.juluo.geodata.source.vector.VectorFile;
import io.juluo.geodata.table.FacilityTable;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * Facilities from a layer of features, points or areas, with the attributes {@code facility_id, class_code} and, where
 * known, {@code facility_name}. Areas count from their edge.
 */
final class VectorFacilities implements FacilityFormat {
    private static final String GROUND = "_ground";

    @Override
    public Optional<FacilityRows> read(FacilityFile input) {
        return VectorFile.read(
                        input.spark(),
                        input.file(),
                        input.declaredCrs(),
                        List.of(FacilityTable.FACILITY_ID.name(), FacilityTable.CLASS_CODE.name()),
                        List.of(FacilityTable.FACILITY_NAME.name()),
                        input.issues())
                .map(features -> facilities(input, features));
    }

    private static FacilityRows facilities(FacilityFile input, FeatureRows features) {
        CoordinateTransform toMetric =
                CoordinateTransform.to(features.crs(), input.profile().metricCrs());
        Column ground = functions.col(GROUND);
        Dataset<Row> rows = features.rows()
                .withColumn(GROUND, MovedGround.of(functions.col(FeatureRows.GEOMETRY), toMetric))
                .withColumn(FacilityTable.FACILITY_ID.name(), attribute(FacilityTable.FACILITY_ID.name()))
                .withColumn(FacilityTable.FACILITY_NAME.name(), attribute(FacilityTable.FACILITY_NAME.name()))
                .withColumn(FacilityTable.CLASS_CODE.name(), attribute(FacilityTable.CLASS_CODE.name()))
                .withColumn(FacilityTable.X_M.name(), ground.getField(MovedGround.X))
                .withColumn(FacilityTable.Y_M.name(), ground.getField(MovedGround.Y))
                .withColumn(FacilityTable.GEOMETRY.name(), ground.getField(MovedGround.GROUND))
                .withColumn(FacilityTable.ENTRANCES.name(), functions.lit(null).cast(FacilityTable.ENTRANCES.type()));
        Column label = functions.concat_ws(" ", functions.col(FeatureRows.FEATURE), FacilityTable.FACILITY_ID.col());
        RowChecks checks = new RowChecks(input.label(), label, input.issues());
        checks.tell(
                rows,
                functions.coalesce(ground.getField(MovedGround.MENDED), functions.lit(false)),
                new Findings(
                        "mended_area", input.label(), "areas that cut themselves were mended", "mend them in a GIS"),
                Severity.NOTICE);
        DrawnPlaces drawn = DrawnPlaces.corners(features.rows(), functions.col(FeatureRows.GEOMETRY));
        return new FacilityRows(rows, features.crs(), drawn, checks, FeatureRows.rules());
    }

    private static Column attribute(String name) {
        return FeatureRows.attribute(name);
    }
}
