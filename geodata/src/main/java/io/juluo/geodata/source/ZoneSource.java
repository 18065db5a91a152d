package io.juluo.geodata.source;

import io.juluo.geodata.city.CityProfile;
import io.juluo.geodata.city.CityProfile.LayerInput;
import io.juluo.geodata.city.CityProfile.ZoneInput;
import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.issue.IssueReport;
import io.juluo.geodata.seed.ZoneRegister;
import io.juluo.geodata.source.zone.CityOutline;
import io.juluo.geodata.source.zone.Coverage;
import io.juluo.geodata.source.zone.FormerCodes;
import io.juluo.geodata.source.zone.TownsInDistricts;
import io.juluo.geodata.source.zone.WaterInZones;
import io.juluo.geodata.source.zone.ZoneChecks;
import io.juluo.geodata.source.zone.ZoneFeature;
import io.juluo.geodata.source.zone.ZoneGaps;
import io.juluo.geodata.source.zone.ZoneOverlaps;
import io.juluo.geodata.table.ZoneTable;
import io.juluo.geodata.unit.ZoneLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/**
 * The city's districts and towns, from two layers, and its custom zones. Codes stay text; a layer without codes gets them from a CSV by
 * parent and name; codes that have ended are read as today's. Invalid polygons are repaired and strips where
 * neighbours overlap are given to one of them, both told with place and area, or refused where too much is in doubt.
 * After reading, zones of one level meet nowhere by more than rounding.
 */
public final class ZoneSource {
    private final SparkSession spark;
    private final CityProfile profile;
    private final ZoneRegister register;
    private final IssueReport issues;

    private ZoneSource(SparkSession spark, CityProfile profile, ZoneRegister register, IssueReport issues) {
        this.spark = spark;
        this.profile = profile;
        this.register = register;
        this.issues = issues;
    }

    /**
     * Reads and checks all layers.
     *
     * @param register what is known of codes and names
     * @return {@link ZoneTable}: districts, then towns, each by code, then custom zones by layer
     * @throws io.juluo.geodata.issue.DataRefused if an error was noted, naming all of them
     */
    public static Dataset<Row> read(
            SparkSession spark, CityProfile profile, ZoneRegister register, IssueReport issues) {
        ZoneReading reading = attempt(spark, profile, register, issues);
        issues.refuseIfErrors();
        return reading.zones();
    }

    /**
     * Reads and checks all layers as far as they go, so that other inputs can be checked against what can be used of
     * them; errors are noted and refuse nothing.
     *
     * @param register what is known of codes and names
     */
    public static ZoneReading attempt(
            SparkSession spark, CityProfile profile, ZoneRegister register, IssueReport issues) {
        IssueReport found = new IssueReport();
        Dataset<Row> zones = new ZoneSource(spark, profile, register, found).read();
        found.all().forEach(issues::add);
        return new ZoneReading(zones, found.count(Severity.ERROR) > 0);
    }

    private Dataset<Row> read() {
        ZoneLayer districtLayer = layer(profile.districts());
        ZoneLayer townLayer = layer(profile.towns());
        Coverage districts = disjoint(districtLayer);
        Coverage towns = disjoint(townLayer);
        Set<String> mainCity = mainCity(districts.zones());
        if (!districts.zones().isEmpty()) {
            ZoneChecks.mainCityIsKnown(mainCity, districts.zones(), districtLayer.input(), issues);
            ZoneChecks.parentsAreKnown(towns.zones(), districts.zones(), townLayer.input(), issues);
            if (lieNear(towns.zones(), districts, townLayer.input(), townLayer.crs())
                    && !towns.zones().isEmpty()) {
                TownsInDistricts.check(towns.zones(), districts.zones(), townLayer.input(), issues);
                ZoneGaps.amongTowns(towns, districts.zones(), townLayer.input(), issues);
            }
            compareWithOutline(districts, districtLayer.input());
            List<ZoneFeature> water = shapes(profile.zoneContext().water(), districts);
            WaterInZones.tell(districts.zones(), water, districtLayer.input(), issues);
            WaterInZones.tell(towns.zones(), water, townLayer.input(), issues);
        }
        List<Row> custom = districts.zones().isEmpty()
                ? List.of()
                : CustomZones.read(spark, profile, districts.zones(), towns.zones(), issues);
        return table(districts.zones(), towns.zones(), custom, mainCity);
    }

