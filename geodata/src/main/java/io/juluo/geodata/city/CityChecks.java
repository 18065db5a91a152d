package io.juluo.geodata.city;

import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.issue.FileIssue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What must hold between keys, and between keys and files. */
final class CityChecks {
    private static final String CONTROL = "census.control";

    private final Values values;
    private final Problems problems;
    private final Map<String, FileIssue> missing = new LinkedHashMap<>();

    CityChecks(Values values, Problems problems) {
        this.values = values;
        this.problems = problems;
    }

    /** Declared files that are not there. Whether they are problems of the profile, the caller decides. */
    List<FileIssue> missing() {
        return List.copyOf(missing.values());
    }

    /** Notes every problem. */
    void run(FilePlaces places, Path profileFolder) {
        zoneCodes("zones.district", 1);
        zoneCodes("zones.town", 2);
        censusUnits();
        censusDates();
        CalibrationKeys.check(values, problems);
        values.items("transit").forEach(this::stops);
        grid();
        values.fileSections().forEach(section -> file(section, places));
        new PopulationChecks(values, problems).run();
        targets(values.textOrNull("targets"), profileFolder);
        checksums(values.textOrNull("checksums"), places);
    }

    private void checksums(@Nullable String name, FilePlaces places) {
        if (name != null && places.find(name) == null) {
            String looked = places.of(name).stream().map(Path::toString).collect(Collectors.joining(", "));
            add("checksums", name + " is missing; looked for " + looked + "; make it with sha256sum");
        }
    }

    private void add(String path, String text) {
        problems.add(values.line(path), path, text);
    }

    private void zoneCodes(String zone, int lookupColumns) {
        String lookup = zone + ".code_lookup";
        if (values.has(zone) && values.isWritten(zone + ".code") == values.isWritten(lookup)) {
            add(zone, "the zones' code must come from one place; write either code or code_lookup");
        }
        int columns = values.texts(lookup + ".by").size();
        if (columns != 0 && columns != lookupColumns) {
            add(
                    lookup + ".by",
                    columns + " columns; write " + lookupColumns + ": "
                            + (lookupColumns == 1
                                    ? "the column of the name"
                                    : "the columns of the parent code and of the name"));
        }
    }

    private void censusUnits() {
        Set<String> located = values.textByCode(CONTROL + ".located_in").keySet();
        List<String> homeless = values.textsByCode(CONTROL + ".home_towns").keySet().stream()
                .filter(unit -> !located.contains(unit))
                .toList();
        if (!homeless.isEmpty() && !values.isUnreadable(CONTROL + ".located_in")) {
            add(CONTROL + ".home_towns", String.join(", ", homeless) + " has no district; write it under located_in");
        }
    }

    private void censusDates() {
        LocalDate census = values.getOrNull("census.reference_date", LocalDate.class);
        LocalDate earlier = values.getOrNull("census.earlier.reference_date", LocalDate.class);
        if (census != null && earlier != null && !earlier.isBefore(census)) {
            add(
                    "census.earlier.reference_date",
                    earlier + " is not before census.reference_date " + census + "; write the earlier census's date");
        }
        if (values.has("census.earlier") && !values.isWritten(CONTROL)) {
            add("census.earlier", "has nothing to be compared with; write census.control too");
        }
    }

    private void stops(String entry) {
        String format = values.textOrNull(entry + ".format");
        if (format == null) {
            return;
        }
        String derive = entry + ".derive_stops_every_m";
        boolean lines = format.equals(FileFormat.CITYVEIN_ROUTES);
        if (lines && !values.isWritten(derive)) {
            add(entry, "route lines have no stops; write derive_stops_every_m, such as 500");
        }
        if (!lines && values.isWritten(derive)) {
            add(derive, format + " has stops of its own; remove the key");
        }
        boolean noMode = lines || format.equals(FileFormat.AMAP_METRO);
        if (noMode && !values.isWritten(entry + ".mode")) {
            add(entry, "mode is missing and " + format + " does not tell it; write mode: bus, rail or ferry");
        }
    }

