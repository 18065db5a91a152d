package io.juluo.geodata.synth.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the censuses of 2020 and 2010 counted in the sample city. The first is the truth of the people; the second is made
 * from it by how much each district is to have grown: old districts lost people, those around them gained. The high-tech
 * zone had not been founded then: its people were counted in the district where it lies.
 */
final class CensusTables {
    /** Columns of both tables. */
    static final List<String> COLUMNS = List.of("code", "name", "population", "urban");

    private static final long PER_MILLE = 1000;

    /** Growth of each district between the censuses, in the order of their codes. */
    private static final long[] GROWTH = {-62, 35, 128, 214, 342, 287, 96, 41, -38, -117};

    /** People of urban places of each district in 2020, and how many fewer of a thousand they were ten years before. */
    private static final long[] URBAN = {1000, 1000, 1000, 940, 910, 760, 560, 590, 480, 430};

    private static final long[] LESS_URBAN = {0, 0, 0, 85, 120, 145, 110, 125, 95, 70};

    private final long[] districts = new long[Names.DISTRICTS.size()];
    private long highTech;

    CensusTables(List<Zoning.Town> towns, long[] townPeople) {
        for (int i = 0; i < townPeople.length; i++) {
            Zoning.Town town = towns.get(i);
            if (Names.HIGH_TECH_TOWNS.contains(town.code())) {
                highTech += townPeople[i];
            } else {
                districts[town.district()] += townPeople[i];
            }
        }
    }

    /** Rows of 2020: the districts and the high-tech zone, all of whose people live in an urban place. */
    List<List<String>> of2020() {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < districts.length; i++) {
            rows.add(district(i, districts[i], URBAN[i]));
        }
        String everybody = Long.toString(highTech);
        rows.add(List.of(Names.HIGH_TECH_CODE, Names.HIGH_TECH_NAME, everybody, everybody));
        return rows;
    }

    /** Rows of 2010: the city's own total and the districts. */
    List<List<String>> of2010() {
        List<List<String>> rows = new ArrayList<>();
        long[] people = new long[districts.length];
        long[] urban = new long[districts.length];
        for (int i = 0; i < districts.length; i++) {
            long today = districts[i] + (i == Names.HARBOUR_DISTRICT ? highTech : 0);
            people[i] = today * PER_MILLE / (PER_MILLE + GROWTH[i]);
            List<String> row = district(i, people[i], URBAN[i] - LESS_URBAN[i]);
            urban[i] = Long.parseLong(row.get(COLUMNS.size() - 1));
            rows.add(row);
        }
        String all = Long.toString(Arrays.stream(people).sum());
        rows.add(
                0,
                List.of(
                        Names.CITY_CODE,
                        "示例市",
                        all,
                        Long.toString(Arrays.stream(urban).sum())));
        return rows;
    }

    private static List<String> district(int number, long people, long urbanPerMille) {
        return List.of(
                Names.districtCode(number),
                Names.DISTRICTS.get(number).name(),
                Long.toString(people),
                Long.toString(people * urbanPerMille / PER_MILLE));
    }
}
