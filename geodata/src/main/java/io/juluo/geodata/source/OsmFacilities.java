package io.juluo.geodata.source;

import io.juluo.geodata.source.osm.OsmPlace;
import io.juluo.geodata.source.osm.OsmPlaces;
import io.juluo.geodata.table.FacilityTable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** Facilities from OpenStreetMap, of the classes that their tags decide. */
final class OsmFacilities implements FacilityFormat {
    private static final StructType SCHEMA = new StructType()
            .add(FacilityTable.FACILITY_ID.name(), FacilityTable.FACILITY_ID.type())
            .add(FacilityTable.FACILITY_NAME.name(), FacilityTable.FACILITY_NAME.type())
            .add(FacilityTable.CLASS_CODE.name(), FacilityTable.CLASS_CODE.type())
            .add(FacilityTable.X_M.name(), FacilityTable.X_M.type())
            .add(FacilityTable.Y_M.name(), FacilityTable.Y_M.type())
            .add(FacilityTable.GEOMETRY.name(), FacilityTable.GEOMETRY.type())
            .add(FacilityTable.ENTRANCES.name(), FacilityTable.ENTRANCES.type());

    @Override
    public Optional<FacilityRows> read(FacilityFile input) {
        if (!DeclaredFile.isThere(input.file(), input.issues())) {
            return Optional.empty();
        }
        OsmPlaces.Source source = new OsmPlaces.Source(
                input.spark(), input.file().path(), input.toMetric(), input.city(), input.issues());
        Map<String, String> services = input.rules().serviceOfClass();
        List<Row> rows = OsmPlaces.facilities(source, input.rules().tags(), code -> group(code, services)).stream()
                .map(OsmFacilities::row)
                .toList();
        if (rows.isEmpty()) {
            DeclaredFile.refuse(
                    "no_rows",
                    input.file().path(),
                    "the file has no facilities near the city",
                    "take an extract of the city, or correct the tags in seeds/facility_classes.csv",
                    input.issues());
            return Optional.empty();
        }
        Dataset<Row> table = input.spark().createDataFrame(rows, SCHEMA);
        return Optional.of(new FacilityRows(table, input.crs(), DrawnPlaces.NONE, input.checksById(), List.of()));
    }

    /** Classes of one service count as one thing, so that a clinic inside its own hospital of the same name is one. */
    private static String group(String code, Map<String, String> services) {
        String service = services.getOrDefault(code, "");
        return service.isEmpty() ? "class " + code : service;
    }

    private static Row row(OsmPlace place) {
        return RowFactory.create(
                place.id(), place.name(), place.code(), place.at().x, place.at().y, place.ground(), place.entrances());
    }
}
