package io.juluo.geodata.source;

import io.juluo.geodata.city.CityProfile;
import io.juluo.geodata.city.CityProfile.ZoneInput;
import io.juluo.geodata.issue.IssueReport;
import io.juluo.geodata.table.ZoneTable;
import io.juluo.geodata.unit.ZoneLevel;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/**
 * The city's districts and towns, from two GeoJSON layers. Codes stay text; a layer without codes gets them from a CSV
 * by parent and name. Polygons are used as they are: an invalid one is refused with its place, never mended in silence.
 */
public final class ZoneSource {
    private final CityProfile profile;

    private ZoneSource(CityProfile profile) {
        this.profile = profile;
    }

    /**
     * Reads and checks both layers.
     *
     * @return {@link ZoneTable}: districts, then towns, each by code
     * @throws io.juluo.geodata.issue.DataRefused if an error was noted, naming all of them
     */
    public static Dataset<Row> read(SparkSession spark, CityProfile profile, IssueReport issues) {
        ZoneLayer districtLayer = new ZoneLayer(spark, profile.districts(), profile.metricCrs(), issues);
        ZoneLayer townLayer = new ZoneLayer(spark, profile.towns(), profile.metricCrs(), issues);
        List<ZoneFeature> districts = districtLayer.read();
        List<ZoneFeature> towns = townLayer.read();
        ZoneChecks.codesAreUnique(districts, districtLayer.input(), issues);
        ZoneChecks.namesAreUnique(districts, districtLayer.input(), issues);
        ZoneChecks.codesAreUnique(towns, townLayer.input(), issues);
        ZoneChecks.namesAreUnique(towns, townLayer.input(), issues);
        ZoneAreas.doNotOverlap(districts, districtLayer.input(), issues);
        ZoneAreas.doNotOverlap(towns, townLayer.input(), issues);
        if (!districts.isEmpty()) {
            ZoneChecks.mainCityIsKnown(profile.mainCity(), districts, districtLayer.input(), issues);
            ZoneChecks.parentsAreKnown(towns, districts, townLayer.input(), issues);
            String townCrs = ZoneLayer.crs(profile.towns());
            if (ZonePolygons.lieNear(towns, districts, townLayer.input(), townCrs, profile.metricCrs(), issues)
                    && !towns.isEmpty()) {
                ZoneAreas.liesInItsDistrict(towns, districts, townLayer.input(), issues);
                ZoneAreas.townsFillTheirDistrict(towns, districts, townLayer.input(), issues);
            }
        }
        issues.refuseIfErrors();
        return new ZoneSource(profile).table(spark, districts, towns);
    }

    private Dataset<Row> table(SparkSession spark, List<ZoneFeature> districts, List<ZoneFeature> towns) {
        List<Row> rows = new ArrayList<>();
        for (ZoneFeature district : districts) {
            rows.add(row(ZoneLevel.DISTRICT, district, profile.code(), district.code(), profile.districts()));
        }
        for (ZoneFeature town : towns) {
            rows.add(row(ZoneLevel.TOWN, town, town.parent(), town.parent(), profile.towns()));
        }
        rows.sort((a, b) -> (a.getString(0) + a.getString(1)).compareTo(b.getString(0) + b.getString(1)));
        return ZoneTable.SPEC.conform(spark.createDataFrame(rows, ZoneTable.SPEC.schema()));
    }

    private Row row(
            ZoneLevel level, ZoneFeature zone, @Nullable String parent, @Nullable String district, ZoneInput layer) {
        boolean inMainCity = district != null && profile.mainCity().contains(district);
        return RowFactory.create(
                level.code(),
                zone.code(),
                zone.name(),
                parent,
                inMainCity,
                layer.file().kind().code(),
                zone.geometry());
    }
}
