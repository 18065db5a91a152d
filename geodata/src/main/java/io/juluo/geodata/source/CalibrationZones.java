package io.juluo.geodata.source;

import io.juluo.geodata.city.CityProfile.ControlInput;
import io.juluo.geodata.seed.ZoneHistory;
import io.juluo.geodata.table.CensusControlTable;
import io.juluo.geodata.table.ZoneTable;
import io.juluo.geodata.unit.ZoneLevel;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** The zones that people can be scaled to, with their people by the census, and what a code of a census file means. */
final class CalibrationZones {
    private final ZoneHistory history;
    private final Map<String, String> locatedIn;
    private final Map<String, String> districtByTown = new TreeMap<>();
    private final Map<String, Long> peopleByUnit = new TreeMap<>();
    private final Map<String, Long> peopleByDistrict = new TreeMap<>();

    CalibrationZones(ZoneHistory history, @Nullable ControlInput control, Dataset<Row> zones, Dataset<Row> controls) {
        this.history = history;
        this.locatedIn = control == null ? Map.of() : control.locatedIn();
        for (Row town : zones.where(ZoneTable.ZONE_LEVEL.col().equalTo(ZoneLevel.TOWN.code()))
                .select(ZoneTable.ZONE_CODE.col(), ZoneTable.PARENT_CODE.col())
                .collectAsList()) {
            districtByTown.put(town.getString(0), town.getString(1));
        }
        List<Row> units = controls.select(
                        CensusControlTable.CENSUS_UNIT.col(),
                        CensusControlTable.DISTRICT_CODE.col(),
                        CensusControlTable.POPULATION.col())
                .collectAsList();
        for (Row unit : units) {
            peopleByUnit.put(unit.getString(0), unit.getLong(2));
            peopleByDistrict.merge(unit.getString(1), unit.getLong(2), Long::sum);
        }
    }

    /** The town of a code, former ones included; null where it is none. */
    @Nullable
    String town(String code) {
        String today = history.lyingIn(code);
        return districtByTown.containsKey(today) ? today : null;
    }

    /** The district in which the census unit of that code lies; null where the census has no such district. */
    @Nullable
    String district(String code) {
        String today = history.lyingIn(locatedIn.getOrDefault(code, code));
        return peopleByDistrict.containsKey(today) ? today : null;
    }

    /** Residents of the census unit itself; null where it is not known. */
    @Nullable
    Double unitPeople(String code) {
        Long people = peopleByUnit.get(code);
        return people == null ? null : people.doubleValue();
    }

    /** Districts of towns, by the towns' codes in their order. */
    Map<String, String> districtByTown() {
        return districtByTown;
    }

    /** People of each district by the census, in the order of the codes. */
    Map<String, Long> peopleByDistrict() {
        return peopleByDistrict;
    }
}
