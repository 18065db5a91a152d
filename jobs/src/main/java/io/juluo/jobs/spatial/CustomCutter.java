package io.juluo.jobs.spatial;

import io.juluo.geodata.table.PieceTable;
import io.juluo.geodata.table.ZoneTable;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Cuts the parts of a cell further at the borders of custom zones, which may overlap each other: each smaller part lies
 * wholly in the zones whose codes it bears, and in no other. A zone that is made of whole towns cuts nothing: whoever
 * lies in one of its towns lies in it.
 */
final class CustomCutter implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Between the codes of {@link PieceTable#CUSTOM_ZONES}; no code holds it. */
    static final String SEPARATOR = "|";

    private final boolean none;
    private final ZoneLayer drawn;
    private final HashMap<String, ArrayList<String>> zonesOfTown = new HashMap<>();

    private CustomCutter(List<Row> zones) {
        List<Zone> withBorders = new ArrayList<>();
        for (Row zone : zones) {
            List<String> towns = towns(zone);
            if (towns.isEmpty()) {
                withBorders.add(Zone.of(zone));
            }
            towns.forEach(town -> zonesOfTown
                    .computeIfAbsent(town, code -> new ArrayList<>())
                    .add(zone.getAs(ZoneTable.ZONE_CODE.name())));
        }
        drawn = new ZoneLayer(withBorders);
        none = zones.isEmpty();
    }

    /** For rows of {@link ZoneTable} of the level custom. */
    static CustomCutter of(List<Row> zones) {
        return new CustomCutter(zones);
    }

    private static List<String> towns(Row zone) {
        String codes = zone.<@Nullable String>getAs(ZoneTable.TOWN_CODES.name());
        return codes == null ? List.of() : List.of(codes.split("\\" + SEPARATOR));
    }

    /** A part of a part, by the drawn zones that it lies in. */
    private record Piece(Geometry geometry, List<String> zones) {
        Piece with(Geometry other, @Nullable String zone) {
            List<String> more = new ArrayList<>(zones);
            if (zone != null) {
                more.add(zone);
            }
            return new Piece(other, more);
        }
    }

    /**
     * The part in as many pieces as the zones make of it, by {@link PieceTable#CUSTOM_ZONES}; their shares add up to
     * the part's.
     *
     * @param cellArea area of the whole cell
     * @param sliver share of the cell at and below which no piece is cut off
     */
    List<CellPart> cut(CellPart part, double cellArea, double sliver) {
        if (none) {
            return List.of(part);
        }
        List<Piece> pieces = List.of(new Piece(part.geometry(), List.of()));
        for (ZoneLayer.Candidate zone : drawn.near(part.geometry().getEnvelopeInternal())) {
            List<Piece> next = new ArrayList<>();
            pieces.forEach(piece -> cut(piece, zone, sliver * cellArea, next));
            pieces = next;
        }
        List<CellPart> parts = new ArrayList<>();
        for (Piece piece : pieces) {
            double share = pieces.size() == 1 ? part.share() : piece.geometry().getArea() / cellArea;
            parts.add(part.within(codes(part, piece), share, piece.geometry()));
        }
        parts.sort(Comparator.comparing(CellPart::customZones));
        return withoutRounding(part, parts);
    }

    private static void cut(Piece piece, ZoneLayer.Candidate zone, double sliverArea, List<Piece> pieces) {
        String code = zone.zone().code();
        ZoneCut cut = zone.cut(piece.geometry());
        if (cut.side() == ZoneCut.Side.INSIDE) {
            pieces.add(piece.with(piece.geometry(), code));
            return;
        }
        if (cut.side() == ZoneCut.Side.OUTSIDE) {
            pieces.add(piece);
            return;
        }
        Geometry inside = cut.inside().norm();
        Geometry outside = cut.outside().norm();
        if (inside.getArea() <= sliverArea) {
            pieces.add(piece);
        } else if (outside.getArea() <= sliverArea) {
            pieces.add(piece.with(piece.geometry(), code));
        } else {
            pieces.add(piece.with(inside, code));
            pieces.add(piece.with(outside, null));
        }
    }

    private String codes(CellPart part, Piece piece) {
        TreeSet<String> codes = new TreeSet<>(piece.zones());
        if (part.townCode() != null) {
            codes.addAll(zonesOfTown.getOrDefault(part.townCode(), new ArrayList<>()));
        }
        return String.join(SEPARATOR, codes);
    }

    /** The first largest takes what the others leave of the part's share. */
    private static List<CellPart> withoutRounding(CellPart whole, List<CellPart> parts) {
        int largest = CellPart.largest(parts);
        double others = 0;
        for (int i = 0; i < parts.size(); i++) {
            others += i == largest ? 0 : parts.get(i).share();
        }
        parts.set(largest, parts.get(largest).withShare(whole.share() - others));
        return parts;
    }
}