    private void grid() {
        String format = FormatName.of(values, "census.grid");
        boolean polygons = format.equals(FileFormat.CSV) && values.isWritten("census.grid.geometry");
        boolean centres = (format.equals(FileFormat.PARQUET) || format.equals(FileFormat.CSV)) && !polygons;
        boolean metres = values.isWritten("census.grid.cell_m");
        boolean degrees = values.isWritten("census.grid.cell_deg");
        boolean unsized = centres && !metres && !degrees && !values.isUnreadable("census.grid.cell_m");
        if (unsized || (metres && degrees)) {
            add("census.grid", "cells need one size; write cell_m, or cell_deg for longitudes and latitudes");
        }
    }

    private void format(String section, String name) {
        List<String> allowed = FormatName.allowed(section);
        String format = FormatName.of(values, section);
        if (allowed.isEmpty() || values.isUnreadable(section + ".format")) {
            return;
        }
        if (format.isEmpty()) {
            add(
                    section + ".file",
                    name + " does not tell its format; write format: one of " + String.join(", ", allowed));
        }
        boolean needsCrs = CityKeys.of(section + ".crs").isPresent() && !FormatName.takesMetricCrs(section);
        if (needsCrs && !format.isEmpty() && !FileFormat.tellsCrs(format) && !values.isWritten(section + ".crs")) {
            add(section, "crs is missing and " + format + " does not tell it; write an EPSG code, GCJ-02 or BD-09");
        }
    }

    private void file(String section, FilePlaces places) {
        String name = values.text(section + ".file");
        format(section, name);
        if (values.isUnreadable(section + ".synthetic")) {
            return;
        }
        if (values.flag(section + ".synthetic")) {
            Path path = Path.of(name);
            if (path.isAbsolute() || path.normalize().startsWith("..")) {
                add(section + ".file", name + " leads out of the cache; write the file's name alone");
            }
            return;
        }
        Path found = places.find(name);
        if (found == null && FormatName.mayBeAbsent(section)) {
            return;
        }
        if (found == null) {
            missing(section, name, places.of(name));
        } else if (Files.isDirectory(found) && !FileFormat.mayBeFolder(FormatName.of(values, section))) {
            add(
                    section + ".file",
                    found
                            + " is a folder; name a file (only Parquet parts, GeoTIFF tiles and GTFS tables may be a folder)");
        }
    }

    private void missing(String section, String name, List<Path> places) {
        String looked = places.stream().map(Path::toString).collect(Collectors.joining(", "));
        if (missing.keySet().stream()
                .anyMatch(told -> values.text(told + ".file").equals(name))) {
            return; // a file that several sections read is told once
        }
        String what = CityKeys.of(section)
                .map(Key::doc)
                .orElse(
                        section.startsWith(CalibrationKeys.MARGINS)
                                ? "Totals by categories"
                                : "Public transport stops");
        String obtain = values.textOrNull(section + ".obtain");
        String put = "put it there, or name its folder by --data";
        FileIssue issue = new FileIssue(
                Severity.ERROR,
                "missing_file",
                String.valueOf(Path.of(name).getFileName()),
                1,
                List.of(name),
                name + " is missing (" + what + "); looked for " + looked,
                obtain == null ? put : "to be had: " + obtain + "; " + put);
        missing.put(section, issue);
    }

    /** Makes every missing file a problem of the key that declares it. */
    void refuseMissing() {
        missing.forEach((section, file) -> add(section + ".file", file.message() + "; " + file.mend()));
    }

    private void targets(@Nullable String name, Path profileFolder) {
        if (name != null && !Files.isReadable(profileFolder.resolve(name))) {
            add("targets", name + " is missing; looked for " + profileFolder.resolve(name) + "; put it there");
        }
    }
}
