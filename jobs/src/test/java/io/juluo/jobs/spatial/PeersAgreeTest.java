package io.juluo.jobs.spatial;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;

import io.juluo.geodata.SparkTest;
import io.juluo.geodata.synth.sample.SampleCity;
import io.juluo.geodata.table.CellTable;
import io.juluo.geodata.table.PieceTable;
import io.juluo.geodata.table.ZoneTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBWriter;

/**
 * The pieces of cells beside what PostGIS and GeoPandas make of the same polygons, cell by cell: cells of 250 m along all
 * borders and the coast of Qingdao's real towns, or of the sample city's where there is no real data.
 */
class PeersAgreeTest extends SparkTest {
    private static final double SIDE_M = 250;
    private static final int LEAST_CELLS = 10_000;
    private static final int LEAST_CELLS_OF_THE_SAMPLE = 1_000;
    private static final int MOST_CELLS = 15_000;

    /** Overlays round coordinates of millions of metres to a nanometre: so thin a strip of a cell is nothing. */
    private static final double SLIVER_SHARE = 1e-9;

    private static final double SAME_SHARE = 1e-8;

    @TempDir
    static Path folder;

    private static Map<String, Double> ours = Map.of();

    @BeforeAll
    static void cut() throws IOException {
        Dataset<Row> zones = zones().persist();
        List<Row> towns = zones.where("zone_level = 'town'").collectAsList();
        List<Row> cells = alongBorders(towns);
        assertThat(cells).hasSizeGreaterThan(least());
        write("towns.csv", towns, ZoneTable.ZONE_CODE.name(), ZoneTable.GEOMETRY.name());
        Dataset<Row> grid = Worlds.table(spark(), CellTable.SPEC, cells);
        write("cells.csv", grid.collectAsList(), CellTable.CELL_ID.name(), CellTable.GEOMETRY.name());
        ours = new TreeMap<>();
        new BroadcastEngine(spark())
                .pieces(grid, zones)
                .where(PieceTable.TOWN_CODE.col().isNotNull())
                .select(PieceTable.CELL_ID.col(), PieceTable.TOWN_CODE.col(), PieceTable.AREA_SHARE.col())
                .collectAsList()
                .forEach(row -> ours.put(row.getString(0) + "," + row.getString(1), row.getDouble(2)));
        zones.unpersist();
    }

    @Test
    void postgisCutsTheSamePieces() throws IOException, InterruptedException {
        Optional<PostgisPeer> installed = PostgisPeer.start();
        Assumptions.assumeTrue(installed.isPresent(), "PostGIS is not installed (Debian: postgresql-15-postgis-3)");
        try (PostgisPeer peer = installed.orElseThrow()) {
            agree(
                    "PostGIS",
                    peer.answer(
                            "CREATE TABLE town_text (code text, wkb text); CREATE TABLE cell_text (id text, wkb text)",
                            "\\copy town_text FROM '" + folder.resolve("towns.csv") + "' CSV",
                            "\\copy cell_text FROM '" + folder.resolve("cells.csv") + "' CSV",
                            "CREATE TABLE town AS SELECT code, ST_GeomFromWKB(decode(wkb, 'hex')) AS g FROM town_text",
                            "CREATE TABLE cell AS SELECT id, ST_GeomFromWKB(decode(wkb, 'hex')) AS g FROM cell_text",
                            "CREATE INDEX ON cell USING gist (g); ANALYZE",
                            "COPY (SELECT id, code, ST_Area(ST_Intersection(cell.g, town.g)) / ST_Area(cell.g)"
                                    + " FROM town JOIN cell ON ST_Intersects(town.g, cell.g)) TO STDOUT CSV"));
        }
    }

    @Test
    void geopandasCutsTheSamePieces() throws IOException, InterruptedException {
        Path python = Path.of("/usr/bin/python3");
        Assumptions.assumeTrue(
                Files.isExecutable(python) && Files.exists(Path.of("/usr/lib/python3/dist-packages/geopandas")),
                "GeoPandas is not installed (Debian: python3-geopandas)");
        Path script = Files.writeString(folder.resolve("cut.py"), """
                import sys
                import warnings
                warnings.simplefilter("ignore")
                import geopandas, pandas

                def layer(name):
                    rows = pandas.read_csv(f"{sys.argv[1]}/{name}.csv", names=[name, "wkb"], dtype=str)
                    shapes = geopandas.GeoSeries.from_wkb([bytes.fromhex(w) for w in rows.wkb])
                    return geopandas.GeoDataFrame(rows[[name]], geometry=shapes)

                towns, cells = layer("towns"), layer("cells")
                pairs = cells.sjoin(towns, predicate="intersects")
                whole = pairs.geometry.reset_index(drop=True)
                other = towns.geometry.loc[pairs.index_right].reset_index(drop=True)
                shares = whole.intersection(other).area / whole.area
                for cell, town, share in zip(pairs.cells, pairs.towns, shares):
                    print(f"{cell},{town},{share!r}")
                """);
        agree("GeoPandas", PostgisPeer.said(List.of(python.toString(), script.toString(), folder.toString())));
    }

