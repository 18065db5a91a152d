package io.juluo.jobs.run;

import io.juluo.geodata.table.FlowTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** What only the sample city's generator knows, read from the files that it lays beside the inputs. */
final class SampleTruth {
    private static final CSVFormat WITH_HEADER =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    private static final int DISTRICT_DIGITS = 6;

    private SampleTruth() {}

    /** Residents of each town. */
    static Map<String, Double> townPeople() {
        Map<String, Double> people = new TreeMap<>();
        for (CSVRecord row : rows("truth_town_population.csv")) {
            people.put(row.get("zone_code"), Double.valueOf(row.get("population")));
        }
        return people;
    }

    /** Commuters of a town or district: those who work in it, of all who live in it. */
    record Commuters(double internal, double resident) {
        static final Commuters NONE = new Commuters(0, 0);

        double selfContainment() {
            return internal / resident;
        }

        Commuters plus(Commuters more) {
            return new Commuters(internal + more.internal, resident + more.resident);
        }
    }

    /** Commuters of each town, from the flow of every pair of towns. */
    static Map<String, Commuters> ofTowns() {
        return commuters(Integer.MAX_VALUE);
    }

    /** Commuters of each district. */
    static Map<String, Commuters> ofDistricts() {
        return commuters(DISTRICT_DIGITS);
    }

    /** The district in which a town lies, as its code says. */
    static String district(String town) {
        return town.substring(0, DISTRICT_DIGITS);
    }

    private static Map<String, Commuters> commuters(int digits) {
        Map<String, Commuters> commuters = new TreeMap<>();
        for (CSVRecord row : rows("truth_flows.csv")) {
            String home = unit(row.get(FlowTable.HOME_CODE.name()), digits);
            String work = unit(row.get(FlowTable.WORK_CODE.name()), digits);
            double flow = Double.parseDouble(row.get(FlowTable.COMMUTERS.name()));
            if (!home.equals(FlowTable.OUTSIDE)) {
                commuters.merge(home, new Commuters(home.equals(work) ? flow : 0, flow), Commuters::plus);
            }
        }
        return commuters;
    }

    private static String unit(String code, int digits) {
        return code.equals(FlowTable.OUTSIDE) ? code : code.substring(0, Math.min(digits, code.length()));
    }

    private static List<CSVRecord> rows(String name) {
        Path file = SampleRuns.file(name);
        try (CSVParser csv = CSVParser.parse(file, StandardCharsets.UTF_8, WITH_HEADER)) {
            return csv.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
