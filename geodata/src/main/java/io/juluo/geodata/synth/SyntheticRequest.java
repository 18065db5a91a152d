package io.juluo.geodata.synth;

import io.juluo.geodata.city.CityProfile;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * What is to be made for a real city, and from what. All geometry is in the city's metric CRS.
 *
 * @param area slug of the study area; a part of the random seed
 * @param towns the towns, in which all people live; kept in the order of their codes
 * @param units the census units, whose people must add up exactly; kept in the order of their codes
 * @param cell_m edge of a whole grid cell in whole metres
 * @param grid population grid to make; null where a real one exists
 * @param facilities facilities to make; null where real ones exist
 * @param flows commuting flows to make; null where real ones exist
 * @param truthFolder folder for the truth table and the note of what was made
 */
public record SyntheticRequest(
        String area,
        List<Town> towns,
        List<Unit> units,
        long cell_m,
        @Nullable Path grid,
        @Nullable Path facilities,
        @Nullable Path flows,
        Path truthFolder) {

    /**
     * A town.
     *
     * @param code division code
     * @param district code of its district
     * @param name name in Chinese
     * @param inMainCity whether it belongs to the main city
     * @param polygon its land, valid
     */
    public record Town(String code, String district, String name, boolean inMainCity, Geometry polygon) {}

    /**
     * A census unit.
     *
     * @param code its code
     * @param district the district in which its people live
     * @param population residents
     * @param homeTowns codes of the towns over which it lies; empty where it is the district itself
     */
    public record Unit(String code, String district, long population, List<String> homeTowns) {
        /** Keeps a copy of the towns. */
        public Unit {
            homeTowns = List.copyOf(homeTowns);
        }
    }

    /** Checks that every unit has a place for its people. */
    public SyntheticRequest {
        towns = towns.stream().sorted(Comparator.comparing(Town::code)).toList();
        units = units.stream().sorted(Comparator.comparing(Unit::code)).toList();
        require(cell_m > 0, "the cell's edge is " + cell_m + " m");
        Set<String> codes = new HashSet<>();
        Set<String> districts = new HashSet<>();
        for (Town town : towns) {
            require(codes.add(town.code()), "town " + town.code() + " stands twice");
            require(!town.polygon().isEmpty(), "town " + town.code() + " has no land");
            districts.add(town.district());
        }
        Set<String> unitCodes = new HashSet<>();
        for (Unit unit : units) {
            require(unitCodes.add(unit.code()), "census unit " + unit.code() + " stands twice");
            require(unit.population() >= 0, "census unit " + unit.code() + " has " + unit.population() + " people");
            require(
                    districts.contains(unit.district()),
                    "census unit " + unit.code() + " lies in district " + unit.district() + ", which has no town");
            require(codes.containsAll(unit.homeTowns()), "census unit " + unit.code() + " has an unknown home town");
        }
    }

    /**
     * The request that a profile makes: what it declares synthetic.
     *
     * @param profile the city
     * @param zones rows of {@link io.juluo.geodata.table.ZoneTable}
     * @param controls rows of {@link io.juluo.geodata.table.CensusControlTable}
     * @throws io.juluo.geodata.issue.OperatorError naming what the profile lacks for making it
     */
    public static SyntheticRequest from(CityProfile profile, List<Row> zones, List<Row> controls) {
        return new ProfileRequest(profile, zones, controls).request();
    }

    /** The files to make, the truth excepted. */
    List<Path> files() {
        return Stream.of(grid, facilities, flows).filter(Objects::nonNull).toList();
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