    /** Every pair of cell and town that either side has, slivers left out, with the same share of the cell. */
    private static void agree(String peer, String csv) {
        Map<String, Double> theirs = new TreeMap<>();
        csv.lines().forEach(line -> {
            int end = line.lastIndexOf(',');
            theirs.put(line.substring(0, end), Double.valueOf(line.substring(end + 1)));
        });
        List<String> differing = new ArrayList<>();
        TreeSet<String> pairs = new TreeSet<>(ours.keySet());
        pairs.addAll(theirs.keySet());
        for (String pair : pairs) {
            double our = ours.getOrDefault(pair, 0.0);
            double their = theirs.getOrDefault(pair, 0.0);
            if (!(Math.abs(our - their) <= SAME_SHARE)) {
                differing.add(pair + ": " + our + ", " + peer + " says " + their);
            }
        }
        assertThat(differing)
                .as("shares that differ by more than %s of a cell", SAME_SHARE)
                .isEmpty();
        assertThat(count(theirs)).as("pieces").isEqualTo(count(ours)).isGreaterThan(least());
    }

    private static long count(Map<String, Double> shares) {
        return shares.values().stream().filter(share -> share > SLIVER_SHARE).count();
    }

    private static int least() {
        return hasRealData() ? LEAST_CELLS : LEAST_CELLS_OF_THE_SAMPLE;
    }

    private static boolean hasRealData() {
        String data = System.getenv("JULUO_REAL_DATA");
        return data != null && !data.isBlank();
    }

    private static Dataset<Row> zones() throws IOException {
        if (hasRealData()) {
            return QingdaoGrid.zones(spark(), Path.of(System.getenv("JULUO_REAL_DATA")));
        }
        Path sample = Files.createDirectories(folder.resolve("sample"));
        SampleCity.ensure(sample);
        Dataset<Row> districts = layer(sample.resolve("districts.geojson"), "district", "990100");
        return districts.unionByName(layer(sample.resolve("towns.geojson"), "town", null));
    }

    private static Dataset<Row> layer(Path file, String level, @Nullable String parent) {
        return ZoneTable.SPEC.conform(spark().read()
                .format("geojson")
                .option("multiLine", "true")
                .load(file.toString())
                .select(explode(col("features")).as("f"))
                .select(
                        ZoneTable.ZONE_LEVEL.is(lit(level)),
                        ZoneTable.ZONE_CODE.is(col("f.properties.code")),
                        ZoneTable.ZONE_NAME.is(col("f.properties.name")),
                        ZoneTable.PARENT_CODE.is(parent == null ? col("f.properties.district_code") : lit(parent)),
                        ZoneTable.IN_MAIN_CITY.is(lit(false)),
                        ZoneTable.INPUT_KIND.is(lit("observed")),
                        ZoneTable.GEOMETRY.is(col("f.geometry")),
                        ZoneTable.TOWN_CODES.is(lit(null).cast("string"))));
    }

    /** Cells that the towns' borders run through, evenly thinned out where there are more than enough. */
    private static List<Row> alongBorders(List<Row> towns) {
        TreeSet<Long> places = new TreeSet<>();
        for (Row town : towns) {
            Coordinate last = null;
            for (Coordinate vertex :
                    town.<Geometry>getAs(ZoneTable.GEOMETRY.name()).getCoordinates()) {
                double length = last == null ? 0 : vertex.distance(last);
                int steps = length > 0 && length < 50 * SIDE_M ? (int) Math.ceil(length / (SIDE_M / 4)) : 1;
                for (int step = 1; step <= steps; step++) {
                    double share = (double) step / steps;
                    double x = last == null ? vertex.x : last.x + share * (vertex.x - last.x);
                    double y = last == null ? vertex.y : last.y + share * (vertex.y - last.y);
                    places.add((long) Math.floor(x / SIDE_M) * 1_000_000 + (long) Math.floor(y / SIDE_M));
                }
                last = vertex;
            }
        }
        int every = Math.max(1, places.size() / MOST_CELLS);
        List<Row> cells = new ArrayList<>();
        int place = 0;
        for (long cell : places) {
            if (place++ % every == 0) {
                double x = Math.floorDiv(cell, 1_000_000) * SIDE_M;
                double y = Math.floorMod(cell, 1_000_000) * SIDE_M;
                cells.add(Worlds.cell("c" + cell, 1, Worlds.box(x, y, x + SIDE_M, y + SIDE_M)));
            }
        }
        return cells;
    }

    private static void write(String file, List<Row> rows, String id, String geometry) throws IOException {
        StringBuilder csv = new StringBuilder();
        for (Row row : rows) {
            String wkb = WKBWriter.toHex(new WKBWriter(2).write(row.<Geometry>getAs(geometry)));
            csv.append(row.<String>getAs(id)).append(',').append(wkb).append('\n');
        }
        Files.writeString(folder.resolve(file), csv);
    }
}
