package io.juluo.jobs.spatial;

import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.issue.DataRefused;
import io.juluo.geodata.issue.PlaceIssue;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Cuts a cell exactly at the borders of towns and districts, so that its parts cover it once.
 *
 * <p>A town comes before every district: where a town sticks out of its district's polygon, the part still belongs to
 * the town and so to its district. What is left of the cell goes to the districts by ascending code, each taking only
 * what the ones before it left; the last rest lies outside the city. Parts too thin to be told from the rounding of the
 * coordinates go to the cell's largest part, which also takes the rounding of the shares.
 */
final class CellCutter implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Shares of a cell may miss 1 by this much; more means that towns overlap. Far above rounding, far below a person. */
    static final double OVERLAP_SHARE = 1e-9;

    /** A part of a smaller share is never kept. */
    static final double SLIVER_SHARE = 1e-12;

    /** A border line may be off by so many units in the last place of its coordinates. */
    private static final double ROUNDING_ULPS = 4;

    private final ZoneLayer towns;
    private final ZoneLayer districts;
    private final CustomCutter custom;

    CellCutter(ZoneLayer towns, ZoneLayer districts, CustomCutter custom) {
        this.towns = towns;
        this.districts = districts;
        this.custom = custom;
    }

    /**
     * The parts of the cell: towns by code, then districts outside their towns by code, then outside the city.
     *
     * @throws DataRefused for a cell without area, and where towns overlap in the cell
     */
    List<CellPart> cut(String cellId, Geometry cell) {
        double area = cell.getArea();
        if (!(area > 0)) {
            throw refused("cell_without_area", cellId, "cell " + cellId + " has no area", "leave the cell out", cell);
        }
        Zone holder = towns.holder(cell.getEnvelopeInternal());
        if (holder != null) {
            return List.of(CellPart.inTown(holder, 1, cell));
        }
        double rounding = roundingShare(cell, area);
        List<CellPart> parts = new ArrayList<>();
        Rest rest = cutTowns(cell, area, rounding, parts);
        double restShare = rest.geometry().getArea() / area;
        refuseOverlap(cellId, cell, parts, restShare, rounding);
        if (restShare > sliver(rounding)) {
            cutDistricts(cell, rest, area, parts);
        }
        return tidy(cell, parts, sliver(rounding));
    }

    /** What the borders of custom zones make of a part of the cell; their shares add up to the part's. */
    List<CellPart> cutCustom(Geometry cell, CellPart part) {
        double area = cell.getArea();
        return custom.cut(part, area, sliver(roundingShare(cell, area)));
    }

    /**
     * What the towns leave of a cell.
     *
     * @param border what cut it off, where that was one town alone
     */
    private record Rest(Geometry geometry, @Nullable ZoneCut border) {}

    private Rest cutTowns(Geometry cell, double area, double rounding, List<CellPart> parts) {
        List<ZoneLayer.Candidate> cutters = new ArrayList<>();
        @Nullable ZoneCut border = null;
        for (ZoneLayer.Candidate town : towns.near(cell.getEnvelopeInternal())) {
            ZoneCut cut = town.cut(cell);
            if (cut.side() == ZoneCut.Side.INSIDE) {
                parts.add(CellPart.inTown(town.zone(), 1, cell));
            } else if (cut.side() == ZoneCut.Side.CROSSED) {
                Geometry part = cut.inside().norm();
                parts.add(CellPart.inTown(town.zone(), part.getArea() / area, part));
                border = cutters.isEmpty() ? cut : null;
                cutters.add(town);
            }
        }
        double shares = parts.stream().mapToDouble(CellPart::share).sum();
        if (shares > 1 - sliver(rounding)) {
            return new Rest(cell.getFactory().createPolygon(), null);
        }
        return new Rest(
                border == null ? without(cutters, cell) : border.outside().norm(), border);
    }

    private static Geometry without(List<ZoneLayer.Candidate> towns, Geometry cell) {
        Geometry rest = cell;
        for (ZoneLayer.Candidate town : towns) {
            rest = town.cut(rest).outside();
        }
        return rest.norm();
    }

    /** A district whose border runs through the cell as its town's does holds nothing of what that town left. */
    private void cutDistricts(Geometry cell, Rest townless, double area, List<CellPart> parts) {
        Geometry rest = townless.geometry();
        for (ZoneLayer.Candidate district : districts.near(rest.getEnvelopeInternal())) {
            if (townless.border() != null && district.cut(cell).hasBorderOf(townless.border())) {
                continue;
            }
            ZoneCut cut = district.cut(rest);
            if (cut.side() == ZoneCut.Side.INSIDE) {
                parts.add(CellPart.inNoTown(district.zone(), rest.getArea() / area, rest));
                return;
            }
            if (cut.side() == ZoneCut.Side.CROSSED) {
                Geometry part = cut.inside().norm();
                parts.add(CellPart.inNoTown(district.zone(), part.getArea() / area, part));
                rest = cut.outside().norm();
            }
        }
        parts.add(CellPart.outside(rest.getArea() / area, rest));
    }

    /** Drops slivers and lets the largest part, the first of equals, take what is missing to 1. */
    private static List<CellPart> tidy(Geometry cell, List<CellPart> parts, double sliver) {
        int largest = CellPart.largest(parts);
        List<CellPart> kept = new ArrayList<>();
        int place = 0;
        double others = 0;
        for (int i = 0; i < parts.size(); i++) {
            CellPart part = parts.get(i);
            if (i == largest) {
                place = kept.size();
                kept.add(part);
            } else if (part.share() > sliver) {
                kept.add(part);
                others += part.share();
            }
        }
        CellPart main = parts.get(largest);
        kept.set(place, kept.size() == 1 ? whole(main, cell) : main.withShare(1 - others));
        return kept;
    }

    private static CellPart whole(CellPart part, Geometry cell) {
        return part.within(part.customZones(), 1, cell);
    }

    private static void refuseOverlap(
            String cellId, Geometry cell, List<CellPart> parts, double restShare, double rounding) {
        double sum = restShare + parts.stream().mapToDouble(CellPart::share).sum();
        if (Math.abs(sum - 1) <= Math.max(OVERLAP_SHARE, rounding)) {
            return;
        }
        List<String> zones = parts.stream()
                .filter(part -> part.share() > sliver(rounding))
                .map(CellPart::townCode)
                .filter(Objects::nonNull)
                .toList();
        throw refused(
                "towns_overlap",
                cellId,
                "in cell " + cellId + " the towns " + String.join(", ", zones)
                        + " overlap: the parts of the cell add up to " + sum + " of it",
                "mend the town polygons so that they share borders",
                cell);
    }

    private static double sliver(double rounding) {
        return Math.max(SLIVER_SHARE, rounding);
    }

    /** Share of the cell that a strip along its border takes, as wide as the rounding of its coordinates. */
    private static double roundingShare(Geometry cell, double area) {
        var envelope = cell.getEnvelopeInternal();
        double farthest = Math.max(
                Math.max(Math.abs(envelope.getMinX()), Math.abs(envelope.getMaxX())),
                Math.max(Math.abs(envelope.getMinY()), Math.abs(envelope.getMaxY())));
        return ROUNDING_ULPS * Math.ulp(farthest) * cell.getLength() / area;
    }

    private static DataRefused refused(String kind, String cellId, String message, String mend, Geometry place) {
        return new DataRefused(List.of(
                new PlaceIssue(Severity.ERROR, kind, "population_cell", 1, List.of(cellId), message, mend, place)));
    }
}
