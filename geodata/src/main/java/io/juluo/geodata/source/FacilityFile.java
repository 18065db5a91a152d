package io.juluo.geodata.source;

import io.juluo.geodata.city.CityProfile;
import io.juluo.geodata.city.CityProfile.InputFile;
import io.juluo.geodata.city.FileFormat;
import io.juluo.geodata.crs.CoordinateTransform;
import io.juluo.geodata.crs.Crs;
import io.juluo.geodata.issue.IssueReport;
import io.juluo.geodata.table.FacilityTable;
import java.util.Objects;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/**
 * What a facility format needs to read an input.
 *
 * @param spark session
 * @param profile the city
 * @param rules what the seeds say of facilities
 * @param city where the city lies
 * @param issues where faults are noted
 */
record FacilityFile(SparkSession spark, CityProfile profile, FacilityRules rules, CityExtent city, IssueReport issues) {
    InputFile file() {
        return profile.facilities().file();
    }

    /** The name that issues call it by. */
    String label() {
        return DeclaredFile.label(file().path());
    }

    /** The CRS that the profile declares; null where it is what the file says. */
    @Nullable
    String declaredCrs() {
        return profile.facilities().crs();
    }

    /** The CRS that the coordinates are read in, as far as the file's format alone tells. */
    String crs() {
        boolean degrees = file().format().name().equals(FileFormat.OSM_PBF);
        return Objects.requireNonNullElse(declaredCrs(), degrees ? Crs.WGS84 : profile.metricCrs());
    }

    /** Checks that call a facility by its id. */
    RowChecks checksById() {
        return new RowChecks(label(), FacilityTable.FACILITY_ID.col(), issues);
    }

    CoordinateTransform toMetric() {
        return CoordinateTransform.to(crs(), profile.metricCrs());
    }
}
