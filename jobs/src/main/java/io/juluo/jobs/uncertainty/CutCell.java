package io.juluo.jobs.uncertainty;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What one cell adds to the doubt about the figures of its zones.
 *
 * <p>Of p people in a cell, on average A live in the zone and B of these are counted. If they live in 1/c places of the
 * cell, drawn at random, then the variance of B - S A, by which a share S = N/D is off, is
 * c (pB - B² + S (2AB - 2pB) + S² (pA - A²)). The three terms are added up apart, since S is known only at the end.
 */
final class CutCell {
    private CutCell() {}

    /** The vector of {@link Shares#spreadLength} for each zone that counts some of the cell's people. */
    static Map<ZoneKey, long[]> spread(List<CutPiece> pieces, Clumping clumping, Shares shares) {
        double all = pieces.stream().mapToDouble(CutPiece::persons).sum();
        double clumped = clumping.of(all, pieces.get(0).x_m(), pieces.get(0).y_m());
        Map<ZoneKey, double[]> inZones = new HashMap<>();
        for (CutPiece piece : pieces) {
            for (ZoneKey zone : piece.zones()) {
                add(inZones.computeIfAbsent(zone, z -> new double[1 + 2 * shares.parts()]), piece);
            }
        }
        Map<ZoneKey, long[]> spreads = new HashMap<>();
        inZones.forEach((zone, in) -> spreads.put(zone, spread(all, in, clumped, shares)));
        return spreads;
    }

    /** People in the zone; those of each part that are expected there; by how much the count differs from that. */
    private static void add(double[] in, CutPiece piece) {
        int parts = piece.parts().size();
        in[0] += piece.persons();
        for (int k = 0; k < parts; k++) {
            CutPiece.Counting part = piece.parts().get(k);
            in[1 + k] += piece.persons() * part.expected();
            in[1 + parts + k] += piece.persons() * (part.counted() - part.expected());
        }
    }

    private static long[] spread(double all, double[] in, double clumped, Shares shares) {
        long[] spread = new long[shares.spreadLength()];
        double inZone = in[0];
        spread[shares.spreadOfAll()] = Shares.square(clumped * (all * inZone - inZone * inZone));
        for (int k = 0; k < shares.parts(); k++) {
            double part = in[1 + k];
            double off = in[1 + shares.parts() + k];
            spread[shares.spreadConstant(k)] = Shares.square(clumped * (all * part - part * part));
            spread[shares.spreadLinear(k)] = Shares.square(clumped * 2 * (inZone * part - all * part));
            spread[shares.offset(k)] = Shares.square(off * off);
        }
        return spread;
    }
}
