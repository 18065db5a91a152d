package io.juluo.geodata.city;

import io.juluo.geodata.issue.OperatorError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;

/** A small city.yaml in a folder of its own, beside the files it names. */
final class TestCity {
    static final String GOOD = """
            area: test_bay
            code: "990000"
            name: {zh: 试湾市, en: Test Bay}
            metric_crs: EPSG:4549
            zones:
              district:
                file: districts.geojson
                crs: EPSG:4326
                code: adcode
                name: name
              town:
                file: towns.geojson
                crs: GCJ-02
                name: name
                parent: district_adcode
                code_lookup: {file: town_codes.csv, by: [areaCode, name], take: code}
            main_city: ["990001", "990002"]
            census:
              reference_date: 2020-11-01
              control:
                file: census.csv
                obtain: the yearbook of Test Bay
                code: unit
                population: people
                located_in: {"990071": "990001"}
                home_towns: {"990071": ["990001001", "990001002"]}
              grid: {file: grid.parquet, cell_m: 250, synthetic: true}
            transit:
              - {file: metro.json, format: amap-metro, crs: GCJ-02, mode: rail}
              - {file: bus.data, format: cityvein-routes, crs: BD-09, mode: bus, derive_stops_every_m: 500}
            facilities: {file: facilities.parquet, synthetic: true}
            flows: {file: flows.parquet, synthetic: true}
            """;

    final Path folder;
    final Path cache;

    TestCity(Path folder) throws IOException {
        this.folder = folder;
        this.cache = folder.resolve("cache");
        for (String name : new String[] {
            "districts.geojson", "towns.geojson", "town_codes.csv", "census.csv", "metro.json", "bus.data"
        }) {
            Files.writeString(folder.resolve(name), "content of " + name);
        }
    }

    Path yaml(String text) throws IOException {
        return Files.writeString(folder.resolve("city.yaml"), text);
    }

    ProfileReading load(String text) throws IOException {
        return CityProfiles.load(yaml(text), null, cache, null);
    }

    /** The profile with one piece of its text replaced, which must occur in it. */
    ProfileReading loadWith(String piece, String replacement) throws IOException {
        Assertions.assertThat(GOOD).contains(piece);
        return load(GOOD.replace(piece, replacement));
    }

    /** The problems of a profile that must not load, a line each. */
    String[] problems(String text) throws IOException {
        Path file = yaml(text);
        Throwable thrown = Assertions.catchThrowable(() -> CityProfiles.load(file, null, cache, null));
        Assertions.assertThat(thrown).isInstanceOf(OperatorError.class);
        return String.valueOf(thrown.getMessage()).split(System.lineSeparator());
    }

    String[] problemsWith(String piece, String replacement) throws IOException {
        Assertions.assertThat(GOOD).contains(piece);
        return problems(GOOD.replace(piece, replacement));
    }
}
