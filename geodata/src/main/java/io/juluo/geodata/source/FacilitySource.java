package io.juluo.geodata.source;

import io.juluo.geodata.city.CityProfile;
import io.juluo.geodata.city.CityProfile.FacilityInput;
import io.juluo.geodata.crs.CoordinateTransform;
import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.issue.IssueReport;
import io.juluo.geodata.table.Col;
import io.juluo.geodata.table.FacilityTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Facilities from Parquet: {@code facility_id, class_code, x_m, y_m} and, where known, {@code facility_name}, the coordinates in the declared
 * CRS. Facilities of a class that counts as no service are left out and counted.
 */
public final class FacilitySource {
    private FacilitySource() {}

    /**
     * Reads and checks the facilities.
     *
     * @param zones {@link io.juluo.geodata.table.ZoneTable}
     * @param serviceOfClass service of each known class; empty text where the class counts as none
     * @return {@link FacilityTable}
     * @throws io.juluo.geodata.issue.DataRefused if an error was noted
     */
    public static Dataset<Row> read(
            SparkSession spark,
            CityProfile profile,
            IssueReport issues,
            Dataset<Row> zones,
            Map<String, String> serviceOfClass) {
        FacilityInput input = profile.facilities();
        Optional<ParquetFooter> footer = ParquetFooter.check(
                input.file(),
                List.of(FacilityTable.FACILITY_ID, FacilityTable.CLASS_CODE, FacilityTable.X_M, FacilityTable.Y_M),
                List.of(FacilityTable.FACILITY_NAME),
                issues);
        if (footer.isEmpty()) {
            issues.refuseIfErrors();
        }
        boolean named = footer.map(f -> f.has(FacilityTable.FACILITY_NAME)).orElse(false);
        Column name =
                named ? FacilityTable.FACILITY_NAME.col() : functions.lit(null).cast(DataTypes.StringType);
        Dataset<Row> stored = spark.read()
                .parquet(input.file().path().toUri().toString())
                .select(
                        FacilityTable.FACILITY_ID.col(),
                        FacilityTable.FACILITY_NAME.is(name),
                        FacilityTable.CLASS_CODE.col(),
                        FacilityTable.X_M.col(),
                        FacilityTable.Y_M.col());
        Dataset<Row> moved = MovedPoint.move(
                stored,
                FacilityTable.X_M.name(),
                FacilityTable.Y_M.name(),
                CoordinateTransform.to(crs(profile), profile.metricCrs()));
        Dataset<Row> placed = checked(moved, profile, CityExtent.of(zones), issues);
        Dataset<Row> served =
                served(placed, spark, DeclaredFile.label(input.file().path()), serviceOfClass, issues);
        issues.refuseIfErrors();
        return FacilityTable.SPEC.conform(served.withColumn(
                        FacilityTable.INPUT_KIND.name(),
                        functions.lit(input.file().kind().code()))
                .withColumn(FacilityTable.GEOMETRY.name(), none(FacilityTable.GEOMETRY))
                .withColumn(FacilityTable.ENTRANCES.name(), none(FacilityTable.ENTRANCES)));
    }

    private static Column none(Col column) {
        return functions.lit(null).cast(column.type());
    }

    private static String crs(CityProfile profile) {
        return Objects.requireNonNullElse(profile.facilities().crs(), profile.metricCrs());
    }

    private static Dataset<Row> checked(
            Dataset<Row> facilities, CityProfile profile, CityExtent city, IssueReport issues) {
        FacilityInput input = profile.facilities();
        String file = DeclaredFile.label(input.file().path());
        Column x = FacilityTable.X_M.col();
        Column y = FacilityTable.Y_M.col();
        RowChecks checks = new RowChecks(file, FacilityTable.FACILITY_ID.col(), issues);
        checks.near(facilities, x, y, city, crs(profile));
        Dataset<Row> good = checks.quarantine(
                facilities,
                List.of(
                        RowRule.present(
                                "null_id", FacilityTable.FACILITY_ID.col(), "facilities have no id", "give them one"),
                        RowRule.present(
                                "null_code",
                                FacilityTable.CLASS_CODE.col(),
                                "facilities have no class",
                                "give them a class of seeds/facility_classes.csv"),
                        RowRule.placed(x, y, crs(profile))),
                profile.limits().badRowShare());
        checks.unique(good, List.of(FacilityTable.FACILITY_ID.col()), "facility ids stand on several rows");
        checks.tell(
                good,
                functions.not(city.isInside(x, y)),
                new Findings(
                        "outside_districts",
                        file,
                        "facilities lie outside every district; they are kept, for they serve people inside",
                        "nothing to do near the border or the coast; else check their coordinates"),
                Severity.NOTICE);
        return good;
    }

    private static Dataset<Row> served(
            Dataset<Row> facilities,
            SparkSession spark,
            String file,
            Map<String, String> serviceOfClass,
            IssueReport issues) {
        Dataset<Row> joined = facilities.join(
                functions.broadcast(classes(spark, serviceOfClass)),
                FacilityTable.CLASS_CODE.col().equalTo(functions.col("_class")),
                "left");
        Column service = FacilityTable.SERVICE.col();
        RowChecks byClass = new RowChecks(file, FacilityTable.CLASS_CODE.col(), issues);
        byClass.tellGroups(
                joined.filter(service.isNull()),
                FacilityTable.CLASS_CODE.col(),
                new Findings(
                        "unknown_class",
                        file,
                        "facilities of classes that are not in seeds/facility_classes.csv are left out",
                        "add the classes there, with the service they count as or none"),
                Severity.WARNING);
        byClass.tellGroups(
                joined.filter(service.equalTo("")),
                FacilityTable.CLASS_CODE.col(),
                new Findings(
                        "class_of_no_service",
                        file,
                        "facilities of classes that count as no service are left out",
                        "nothing to do, unless seeds/facility_classes.csv should count them"),
                Severity.NOTICE);
        return joined.filter(service.notEqual(""));
    }

    private static Dataset<Row> classes(SparkSession spark, Map<String, String> serviceOfClass) {
        List<Row> rows = new ArrayList<>();
        serviceOfClass.forEach((code, service) -> rows.add(RowFactory.create(code, service)));
        StructType schema = new StructType()
                .add("_class", DataTypes.StringType)
                .add(FacilityTable.SERVICE.name(), DataTypes.StringType);
        return spark.createDataFrame(rows, schema);
    }
}
