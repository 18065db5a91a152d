package io.juluo.jobs.run;

import io.juluo.geodata.table.IndicatorValueTable;
import io.juluo.geodata.table.TargetStatusTable;
import io.juluo.geodata.table.ZoneTable;
import io.juluo.jobs.sink.City;
import io.juluo.jobs.sink.GeoPackageWriter;
import io.juluo.jobs.sink.ScorecardCsv;
import io.juluo.jobs.sink.ZoneFigures;
import java.nio.file.Path;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/** The files of a run over two districts: 西区 of 64 + 32 residents, 东区 of 32; one service has no figure anywhere. */
final class CoverageWorld {
    private static final String MEDICAL = "services_medical_15min_straight";
    private static final String UNKNOWN = "services_elderly_care_15min_straight";
    private static final List<String> KNOWN =
            List.of("services_all_15min_straight", MEDICAL, "transit_800m_population");

    private CoverageWorld() {}

    static void write(SparkSession spark, Path folder) {
        ZoneFigures figures = ZoneFigures.of(
                new City("sample", "990000", "样城", "EPSG:4549"),
                spark.createDataFrame(zones(), ZoneTable.SPEC.schema()),
                spark.createDataFrame(values(), IndicatorValueTable.SPEC.schema()),
                spark.createDataFrame(List.of(target()), TargetStatusTable.SPEC.schema()));
        GeoPackageWriter.write(folder.resolve("zones.gpkg"), figures, LocalDate.of(2025, 6, 30));
        ScorecardCsv.write(
                folder.resolve("scorecard.csv"), figures, Map.of(MEDICAL, "医疗"), Set.of(KNOWN.get(0), UNKNOWN));
    }

    private static List<Row> zones() {
        return List.of(
                zone("district", "990101", "西区", "990000", 0, 2),
                zone("district", "990102", "东区", "990000", 2, 3),
                zone("town", "990101001", "湖镇", "990101", 0, 1),
                zone("town", "990101002", "山镇", "990101", 1, 2),
                zone("town", "990102001", "岛镇", "990102", 2, 3));
    }

    private static Row zone(String level, String code, String name, String parent, int west, int east) {
        Envelope box = new Envelope(530_000 + west * 1000, 530_000 + east * 1000, 4_000_000, 4_001_000);
        return RowFactory.create(
                level, code, name, parent, true, "synthetic", new GeometryFactory().toGeometry(box), null);
    }

    private static List<Row> values() {
        List<Row> rows = new ArrayList<>();
        rows.addAll(zone("city", "990000", 128, 0.625));
        rows.addAll(zone("district", "990101", 96, 0.5));
        rows.addAll(zone("district", "990102", 32, 1));
        rows.addAll(zone("town", "990101001", 64, 0.75));
        rows.addAll(zone("town", "990101002", 32, 0.25));
        rows.addAll(zone("town", "990102001", 32, 1));
        return rows;
    }

    private static List<Row> zone(String level, String code, double residents, double share) {
        List<Row> rows = new ArrayList<>();
        rows.add(value(level, code, "usual_residents", "persons", residents));
        KNOWN.forEach(id -> rows.add(value(level, code, id, "share", share)));
        rows.add(value(level, code, UNKNOWN, "share", null));
        return rows;
    }

    private static Row value(String level, String code, String definition, String unit, @Nullable Double value) {
        return RowFactory.create(
                Date.valueOf("2020-11-01"),
                "sample",
                level,
                code,
                "",
                definition,
                definition,
                "",
                value,
                unit,
                value,
                1.0,
                null,
                null,
                null,
                "synthetic",
                value == null ? "no_data" : "value",
                null,
                null,
                null,
                null);
    }

    private static Row target() {
        return RowFactory.create(
                "sample",
                "district",
                "990101",
                "",
                MEDICAL,
                "",
                "west_medical_2025",
                "at_least",
                0.5,
                "share",
                0.9,
                0.0,
                2025L,
                -0.4,
                -38.4,
                "synthetic",
                "not_assessed",
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
