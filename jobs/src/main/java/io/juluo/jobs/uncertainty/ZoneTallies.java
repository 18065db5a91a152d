package io.juluo.jobs.uncertainty;

import io.juluo.geodata.unit.ZoneLevel;
import io.juluo.jobs.uncertainty.PeopleSums.Part;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** The sums of every zone with people. They are kept on the driver: there are as many as zones. */
final class ZoneTallies {
    private final Shares shares;
    private final ZoneLevel fitted;
    private final Map<ZoneKey, ZoneTally> zones = new HashMap<>();

    private ZoneTallies(Shares shares, ZoneLevel fitted) {
        this.shares = shares;
        this.fitted = fitted;
    }

    /**
     * Adds up the pieces: one pass over them, of which only those of cut cells and one row a unit are shuffled.
     *
     * @param pieces {@link io.juluo.geodata.table.PieceTable} without geometry, with the columns that the parts name
     */
    static ZoneTallies of(Dataset<Row> pieces, List<Part> parts, Clumping clumping, ZoneLevel fitted, String cityCode) {
        PieceReader reader = new PieceReader(parts.size());
        TallyTask task = new TallyTask(parts.size(), clumping, cityCode);
        MapPartitionsFunction<Row, Row> read = reader::read;
        MapPartitionsFunction<Row, Row> add = task::add;
        List<Row> sums = PieceReader.columns(pieces, parts)
                .mapPartitions(read, Encoders.row(TallyRow.SCHEMA))
                .repartition(functions.col(TallyRow.KEY))
                .sortWithinPartitions(TallyRow.KEY)
                .mapPartitions(add, Encoders.row(TallyRow.SCHEMA))
                .collectAsList();
        return of(sums.iterator(), parts.size(), fitted, cityCode);
    }

    /** The sums that {@link TallyTask} gives back. */
    static ZoneTallies of(Iterator<Row> sums, int parts, ZoneLevel fitted, String cityCode) {
        ZoneTallies tallies = new ZoneTallies(new Shares(parts), fitted);
        sums.forEachRemaining(row -> tallies.add(TallyRow.of(row), cityCode));
        return tallies;
    }

    private void add(TallyRow row, String cityCode) {
        Place place = row.place();
        if (row.cut()) {
            zone(new ZoneKey(row.key(), place.code(ZoneLevel.DISTRICT))).addSpread(row.vector());
        } else {
            place.unitZones(cityCode).forEach(zone -> zone(zone).addUnits(place.code(fitted), row.vector()));
        }
    }

    private ZoneTally zone(ZoneKey key) {
        return zones.computeIfAbsent(key, k -> new ZoneTally(shares));
    }

    /** The sums of a zone; empty ones where nobody lives. */
    ZoneTally of(ZoneKey key) {
        return zones.getOrDefault(key, new ZoneTally(shares));
    }

    /** The zones of a level that have people or a cut cell, by code. */
    Map<String, ZoneTally> ofLevel(ZoneLevel level) {
        Map<String, ZoneTally> found = new TreeMap<>();
        zones.forEach((key, tally) -> {
            if (key.is(level)) {
                found.put(key.code(), tally);
            }
        });
        return found;
    }
}
