package io.juluo.geodata.synth.trial;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The city.yaml of a trial city. */
final class TrialProfile {
    private static final String TEXT = """
        # A city that does not exist, made to measure speed and memory with: every figure of it is synthetic.
        # streets.parquet and phone_cells.parquet lie beside for whoever needs them; no key names them yet.
        area: trial_%s
        code: "%s"
        name: {zh: 试验市, en: Trial City}
        metric_crs: EPSG:4549
        run_date: 2025-06-30

        zones:
          district: {file: %s, crs: EPSG:4549, code: code, name: name, synthetic: true}
          town: {file: %s, crs: EPSG:4549, code: code, name: name, parent: district_code, synthetic: true}
        main_city: [%s]

        census:
          reference_date: 2020-11-01
          control: {file: %s, code: code, name: name, population: population, synthetic: true}
          grid: {file: %s, crs: EPSG:4549, cell_m: %d, synthetic: true}

        transit:
          - {file: %s, format: stops-csv, crs: EPSG:4549, synthetic: true}

        facilities: {file: %s, crs: EPSG:4549, synthetic: true}
        flows: {file: %s, synthetic: true}

        limits: {bad_row_share: 0.01, min_devices: 15}
        """;

    private TrialProfile() {}

    static String text(TrialSize size) {
        String mainCity = IntStream.range(0, size.districts() / 2)
                .mapToObj(i -> "\"" + TrialNames.districtCode(i) + "\"")
                .collect(Collectors.joining(", "));
        return TrialCity.mark(size)
                + TEXT.formatted(
                        size.name(),
                        TrialNames.CITY_CODE,
                        TrialCity.DISTRICTS,
                        TrialCity.TOWNS,
                        mainCity,
                        TrialCity.CENSUS,
                        TrialCity.GRID,
                        TrialGrid.CELL_M,
                        TrialCity.STOPS,
                        TrialCity.FACILITIES,
                        TrialCity.FLOWS);
    }
}
