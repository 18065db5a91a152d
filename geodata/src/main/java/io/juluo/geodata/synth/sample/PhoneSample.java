package io.juluo.geodata.synth.sample;

import io.juluo.geodata.synth.ParquetRows.Field;
import io.juluo.geodata.synth.ground.Noise;
import io.juluo.geodata.table.FlowTable;
import java.util.ArrayList;
import java.util.List;

/**
 * What a phone operator sees of the commuting: about one commuter in ten carries a device of its own network. The
 * counts of devices are random; they are expanded to the working residents of each home town. A flow without any
 * device is not seen at all, so that small flows are rough and the smallest are missing.
 */
final class PhoneSample {
    /** Columns of the file. */
    static final List<Field> FIELDS = List.of(
            Field.text(FlowTable.HOME_CODE.name()),
            Field.text(FlowTable.WORK_CODE.name()),
            Field.real(FlowTable.COMMUTERS.name()),
            Field.whole(FlowTable.SAMPLE_DEVICES.name()));

    private static final double SAMPLED = 0.1;

    /** Above this the number of devices is drawn from the normal distribution, below from Poisson's. */
    private static final double MANY = 30;

    private static final int DRAW = 95;

    private PhoneSample() {}

    /** The observed flows. */
    static List<Object[]> of(World world, Commuting commuting) {
        List<Object[]> rows = new ArrayList<>();
        for (int home = 0; home < commuting.size(); home++) {
            long[] devices = new long[commuting.size()];
            long all = 0;
            for (int work = 0; work < devices.length; work++) {
                devices[work] = devices(commuting.commuters(home, work) * SAMPLED, home, work);
                all += devices[work];
            }
            double expansion = commuting.workingResidents(home) / all;
            for (int work = 0; work < devices.length; work++) {
                if (devices[work] > 0) {
                    double commuters = StrictMath.floor(devices[work] * expansion * 1000) / 1000;
                    rows.add(new Object[] {code(world, home), code(world, work), commuters, devices[work]});
                }
            }
        }
        return rows;
    }

    /** Code of a town, or of the place beyond the city, which has the last number. */
    static String code(World world, int place) {
        return place == world.towns().size()
                ? FlowTable.OUTSIDE
                : world.towns().get(place).code();
    }

    private static long devices(double expected, int home, int work) {
        if (expected > MANY) {
            double drawn = expected + StrictMath.sqrt(expected) * Noise.normal(DRAW, home, work);
            return StrictMath.max(0, (long) StrictMath.rint(drawn));
        }
        double left = Noise.unit(DRAW, home, work);
        double chance = StrictMath.exp(-expected);
        long devices = 0;
        while (left >= chance && devices < 10 * MANY) {
            left -= chance;
            devices++;
            chance *= expected / devices;
        }
        return devices;
    }
}
