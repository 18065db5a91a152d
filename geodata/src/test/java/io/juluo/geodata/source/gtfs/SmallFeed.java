package io.juluo.geodata.source.gtfs;

import io.juluo.geodata.issue.IssueReport;
import io.juluo.geodata.seed.TimeBand;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A feed of four stops on one street. Bus 1 runs A-B-C every 30 minutes from 07:00 to 08:30 on workdays, T1 the metro
 * from the platforms P1 and P2 of station S, which has two entrances. Sunday has one bus.
 */
final class SmallFeed {
    static final List<TimeBand> BANDS = List.of(
            new TimeBand("am", "早", "morning", 420, 540, 10.0, "practice", "-", ""),
            new TimeBand("day", "日", "day", 540, 1020, null, "practice", "-", ""));
    static final LocalDate TODAY = LocalDate.of(2025, 6, 30);

    final Map<String, String> files = new LinkedHashMap<>();
    final IssueReport issues = new IssueReport();

    SmallFeed() {
        files.put("stops.txt", """
                stop_id,stop_name,stop_lat,stop_lon,location_type,parent_station
                A,"甲, 东",36.01,120.01,,
                B,乙,36.02,120.01,0,
                C,丙,36.03,120.01,0,
                S,地铁站,36.03,120.02,1,
                P1,,36.0301,120.0201,0,S
                P2,,36.0301,120.0202,0,S
                E1,北口,36.031,120.02,2,S
                E2,,36.029,120.02,2,S
                """);
        files.put("routes.txt", """
                route_id,route_type
                1,3
                M,1
                """);
        files.put("calendar.txt", """
                service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date
                W,1,1,1,1,1,0,0,20250101,20251231
                H,0,0,0,0,0,0,1,20250101,20251231
                """);
        files.put("trips.txt", """
                route_id,service_id,trip_id
                1,W,b1
                1,W,b2
                1,W,b3
                1,H,h1
                M,W,m1
                M,W,m2
                M,W,m3
                """);
        stopTimes();
    }

    private void stopTimes() {
        files.put("stop_times.txt", """
                trip_id,arrival_time,departure_time,stop_id,stop_sequence
                b1,07:00:00,07:00:00,A,1
                b1,07:05:00,07:05:00,B,2
                b1,07:10:00,07:10:00,C,3
                b2,08:00:00,08:00:00,A,1
                b2,08:05:00,08:05:00,B,2
                b2,08:10:00,08:10:00,C,3
                b3,09:00:00,09:00:00,A,1
                b3,09:05:00,09:05:00,B,2
                b3,09:10:00,09:10:00,C,3
                h1,07:00:00,07:00:00,A,1
                h1,07:10:00,07:10:00,C,2
                m1,07:00:00,07:00:00,P1,1
                m1,07:20:00,07:20:00,B,2
                m2,07:30:00,07:30:00,P1,1
                m2,07:50:00,07:50:00,B,2
                m3,07:40:00,07:40:00,P2,1
                m3,07:50:00,07:50:00,B,2
                """);
    }

    SmallFeed with(String file, String text) {
        files.put(file, text);
        return this;
    }

    SmallFeed replace(String file, String old, String text) {
        String before = String.valueOf(files.get(file));
        if (!before.contains(old)) {
            throw new IllegalArgumentException(old);
        }
        return with(file, before.replace(old, text));
    }

    /** Reads it from a folder. */
    List<GtfsPlace> read(Path folder) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        return places(folder);
    }

    /** Reads whatever lies there. */
    List<GtfsPlace> places(Path path) {
        return new GtfsFeed(path, BANDS, TODAY, 0.01, issues).places(StandardCharsets.UTF_8);
    }

    /** Writes it as a zip. */
    Path zip(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> entry : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }
}
