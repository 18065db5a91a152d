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
 * @param metricCrs the metric CRS
 * @param toMetric from the input's CRS to the metric CRS
 * @param rules how stops are read
 * @param city where the city lies
 * @param badRowShare share of unusable rows above which the run stops
 * @param issues where faults are noted
 */
public record StopInput(
        SparkSession spark,
        TransitInput declared,
        String crs,
        String metricCrs,
        CoordinateTransform toMetric,
        StopRules rules,
        CityExtent city,
        double badRowShare,
        IssueReport issues) {
    /** From a CRS that the file tells to the metric CRS. */
    public CoordinateTransform toMetric(String crsOfFile) {
        return CoordinateTransform.to(crsOfFile, metricCrs);
    }

    /** The same input with its coordinates unmoved, and its faults noted nowhere. */
    StopInput asDrawn() {
        CoordinateTransform none = CoordinateTransform.to(crs, crs);
        return new StopInput(spark, declared, crs, crs, none, rules, city, badRowShare, new IssueReport());
    }

    /** Where it lies. */
    public Path path() {
        return declared.file().path();
    }

    /** The name that issues call it by. */
    public String label() {
        return DeclaredFile.label(path());
    }
}
