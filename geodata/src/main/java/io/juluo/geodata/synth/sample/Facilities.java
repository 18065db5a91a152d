package io.juluo.geodata.synth.sample;

import io.juluo.geodata.synth.ParquetRows.Field;
import io.juluo.geodata.synth.ground.Noise;
import io.juluo.geodata.table.FacilityTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Facilities of the six services where people live, and they are unevenly spread: towns differ, and some lack a
 * service altogether. Pharmacies are among them, which count as no service.
 */
final class Facilities {
    /** Columns of the file. */
    static final List<Field> FIELDS = List.of(
            Field.text(FacilityTable.FACILITY_ID.name()),
            Field.text(FacilityTable.FACILITY_NAME.name()),
            Field.text(FacilityTable.CLASS_CODE.name()),
            Field.real(FacilityTable.X_M.name()),
            Field.real(FacilityTable.Y_M.name()));

    /** The classes, as in seeds/facility_classes.csv, and how many people there are to one. */
    private static final List<Kind> KINDS = List.of(
            new Kind("convenience", "便利店", 1, 1_600),
            new Kind("supermarket", "超市", 1, 5_000),
            new Kind("market", "菜市场", 1, 11_000),
            new Kind("mall", "购物中心", 1, 70_000),
            new Kind("kindergarten", "幼儿园", 2, 5_500),
            new Kind("primary_school", "小学", 2, 9_000),
            new Kind("junior_middle_school", "初级中学", 2, 20_000),
            new Kind("clinic", "诊所", 3, 5_500),
            new Kind("community_health_centre", "社区卫生服务中心", 3, 16_000),
            new Kind("hospital", "医院", 3, 60_000),
            new Kind("nursing_home", "养老院", 4, 32_000),
            new Kind("elderly_day_care", "日间照料中心", 4, 16_000),
            new Kind("library", "图书馆", 5, 60_000),
            new Kind("culture_centre", "文化中心", 5, 32_000),
            new Kind("museum", "博物馆", 5, 150_000),
            new Kind("cinema", "电影院", 5, 45_000),
            new Kind("park", "公园", 6, 22_000),
            new Kind("garden", "游园", 6, 13_000),
            new Kind("pharmacy", "药店", 7, 12_000));

    private static final double LACKING = 0.14;
    private static final double RURAL_BONUS = 1.6;
    private static final int TOWN = 71;
    private static final int PLACE = 72;

    /**
     * A class of facilities.
     *
     * @param classCode its code
     * @param nameZh its name
     * @param service number of the service it belongs to; what a town lacks it lacks as a whole
     * @param peopleToOne people to one facility
     */
    private record Kind(String classCode, String nameZh, int service, double peopleToOne) {}

    private Facilities() {}

    /** All facilities. */
    static List<Object[]> of(World world, People people) {
        List<Object[]> rows = new ArrayList<>();
        for (int kind = 0; kind < KINDS.size(); kind++) {
            int[] inTown = new int[world.towns().size()];
            double[] aPerson = chancePerPerson(kind, world.towns());
            for (int point = 0; point < people.count(); point++) {
                if (stands(kind, point, people, aPerson[people.town(point)])) {
                    int number = ++inTown[people.town(point)];
                    rows.add(row(rows.size() + 1, KINDS.get(kind), number, people, point, world));
                }
            }
        }
        return rows;
    }

    private static boolean stands(int kind, int point, People people, double aPerson) {
        double chance = people.parts(point) / (double) People.PARTS * aPerson;
        return chance > 0 && Noise.unit(PLACE + kind, point, 0) < chance;
    }

    private static double[] chancePerPerson(int kind, List<Zoning.Town> towns) {
        return towns.stream()
                .mapToDouble(town -> plenty(kind, town) / KINDS.get(kind).peopleToOne())
                .toArray();
    }

    /** How well the town is supplied: 0 where it lacks the service, otherwise 0.6 to 1.4, and more in the country. */
    private static double plenty(int kind, Zoning.Town town) {
        double luck =
                Noise.unit(TOWN, Long.parseLong(town.code()), KINDS.get(kind).service());
        boolean mainCity = town.district() < Names.MAIN_CITY_DISTRICTS;
        if (luck < (mainCity ? LACKING / 4 : LACKING)) {
            return 0;
        }
        return (0.6 + 0.8 * luck) * (mainCity ? 1 : RURAL_BONUS);
    }

    private static Object[] row(int number, Kind kind, int inTown, People people, int point, World world) {
        String town = Names.stem(world.towns().get(people.town(point)).name());
        String name = inTown == 1 ? town + kind.nameZh() : town + "第" + inTown + kind.nameZh();
        String id = String.format(Locale.ROOT, "f%05d", number);
        return new Object[] {id, name, kind.classCode(), people.x(point), people.y(point)};
    }
}
