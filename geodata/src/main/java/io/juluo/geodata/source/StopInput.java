package io.juluo.geodata.source;

import io.juluo.geodata.city.CityProfile.TransitInput;
import io.juluo.geodata.crs.CoordinateTransform;
import io.juluo.geodata.issue.IssueReport;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;

/**
 * What a stop format needs to read an input.
 *
 * @param spark session, for Parquet
 * @param declared the input as the profile declares it
 * @param crs the input's CRS
 * @param toMetric from the input's CRS to the metric CRS
 * @param badRowShare share of unusable rows above which the run stops
 * @param issues where faults are noted
 */
record StopInput(
        SparkSession spark,
        TransitInput declared,
        String crs,
        CoordinateTransform toMetric,
        double badRowShare,
        IssueReport issues) {
    Path path() {
        return declared.file().path();
    }

    String label() {
        return DeclaredFile.label(path());
    }
}
