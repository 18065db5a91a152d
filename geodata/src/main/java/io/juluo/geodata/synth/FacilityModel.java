package io.juluo.geodata.synth;

import io.juluo.geodata.synth.SyntheticRequest.Town;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Places facilities where people live: town by town, as many as its residents warrant, spread over its cells. */
final class FacilityModel {
    /** Some towns are better supplied than others. */
    private static final double SUPPLY_SPREAD = 0.25;

    private static final int TRIES_IN_A_PART = 20;
    /** Stands in every name, so that no reader takes the place for a real one. */
    private static final String SYNTHETIC_MARK = "（模拟）";

    /**
     * A facility.
     *
     * @param id unique
     * @param name in Chinese
     * @param classCode class of seeds/facility_classes.csv
     * @param x_m easting
     * @param y_m northing
     */
    record Facility(String id, String name, String classCode, double x_m, double y_m) {}

    private final Residents residents;
    private final Land land;
    private final String area;
    private final GeometryFactory factory = new GeometryFactory();

    private FacilityModel(Residents residents, String area) {
        this.residents = residents;
        this.land = residents.land();
        this.area = area;
    }

    /** All facilities, by town and class. */
    static List<Facility> place(Residents residents, String area) {
        FacilityModel model = new FacilityModel(residents, area);
        List<Facility> all = new ArrayList<>();
        for (int town = 0; town < model.land.towns().size(); town++) {
            for (FacilityMix mix : FacilityMix.values()) {
                model.placeClass(town, mix, all);
            }
        }
        return all;
    }

    private void placeClass(int town, FacilityMix mix, List<Facility> all) {
        Town where = land.towns().get(town);
        Chance chance = Chance.of(area, "facilities", where.code(), mix.classCode());
        double expected = Allotment.persons(residents.ofTown(town)) / mix.residentsEach();
        int count = chance.whole(expected * chance.factor(SUPPLY_SPREAD));
        if (count == 0) {
            return;
        }
        double[] upTo = drawUpTo(town, mix.centrality());
        int cell = 0;
        for (int i = 0; i < count; i++) {
            double drawn = (i + chance.next()) / count * upTo[upTo.length - 1];
            while (upTo[cell] <= drawn && cell < upTo.length - 1) {
                cell++;
            }
            Coordinate place = within(land.cellsOf(town).get(cell), chance);
            all.add(new Facility(
                    String.format(Locale.ROOT, "%s-%s-%03d", where.code(), mix.classCode(), i + 1),
                    where.name() + mix.nameZh() + (i + 1) + SYNTHETIC_MARK,
                    mix.classCode(),
                    place.x,
                    place.y));
        }
    }

    /** Running sum of what draws facilities to the town's cells. */
    private double[] drawUpTo(int town, double centrality) {
        double[] upTo = new double[land.to(town) - land.from(town)];
        double sum = 0;
        for (int i = 0; i < upTo.length; i++) {
            sum += StrictMath.pow(Allotment.persons(residents.ofCell(land.from(town) + i)), centrality);
            upTo[i] = sum;
        }
        return upTo;
    }

    /** Anywhere in the cell; in a part so thin that chance misses it, its point inside. */
    private Coordinate within(LandCell cell, Chance chance) {
        Geometry part = cell.part();
        Envelope extent = cell.polygon(factory).getEnvelopeInternal();
        for (int i = 0; i < TRIES_IN_A_PART; i++) {
            Coordinate place = new Coordinate(
                    chance.between(extent.getMinX(), extent.getMaxX()),
                    chance.between(extent.getMinY(), extent.getMaxY()));
            if (part == null || part.contains(factory.createPoint(place))) {
                return place;
            }
        }
        return new Coordinate(cell.x_m(), cell.y_m());
    }
}
