package io.juluo.geodata.source.text;

import io.juluo.geodata.city.CityProfile.InputFile;
import io.juluo.geodata.city.FileFormat;
import io.juluo.geodata.city.TestProfiles;
import io.juluo.geodata.issue.DataIssue;
import io.juluo.geodata.issue.IssueReport;
import io.juluo.geodata.seed.ZoneRegister;
import io.juluo.geodata.source.FlowReading;
import io.juluo.geodata.source.FlowSource;
import io.juluo.geodata.table.FlowTable;
import io.juluo.geodata.table.ZoneTable;
import io.juluo.geodata.unit.ExactSum;
import io.juluo.geodata.unit.InputKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.sedona.spark.SedonaContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Reads {@link LargeFlows} in a process of its own, as the nightly run does, and writes what it found into a file. */
public final class LargeFlowsReading {
    private LargeFlowsReading() {}

    /** The CSV, its number of towns, the file for the findings. */
    public static void main(String[] arguments) throws Exception {
        Path csv = Path.of(arguments[0]);
        Path folder = Objects.requireNonNull(csv.getParent());
        SparkSession spark = SedonaContext.create(SedonaContext.builder()
                .master("local[2]")
                .config("spark.ui.enabled", "false")
                .config("spark.sql.shuffle.partitions", "4")
                .config("spark.local.dir", folder.toString())
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.driver.host", "127.0.0.1")
                .getOrCreate());
        FileFormat format = new FileFormat(
                FileFormat.CSV, null, null, null, Map.of("home_code", "from", "work_code", "to", "commuters", "all"));
        IssueReport issues = new IssueReport();
        FlowReading reading = FlowSource.read(
                spark,
                TestProfiles.in(folder)
                        .flows(new InputFile(csv, InputKind.OBSERVED, format))
                        .build(),
                ZoneRegister.EMPTY,
                issues,
                zones(spark, Integer.parseInt(arguments[1])));
        Row sums = reading.flows()
                .agg(functions.count(functions.lit(1)), ExactSum.of(FlowTable.COMMUTERS.col()))
                .first();
        List<String> found = new ArrayList<>();
        found.add(sums.getLong(0) + " rows, " + sums.getDouble(1) + " commuters");
        for (DataIssue issue : issues.all()) {
            found.add(issue.kind() + " " + issue.count());
        }
        Files.write(Path.of(arguments[2]), found);
        spark.stop();
    }

    private static Dataset<Row> zones(SparkSession spark, int towns) {
        List<Row> rows = new ArrayList<>();
        for (int town = 0; town < towns; town++) {
            rows.add(RowFactory.create("town", LargeFlows.code(town)));
        }
        return spark.createDataFrame(
                rows,
                new StructType()
                        .add(ZoneTable.ZONE_LEVEL.name(), DataTypes.StringType)
                        .add(ZoneTable.ZONE_CODE.name(), DataTypes.StringType));
    }
}
