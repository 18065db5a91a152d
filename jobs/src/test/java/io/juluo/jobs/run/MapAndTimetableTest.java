package io.juluo.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.juluo.geodata.SparkTest;
import io.juluo.geodata.source.osm.SmallMap;
import io.juluo.geodata.table.FacilityTable;
import io.juluo.geodata.table.IndicatorValueTable;
import io.juluo.geodata.table.ServiceDistanceTable;
import io.juluo.geodata.table.StopHeadwayTable;
import io.juluo.geodata.table.TableSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A night from OpenStreetMap and a timetable: a park of 1 km by 1 km in the south-west of the tiny city, whose centre
 * is far from most of it, and two bus stops, of which one alone has a bus every ten minutes in the morning.
 */
class MapAndTimetableTest extends SparkTest {
    /** Inside the town in the south-west and the one in the south-east, in EPSG:4326. */
    private static final String OFTEN = "often,36.0400,120.0111";

    private static final String SELDOM = "seldom,36.0400,120.0333";

    @TempDir
    Path folder;

    @TempDir
    Path out;

    private TinyCity city;
    private NightlyTrial trial;

    @BeforeEach
    void write() throws IOException {
        city = new TinyCity(folder);
        trial = new NightlyTrial(out, "tiny");
        SmallMap map = new SmallMap().corners(1, 0, 0, 1000, 1000).square(1, 1, "leisure", "park");
        List<String> tags = List.of("shop convenience", "amenity school", "amenity clinic", "amenity library");
        for (int i = 0; i < tags.size(); i++) {
            map.node(10 + i, 1000, 500, tags.get(i).split(" "));
        }
        map.node(20, 1000, 500, "social_facility", "nursing_home").write(folder.resolve("map.osm.pbf"));
        timetable(Files.createDirectory(folder.resolve("timetable")));
        city.replace("city.yaml", "file: facilities.parquet, crs: EPSG:4549", "file: map.osm.pbf");
        city.replace(
                "city.yaml", "file: stops.csv, format: stops-csv, crs: EPSG:4549", "file: timetable, format: gtfs");
    }

    private static void timetable(Path feed) throws IOException {
        Files.writeString(feed.resolve("stops.txt"), "stop_id,stop_lat,stop_lon\n" + OFTEN + "\n" + SELDOM + "\n");
        Files.writeString(feed.resolve("routes.txt"), """
                route_id,route_type
                1,3
                2,3
                """);
        Files.writeString(feed.resolve("calendar.txt"), """
                service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date
                W,1,1,1,1,1,0,0,20250101,20251231
                """);
        Files.writeString(feed.resolve("trips.txt"), """
                route_id,service_id,trip_id
                1,W,t1
                2,W,t2
                """);
        Files.writeString(feed.resolve("frequencies.txt"), """
                trip_id,start_time,end_time,headway_secs
                t1,06:00:00,10:00:00,600
                t2,06:00:00,10:00:00,900
                """);
        Files.writeString(feed.resolve("stop_times.txt"), """
                trip_id,arrival_time,departure_time,stop_id,stop_sequence
                t1,06:00:00,06:00:00,often,1
                t1,06:10:00,06:10:00,seldom,2
                t2,06:00:00,06:00:00,seldom,1
                t2,06:10:00,06:10:00,often,2
                """);
    }

    private Dataset<Row> table(TableSpec spec) {
        return spark().read()
                .format("delta")
                .load(trial.area().resolve("tables").resolve(spec.name()).toString());
    }

    private double cityFigure(String definition) {
        return table(IndicatorValueTable.SPEC)
                .where(IndicatorValueTable.ZONE_LEVEL.col().equalTo("city"))
                .where(IndicatorValueTable.DEFINITION_ID.col().equalTo(definition))
                .select(IndicatorValueTable.VALUE.col())
                .first()
                .getDouble(0);
    }

    @Test
    void aNightFromOpenStreetMapAndATimetable() throws IOException {
        trial.nightly(city.profile(), "--date", "2026-03-02").finished();

        assertThat(trial.run("2026-03-02").resolve("issues.csv"))
                .content()
                .as("the timetable is over, by the date of the run")
                .contains("expired_timetable");
        assertThat(table(FacilityTable.SPEC)
                        .where(FacilityTable.GEOMETRY.col().isNotNull())
                        .count())
                .isEqualTo(1);
        Dataset<Row> toPark = table(ServiceDistanceTable.SPEC)
                .where(ServiceDistanceTable.SERVICE.col().equalTo("park"));
        assertThat(toPark.where(ServiceDistanceTable.STRAIGHT_DISTANCE_M.col().equalTo(0))
                        .count())
                .as("cells of 250 m whose centre lies inside")
                .isEqualTo(16);
        assertThat(table(StopHeadwayTable.SPEC)
                        .where("route_id = '*' and band_id = 'am_peak'")
                        .orderBy("stop_id")
                        .select("stop_id", "trips", "headway_min")
                        .collectAsList())
                .extracting(Row::toString)
                .containsExactly("[often,12,10.0]", "[seldom,8,15.0]");
        assertThat(cityFigure("frequent_transit_800m_population") / cityFigure("transit_800m_population"))
                .as("one of two stops")
                .isBetween(0.45, 0.55);
    }
}
