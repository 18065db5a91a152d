package io.juluo.geodata.synth;

import io.juluo.geodata.city.CityProfile;
import io.juluo.geodata.city.CityProfile.InputFile;
import io.juluo.geodata.issue.OperatorError;
import io.juluo.geodata.synth.SyntheticRequest.Town;
import io.juluo.geodata.synth.SyntheticRequest.Unit;
import io.juluo.geodata.table.CensusControlTable;
import io.juluo.geodata.table.ZoneTable;
import io.juluo.geodata.unit.InputKind;
import io.juluo.geodata.unit.ZoneLevel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** Reads a request out of a profile and its tables; gathers what is missing, to name it all at once. */
final class ProfileRequest {
    private final CityProfile profile;
    private final List<Town> towns;
    private final List<Row> controls;
    private final List<String> problems = new ArrayList<>();

    ProfileRequest(CityProfile profile, List<Row> zones, List<Row> controls) {
        this.profile = profile;
        this.controls = controls;
        this.towns = zones.stream()
                .filter(row -> text(row, ZoneTable.ZONE_LEVEL.name()).equals(ZoneLevel.TOWN.code()))
                .map(ProfileRequest::town)
                .toList();
    }

    SyntheticRequest request() {
        Path grid = synthetic(profile.census().grid().file());
        Path facilities = synthetic(profile.facilities().file());
        Path flows = synthetic(profile.flows().file());
        Path truthFolder = folderToMake(
                Stream.of(grid, facilities, flows).filter(Objects::nonNull).toList());
        if (grid != null) {
            requireMetric("census.grid.crs", profile.census().grid().crs());
        }
        if (facilities != null) {
            requireMetric("facilities.crs", profile.facilities().crs());
        }
        List<Unit> units = units();
        long cell_m = cell();
        if (!problems.isEmpty()) {
            throw new OperatorError(problems);
        }
        return new SyntheticRequest(profile.area(), towns, units, cell_m, grid, facilities, flows, truthFolder);
    }

    private static @Nullable Path synthetic(InputFile file) {
        return file.kind() == InputKind.SYNTHETIC ? file.path() : null;
    }

    /** The folder of what is still to be made: a file that is there may lie in a folder no one may write to. */
    private Path folderToMake(List<Path> files) {
        return files.stream()
                .filter(file -> !Files.exists(file))
                .findFirst()
                .or(() -> files.stream().findFirst())
                .map(ProfileRequest::folder)
                .orElseGet(() -> folder(profile.profileFile()));
    }

    private static Path folder(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent());
    }

    private void requireMetric(String key, @Nullable String crs) {
        if (crs != null && !crs.equals(profile.metricCrs())) {
            problems.add(
                    key + " is " + crs + ", but synthetic data is made in metric_crs: write " + profile.metricCrs());
        }
    }

    private long cell() {
        double cell_m = Objects.requireNonNullElse(profile.census().grid().cellM(), 0.0);
        if (cell_m < 1 || cell_m != StrictMath.rint(cell_m)) {
            problems.add("census.grid.cell_m is " + cell_m + ": a synthetic grid needs whole metres, such as 250");
        }
        return (long) cell_m;
    }

    private List<Unit> units() {
        if (controls.isEmpty()) {
            problems.add("census.control has no rows: synthetic people must add up to census totals, so declare them");
        }
        Set<String> districts = towns.stream().map(Town::district).collect(Collectors.toSet());
        List<Unit> units = new ArrayList<>();
        for (Row row : controls) {
            Unit unit = unit(row);
            if (!districts.contains(unit.district())) {
                problems.add("census unit " + unit.code() + " lies in district " + unit.district()
                        + ", which has no town: say in census.control.located_in where it lies");
            }
            units.add(unit);
        }
        return units;
    }

    private Unit unit(Row row) {
        String code = text(row, CensusControlTable.CENSUS_UNIT.name());
        String district = text(row, CensusControlTable.DISTRICT_CODE.name());
        CityProfile.ControlInput control = profile.census().control();
        List<String> homes = control == null ? List.of() : control.homeTowns().getOrDefault(code, List.of());
        for (String home : homes) {
            if (towns.stream()
                    .noneMatch(
                            town -> town.code().equals(home) && town.district().equals(district))) {
                problems.add("census.control.home_towns: " + home + " of census unit " + code
                        + " is no town of district " + district + ": write a town's code");
            }
        }
        return new Unit(code, district, row.getLong(row.fieldIndex(CensusControlTable.POPULATION.name())), homes);
    }

    private static Town town(Row row) {
        return new Town(
                text(row, ZoneTable.ZONE_CODE.name()),
                text(row, ZoneTable.PARENT_CODE.name()),
                text(row, ZoneTable.ZONE_NAME.name()),
                row.getBoolean(row.fieldIndex(ZoneTable.IN_MAIN_CITY.name())),
                row.getAs(ZoneTable.GEOMETRY.name()));
    }

    private static String text(Row row, String column) {
        return row.getString(row.fieldIndex(column));
    }
}
