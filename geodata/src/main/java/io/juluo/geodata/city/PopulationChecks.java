package io.juluo.geodata.city;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What must hold between the keys of {@link PopulationKeys}. */
final class PopulationChecks {
    private final Values values;
    private final Problems problems;

    PopulationChecks(Values values, Problems problems) {
        this.values = values;
        this.problems = problems;
    }

    void run() {
        unique(PopulationKeys.CUSTOM, "another layer");
        unique(PopulationKeys.ATTRIBUTES, "another attribute");
        apportionment();
        attributes();
    }

    private void add(String path, String text) {
        problems.add(values.line(path), path, text);
    }

    private void unique(String list, String other) {
        Set<String> ids = new HashSet<>();
        for (String entry : values.items(list)) {
            String id = values.textOrNull(entry + ".id");
            if (id != null && !ids.add(id)) {
                add(entry + ".id", id + " is the id of " + other + " too; give each its own");
            }
        }
    }

    private void apportionment() {
        String mode = values.textOrNull(PopulationKeys.APPORTION);
        if (mode == null) {
            return;
        }
        boolean weighs = mode.equals(Apportion.Mode.DASYMETRIC.code());
        boolean weights = values.has(PopulationKeys.WEIGHTS);
        if (weights && !weighs) {
            add(
                    PopulationKeys.WEIGHTS,
                    "the mode " + mode + " takes no weights; write apportion: dasymetric, or remove them");
        }
        if (weighs && PopulationKeys.GROUNDS.stream().noneMatch(this::weighsSomething)) {
            add(
                    weights ? PopulationKeys.WEIGHTS : PopulationKeys.APPORTION,
                    "dasymetric needs a weight above 0; write weights: {built_up: 10, land: 1} or others");
        }
        for (String ground : PopulationKeys.GROUNDS) {
            String weight = PopulationKeys.WEIGHTS + "." + ground;
            if (values.has(weight) && !values.isWritten(PopulationKeys.GROUND + "." + ground)) {
                add(weight, "no such layer is declared; write it under ground." + ground + ", or remove the weight");
            }
        }
        if (mode.equals(Apportion.Mode.LAND_ONLY.code()) && !values.isWritten(PopulationKeys.GROUND + ".land")) {
            add(PopulationKeys.APPORTION, "land_only needs the layer of land; write it under ground.land");
        }
    }

    private boolean weighsSomething(String ground) {
        Double weight = values.getOrNull(PopulationKeys.WEIGHTS + "." + ground, Double.class);
        return weight != null && weight > 0;
    }

    private void attributes() {
        List<String> entries = values.items(PopulationKeys.ATTRIBUTES);
        String format = FormatName.of(values, "census.grid");
        if (!entries.isEmpty() && format.equals(FileFormat.GEOTIFF)) {
            add(PopulationKeys.ATTRIBUTES, "a raster has one value a cell; give the grid as CSV, Parquet or polygons");
        }
        Set<String> counts = new HashSet<>();
        for (String entry : entries) {
            String id = values.textOrNull(entry + ".id");
            if (id != null && GridAttribute.Kind.COUNT.code().equals(values.textOrNull(entry + ".kind"))) {
                counts.add(id);
            }
        }
        entries.forEach(entry -> base(entry, counts));
    }

    private void base(String entry, Set<String> counts) {
        String of = values.textOrNull(entry + ".of");
        String kind = values.textOrNull(entry + ".kind");
        if (of == null || kind == null) {
            return;
        }
        if (!kind.equals(GridAttribute.Kind.SHARE.code())) {
            add(entry + ".of", "a " + kind + " is a share of nothing; remove the key");
        } else if (!of.equals(GridAttribute.POPULATION) && !counts.contains(of)) {
            add(entry + ".of", of + " is no attribute of the kind count; write population, or the id of a count");
        }
    }
}
