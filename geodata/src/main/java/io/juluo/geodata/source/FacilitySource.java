package io.juluo.geodata.source;

import io.juluo.geodata.city.CityProfile;
import io.juluo.geodata.city.FileFormat;
import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.issue.IssueReport;
import io.juluo.geodata.source.vector.VectorFile;
import io.juluo.geodata.table.FacilityTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
 * Facilities of any format. Areas count from their edge. Facilities of a class that counts as no service are left out
 * and counted.
 */
public final class FacilitySource {
    private FacilitySource() {}

    /**
     * Reads and checks the facilities.
     *
     * @param zones {@link io.juluo.geodata.table.ZoneTable}
     * @param rules what the seeds say of facilities
     * @return {@link FacilityTable}
     * @throws io.juluo.geodata.issue.DataRefused if an error was noted
     */
    public static Dataset<Row> read(
            SparkSession spark, CityProfile profile, IssueReport issues, Dataset<Row> zones, FacilityRules rules) {
        FacilityFile input = new FacilityFile(spark, profile, rules, CityExtent.of(zones), issues);
        Optional<FacilityRows> stored = format(input.file().format()).read(input);
        if (stored.isEmpty()) {
            issues.refuseIfErrors();
        }
        Dataset<Row> placed = checked(stored.orElseThrow(), input);
        Dataset<Row> served = served(placed, input);
        issues.refuseIfErrors();
        return FacilityTable.SPEC.conform(served.withColumn(
                FacilityTable.INPUT_KIND.name(),
                functions.lit(input.file().kind().code())));
    }

    private static FacilityFormat format(FileFormat format) {
        if (format.name().equals(FileFormat.OSM_PBF)) {
            return new OsmFacilities();
        }
        boolean isTable = format.name().equals(FileFormat.CSV) && format.geometry() == null;
        return VectorFile.reads(format) && !isTable ? new VectorFacilities() : new TableFacilities();
    }

    private static Dataset<Row> checked(FacilityRows facilities, FacilityFile input) {
        CityExtent city = input.city();
        Column x = FacilityTable.X_M.col();
        Column y = FacilityTable.Y_M.col();
        Findings outside = new Findings(
                "outside_districts",
                input.label(),
                "facilities lie outside every district; they are kept, for they serve people inside",
                "nothing to do near the border or the coast; else check their coordinates");
        RowChecks checks = facilities.checks();
        RowTally near = RowTally.near(
                x,
                y,
                city,
                facilities.crs(),
                () -> facilities.drawn().guesses(city, input.profile().metricCrs(), facilities.crs()));
        Dataset<Row> good = checks.quarantine(
                facilities.rows(),
                rules(facilities),
                input.profile().limits().badRowShare(),
                List.of(near, RowTally.tell(functions.not(city.isInside(x, y)), outside, Severity.NOTICE)));
        checks.unique(good, List.of(FacilityTable.FACILITY_ID.col()), "facility ids stand on several rows");
        return good;
    }

    private static List<RowRule> rules(FacilityRows facilities) {
        List<RowRule> rules = new ArrayList<>(facilities.rules());
        rules.add(
                RowRule.present("null_id", FacilityTable.FACILITY_ID.col(), "facilities have no id", "give them one"));
        rules.add(RowRule.present(
                "null_code",
                FacilityTable.CLASS_CODE.col(),
                "facilities have no class",
                "give them a class of seeds/facility_classes.csv"));
        rules.add(RowRule.placed(FacilityTable.X_M.col(), FacilityTable.Y_M.col(), facilities.crs()));
        return rules;
    }

    private static Dataset<Row> served(Dataset<Row> facilities, FacilityFile input) {
        String file = input.label();
        IssueReport issues = input.issues();
        Dataset<Row> joined = facilities.join(
                functions.broadcast(classes(input.spark(), input.rules().serviceOfClass())),
                FacilityTable.CLASS_CODE.col().equalTo(functions.col("_class")),
                "left");
        Column service = FacilityTable.SERVICE.col();
        RowChecks byClass = new RowChecks(file, FacilityTable.CLASS_CODE.col(), issues);
        Column unknown = service.isNull();
        Column ofNone = functions.coalesce(service.equalTo(""), functions.lit(false));
        Row counts = joined.agg(functions.count(functions.when(unknown, 1)), functions.count(functions.when(ofNone, 1)))
                .first();
        byClass.tellGroups(
                counts.getLong(0),
                joined.filter(unknown),
                FacilityTable.CLASS_CODE.col(),
                new Findings(
                        "unknown_class",
                        file,
                        "facilities of classes that are not in seeds/facility_classes.csv are left out",
                        "add the classes there, with the service they count as or none"),
                Severity.WARNING);
        byClass.tellGroups(
                counts.getLong(1),
                joined.filter(ofNone),
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
