package io.juluo.geodata.synth.trial;

import io.juluo.geodata.synth.FacilityMix;
import io.juluo.geodata.synth.ParquetRows.Field;
import io.juluo.geodata.synth.ground.Noise;
import io.juluo.geodata.table.FacilityTable;
import io.juluo.geodata.table.StopTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Stops along streets and rail lines, facilities and phone cells where people live: exactly as many as the size says. */
final class TrialPlaces {
    /** Columns of the stops. */
    static final List<Field> STOP_FIELDS = List.of(
            Field.text(StopTable.STOP_ID.name()),
            Field.text(StopTable.STOP_NAME.name()),
            Field.text(StopTable.MODE.name()),
            Field.real(StopTable.X_M.name()),
            Field.real(StopTable.Y_M.name()));

    /** Columns of the facilities. */
    static final List<Field> FACILITY_FIELDS = List.of(
            Field.text(FacilityTable.FACILITY_ID.name()),
            Field.text(FacilityTable.FACILITY_NAME.name()),
            Field.text(FacilityTable.CLASS_CODE.name()),
            Field.real(FacilityTable.X_M.name()),
            Field.real(FacilityTable.Y_M.name()));

    /** Columns of the phone cells: where the antenna stands and how far it is meant to reach. */
    static final List<Field> PHONE_FIELDS =
            List.of(Field.text("phone_cell_id"), Field.real("x_m"), Field.real("y_m"), Field.real("range_m"));

    private static final double STATIONS_APART_KM = 1.3;
    private static final double RAIL_SHARE = 0.04;
    private static final int BUS = 241;
    private static final int PHONE = 242;
    private static final int FACILITY = 243;
    private static final int SPOT = 244;
    private static final int TRIES = 40;

    private final TrialLand land;
    private final TrialDensity density;
    private final TrialGrid grid;
    private final TrialSize size;

    TrialPlaces(TrialLand land, TrialDensity density, TrialGrid grid, TrialSize size) {
        this.land = land;
        this.density = density;
        this.grid = grid;
        this.size = size;
    }

    /** Rail stations on lines from the main centre to the others, and bus stops at crossings. */
    List<Object[]> stops(TrialStreets streets) {
        List<Object[]> rows = stations((int) (RAIL_SHARE * size.stops()));
        int[] crossings = draw(
                size.stops() - rows.size(),
                streets.nodes(),
                BUS,
                node -> StrictMath.sqrt(60
                        + density.urban(
                                land.frame().u(streets.x(node)), land.frame().v(streets.y(node)))));
        for (int node : crossings) {
            rows.add(new Object[] {"bus-" + node, "试验路口" + node, "bus", streets.x(node), streets.y(node)});
        }
        return rows;
    }

    private List<Object[]> stations(int most) {
        List<Object[]> rows = new ArrayList<>();
        List<TrialDensity.Centre> centres = density.centres();
        for (int line = 1; line < centres.size(); line++) {
            TrialDensity.Centre from = centres.get(0);
            TrialDensity.Centre to = centres.get(line);
            int steps = (int) (StrictMath.hypot(to.u() - from.u(), to.v() - from.v()) / STATIONS_APART_KM);
            for (int step = 1; step <= steps && rows.size() < most; step++) {
                double part = step / (double) steps;
                double x = StrictMath.rint(land.frame().x(from.u() + part * (to.u() - from.u())));
                double y = StrictMath.rint(land.frame().y(from.v() + part * (to.v() - from.v())));
                if (land.holds(x, y)) {
                    rows.add(new Object[] {"rail-" + line + "-" + step, "试验站" + line + "-" + step, "rail", x, y});
                }
            }
        }
        return rows;
    }

    /** Facilities of every class of {@link FacilityMix}, in its proportions, near people. */
    List<Object[]> facilities() {
        List<Object[]> rows = new ArrayList<>();
        FacilityMix[] classes = FacilityMix.values();
        double all =
                Arrays.stream(classes).mapToDouble(c -> 1 / c.residentsEach()).sum();
        double soFar = 0;
        for (FacilityMix each : classes) {
            soFar += 1 / each.residentsEach() / all;
            place(each, (int) StrictMath.round(soFar * size.facilities()) - rows.size(), rows);
        }
        return rows;
    }

    /** Equal steps through the people, so that every cell gets its expected number but for one. */
    private void place(FacilityMix each, int count, List<Object[]> rows) {
        double[] upTo = new double[grid.size()];
        double sum = 0;
        for (int cell = 0; cell < upTo.length; cell++) {
            sum += StrictMath.pow(grid.people(cell), each.centrality());
            upTo[cell] = sum;
        }
        double start = Noise.unit(FACILITY, rows.size(), 0);
        for (int i = 0; i < count; i++) {
            int found = Arrays.binarySearch(upTo, (i + start) * (sum / count));
            double[] spot = spot(StrictMath.min(upTo.length - 1, found < 0 ? -found - 1 : found), rows.size());
            String name = "试验" + each.nameZh() + (i + 1);
            rows.add(new Object[] {"f" + (rows.size() + 1), name, each.classCode(), spot[0], spot[1]});
        }
    }

    /** A point on land in the cell, or in one after it where chance finds none. */
    private double[] spot(int cell, int number) {
        for (int attempt = 0; ; attempt++) {
            int in = (cell + attempt / TRIES) % grid.size();
            double x = StrictMath.rint(grid.westOf(in) + TrialGrid.CELL_M * Noise.unit(SPOT, number, 2L * attempt));
            double y =
                    StrictMath.rint(grid.southOf(in) + TrialGrid.CELL_M * Noise.unit(SPOT, number, 2L * attempt + 1));
            if (land.holds(x, y)) {
                return new double[] {x, y};
            }
        }
    }

    /** Phone cells, closer where more people live. */
    List<Object[]> phoneCells() {
        int[] cells = draw(size.phoneCells(), grid.size(), PHONE, cell -> StrictMath.pow(grid.people(cell), 0.7));
        List<Object[]> rows = new ArrayList<>();
        for (int cell : cells) {
            double[] spot = spot(cell, size.facilities() + rows.size());
            double range_m = StrictMath.rint(4_000 / StrictMath.sqrt(1 + grid.people(cell)));
            rows.add(new Object[] {"p" + (rows.size() + 1), spot[0], spot[1], StrictMath.max(250, range_m)});
        }
        return rows;
    }

    /** So many different numbers below a limit, by chance, each as likely to come as its weight tells; ascending. */
    private static int[] draw(int count, int limit, int stream, IntToDoubleFunction weight) {
        double[] turn = new double[limit];
        for (int i = 0; i < limit; i++) {
            turn[i] = -StrictMath.log(1 - Noise.unit(stream, i, 0)) / weight.applyAsDouble(i);
        }
        double[] sorted = turn.clone();
        Arrays.sort(sorted);
        double last = sorted[StrictMath.min(count, limit) - 1];
        return IntStream.range(0, limit)
                .filter(i -> turn[i] <= last)
                .limit(count)
                .toArray();
    }
}
