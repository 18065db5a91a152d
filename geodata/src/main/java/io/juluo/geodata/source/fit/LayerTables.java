package io.juluo.geodata.source.fit;

import io.juluo.geodata.city.CityProfile;
import io.juluo.geodata.city.CityProfile.InputFile;
import io.juluo.geodata.city.CityProfile.TransitInput;
import io.juluo.geodata.crs.Crs;
import io.juluo.geodata.source.DeclaredFile;
import io.juluo.geodata.source.Stop;
import io.juluo.geodata.source.fit.FitLayer.Role;
import io.juluo.geodata.table.CellTable;
import io.juluo.geodata.table.FacilityTable;
import io.juluo.geodata.table.ZoneTable;
import io.juluo.geodata.unit.ZoneLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/**
 * What a city's inputs were read into, in the metric CRS.
 *
 * @param zones {@link ZoneTable}
 * @param cells {@link CellTable}; null where it could not be read
 * @param facilities {@link FacilityTable}; null where it could not be read
 * @param stops usable stops by the label of their input; empty where they could not be read
 */
public record LayerTables(
        Dataset<Row> zones,
        @Nullable Dataset<Row> cells,
        @Nullable Dataset<Row> facilities,
        Map<String, List<Stop>> stops) {

    /** Each input as a layer that can be held against the others. */
    List<FitLayer> layers(CityProfile profile) {
        List<FitLayer> layers = new ArrayList<>();
        layers.add(zoneLayer(
                ZoneLevel.DISTRICT,
                Role.DISTRICTS,
                profile.districts().file(),
                profile.districts().crs()));
        layers.add(zoneLayer(
                ZoneLevel.TOWN,
                Role.TOWNS,
                profile.towns().file(),
                profile.towns().crs()));
        if (cells != null) {
            layers.add(people(profile, cells));
        }
        if (facilities != null) {
            layers.add(services(profile, facilities));
        }
        stops.forEach((label, placed) -> layers.add(stopLayer(label, placed, profile)));
        return layers;
    }

    private FitLayer zoneLayer(ZoneLevel level, Role role, InputFile file, @Nullable String crs) {
        List<Outline> outlines = zones
                .filter(ZoneTable.ZONE_LEVEL.col().equalTo(level.code()))
                .orderBy(ZoneTable.ZONE_CODE.col())
                .select(ZoneTable.ZONE_CODE.col(), ZoneTable.ZONE_NAME.col(), ZoneTable.GEOMETRY.col())
                .collectAsList()
                .stream()
                .map(zone -> new Outline(zone.getString(0) + " " + zone.getString(1), zone.getAs(2)))
                .toList();
        return FitLayer.ofShapes(DeclaredFile.label(file.path()), plainUnlessSaid(crs), role, outlines);
    }

    private static FitLayer people(CityProfile profile, Dataset<Row> cells) {
        Dataset<Row> inhabited = cells.filter(CellTable.POPULATION.col().gt(0));
        List<Spot> some = sampled(
                inhabited,
                CellTable.CELL_ID.col(),
                CellTable.X_M.col(),
                CellTable.Y_M.col(),
                CellTable.POPULATION.col());
        return FitLayer.ofSample(
                DeclaredFile.label(profile.census().grid().file().path()),
                plainUnlessSaid(profile.census().grid().crs()),
                Role.PEOPLE,
                inhabited.count(),
                some);
    }

    private static FitLayer services(CityProfile profile, Dataset<Row> facilities) {
        List<Spot> some = sampled(
                facilities,
                FacilityTable.FACILITY_ID.col(),
                FacilityTable.X_M.col(),
                FacilityTable.Y_M.col(),
                functions.lit(1.0));
        return FitLayer.ofSample(
                DeclaredFile.label(profile.facilities().file().path()),
                plainUnlessSaid(profile.facilities().crs()),
                Role.FACILITIES,
                facilities.count(),
                some);
    }

    /** Rows chosen by a hash of their id: the same at every run, and spread over the city. */
    private static List<Spot> sampled(Dataset<Row> rows, Column id, Column x, Column y, Column weight) {
        return rows
                .select(functions.xxhash64(id).as("chance"), id.as("id"), x, y, weight)
                .orderBy("chance", "id")
                .limit(FitLayer.MOST_SPOTS)
                .collectAsList()
                .stream()
                .map(row -> new Spot(new Coordinate(row.getDouble(2), row.getDouble(3)), null, row.getDouble(4)))
                .toList();
    }

    private static FitLayer stopLayer(String label, List<Stop> stops, CityProfile profile) {
        @Nullable
        String crs = profile.transit().stream()
                .filter(input -> DeclaredFile.label(input.file().path()).equals(label))
                .map(TransitInput::crs)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        List<Spot> spots = stops.stream()
                .map(stop -> new Spot(new Coordinate(stop.x_m(), stop.y_m()), stop.name(), 1))
                .toList();
        return FitLayer.ofPoints(label, plainUnlessSaid(crs), Role.STOPS, spots);
    }

    /** No file says of itself that it is shifted: where the profile says nothing, it is not. */
    private static String plainUnlessSaid(@Nullable String crs) {
        return Objects.requireNonNullElse(crs, Crs.WGS84);
    }
}