    private ZoneLayer layer(ZoneInput input) {
        return ZoneLayer.read(input, ZoneFeatures.of(spark, input, profile, issues), register, issues);
    }

    private Coverage disjoint(ZoneLayer layer) {
        return ZoneOverlaps.resolved(
                layer.zones(), layer.input(), profile.limits().repairAreaShare(), issues);
    }

    private boolean lieNear(List<ZoneFeature> features, Coverage districts, String input, String crs) {
        return ZonePolygons.lieNear(features, districts.zones(), input, crs, profile.metricCrs(), issues);
    }

    private void compareWithOutline(Coverage districts, String input) {
        LayerInput outline = profile.zoneContext().outline();
        if (outline == null) {
            ZoneGaps.amongDistricts(districts, input, issues);
        } else {
            CityOutline.check(districts, shapes(outline, districts), input, issues);
        }
    }

    /** The polygons of a layer, none where there is no such layer or it lies elsewhere. */
    private List<ZoneFeature> shapes(@Nullable LayerInput layer, Coverage districts) {
        if (layer == null) {
            return List.of();
        }
        ZoneFeatures shapes = ZoneFeatures.of(spark, layer, profile, issues);
        return lieNear(shapes.features(), districts, label(layer), shapes.crs()) ? shapes.features() : List.of();
    }

    private static String label(LayerInput layer) {
        return DeclaredFile.label(layer.file().path());
    }

    /** Today's codes of the main city. A district that has become part of another one of it is known by that. */
    private Set<String> mainCity(List<ZoneFeature> districts) {
        FormerCodes codes = new FormerCodes(DeclaredFile.label(profile.profileFile()), register.history(), issues);
        Set<String> today = new TreeSet<>();
        for (String code : profile.mainCity()) {
            boolean stands = districts.stream().anyMatch(district -> code.equals(district.code()));
            String whole = register.history().lyingIn(code);
            String read =
                    stands ? code : profile.mainCity().contains(whole) ? codes.lyingIn(code) : codes.sameArea(code);
            today.add(String.valueOf(read));
        }
        codes.report();
        return today;
    }

    private Dataset<Row> table(
            List<ZoneFeature> districts, List<ZoneFeature> towns, List<Row> custom, Set<String> mainCity) {
        List<Row> rows = new ArrayList<>();
        for (ZoneFeature district : districts) {
            boolean inMainCity = mainCity.contains(String.valueOf(district.code()));
            rows.add(row(ZoneLevel.DISTRICT, district, profile.code(), inMainCity, profile.districts()));
        }
        for (ZoneFeature town : towns) {
            boolean inMainCity = mainCity.contains(String.valueOf(town.parent()));
            rows.add(row(ZoneLevel.TOWN, town, town.parent(), inMainCity, profile.towns()));
        }
        rows.sort((a, b) -> (a.getString(0) + a.getString(1)).compareTo(b.getString(0) + b.getString(1)));
        rows.addAll(custom);
        return ZoneTable.SPEC.conform(spark.createDataFrame(rows, ZoneTable.SPEC.schema()));
    }

    private static Row row(
            ZoneLevel level, ZoneFeature zone, @Nullable String parent, boolean inMainCity, ZoneInput layer) {
        return RowFactory.create(
                level.code(),
                zone.code(),
                zone.name(),
                parent,
                inMainCity,
                layer.file().kind().code(),
                zone.geometry(),
                null);
    }
}
