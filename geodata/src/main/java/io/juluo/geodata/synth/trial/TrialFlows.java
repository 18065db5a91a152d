package io.juluo.geodata.synth.trial;

import io.juluo.geodata.synth.ParquetRows.Field;
import io.juluo.geodata.synth.ground.Noise;
import io.juluo.geodata.table.FlowTable;
import java.util.ArrayList;
import java.util.List;

/** Commuters from town to town: towns draw workers by their people and nearness; a tenth of them carries a phone seen. */
final class TrialFlows {
    /** Columns of the file. */
    static final List<Field> FIELDS = List.of(
            Field.text(FlowTable.HOME_CODE.name()),
            Field.text(FlowTable.WORK_CODE.name()),
            Field.real(FlowTable.COMMUTERS.name()),
            Field.whole(FlowTable.SAMPLE_DEVICES.name()));

    private static final double WORKING_SHARE = 0.48;
    private static final double SAMPLED = 0.1;
    private static final double NEAR_KM = 9;
    private static final int DRAW = 251;

    private final TrialZones zones;
    private final double[] people;
    private final double[] u;
    private final double[] v;

    TrialFlows(TrialLand land, TrialZones zones, TrialGrid grid) {
        this.zones = zones;
        int towns = zones.towns().size();
        people = new double[towns];
        u = new double[towns];
        v = new double[towns];
        for (int cell = 0; cell < grid.size(); cell++) {
            int town = zones.town(grid.piece(cell));
            people[town] += grid.people(cell);
            u[town] += grid.people(cell) * land.frame().u(grid.westOf(cell));
            v[town] += grid.people(cell) * land.frame().v(grid.southOf(cell));
        }
        for (int town = 0; town < towns; town++) {
            u[town] /= people[town];
            v[town] /= people[town];
        }
    }

    /** Residents of a district, counted by the cells' places. */
    long districtPeople(int district) {
        double sum = 0;
        for (int town = 0; town < people.length; town++) {
            sum += zones.towns().get(town).district() == district ? people[town] : 0;
        }
        return StrictMath.round(sum);
    }

    /** The flows that at least one phone was seen on. */
    List<Object[]> rows() {
        List<Object[]> rows = new ArrayList<>();
        for (int home = 0; home < people.length; home++) {
            double[] pull = new double[people.length];
            double all = 0;
            for (int work = 0; work < pull.length; work++) {
                double distance_km = StrictMath.hypot(u[home] - u[work], v[home] - v[work]);
                pull[work] = people[work] * StrictMath.exp(-distance_km / NEAR_KM);
                all += pull[work];
            }
            for (int work = 0; work < pull.length; work++) {
                double expected = people[home] * WORKING_SHARE * SAMPLED * pull[work] / all;
                long devices = (long) StrictMath.floor(expected + Noise.unit(DRAW, home, work));
                if (devices > 0) {
                    rows.add(new Object[] {code(home), code(work), devices / SAMPLED, devices});
                }
            }
        }
        return rows;
    }

    private String code(int town) {
        return zones.towns().get(town).code();
    }
}
