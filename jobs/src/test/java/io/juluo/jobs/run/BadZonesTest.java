package io.juluo.jobs.run;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One fault in the polygons of a city, run by the command itself. */
class BadZonesTest extends RefusedRuns {
    @ParameterizedTest
    @ValueSource(strings = {"districts.geojson", "towns.geojson"})
    void aGeoJsonThatBreaksOff(String file) {
        city.cut(file);

        isRefused(file + ": the file breaks off, is damaged or is no JSON in UTF-8: line ", "fetch the file again");
    }

    @Test
    void aPolygonThatCutsItself() {
        city.towns(
                TinyCity.polygon(0, 0, 2000, 1000, 2000, 0, 0, 1000, 0, 0),
                TinyCity.box(0, 1000, 2000, 2000),
                TinyCity.box(2000, 0, 4000, 1000),
                TinyCity.box(2000, 1000, 4000, 2000));

        isRefused(
                "towns.geojson: polygons are invalid and are not repaired: feature 1 ",
                "self-intersection @ 501000.00",
                "Fix geometries");
    }

    @Test
    void aTownOutsideEveryDistrict() {
        city.towns(
                TinyCity.box(0, 0, 2000, 1000),
                TinyCity.box(0, 1000, 2000, 2000),
                TinyCity.box(2000, 0, 4000, 1000),
                TinyCity.box(9000, 9000, 9500, 9500));

        isRefused("towns.geojson: towns lie mostly outside every district", TinyCity.EAST_NORTH, "CRS of both layers");
    }

    @Test
    void twoTownsWithOneCode() {
        city.replace("towns.geojson", TinyCity.EAST_NORTH, TinyCity.EAST_SOUTH);

        isRefused("towns.geojson: codes stand on several zones: 990902001: feature 3 (", "feature 4 (", "its own code");
    }

    @Test
    void townsThatOverlap() {
        city.towns(
                TinyCity.box(0, 0, 2000, 1100),
                TinyCity.box(0, 1000, 2000, 2000),
                TinyCity.box(2000, 0, 4000, 1000),
                TinyCity.box(2000, 1000, 4000, 2000));

        isRefused("towns.geojson: zones overlap: ", TinyCity.WEST_SOUTH, TinyCity.WEST_NORTH, ": 0.20 km²");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    districts.geojson | EPSG:4326  | these are no longitudes and latitudes
                    towns.geojson     | EPSG:4326  | these are no longitudes and latitudes
                    towns.geojson     | EPSG:32651 | more than 50 km from the districts
                    stops.csv, format: stops-csv | EPSG:32651 | no position lies within 50 km of the districts
                    facilities.parquet | GCJ-02     | no position lies within 50 km of the districts
                    """)
    void aLayerOfAnotherCoordinateSystemThanDeclared(String file, String crs, String told) {
        city.replace("city.yaml", file + ", crs: EPSG:4549", file + ", crs: " + crs);

        isRefused(List.of(file.split(",")).get(0) + ": ", told, "declare the CRS");
    }
}
