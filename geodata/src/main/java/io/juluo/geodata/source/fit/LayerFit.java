package io.juluo.geodata.source.fit;

import io.juluo.geodata.city.CityProfile;
import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.issue.IssueReport;
import io.juluo.geodata.issue.PlaceIssue;
import io.juluo.geodata.issue.ZoneIssue;
import io.juluo.geodata.source.fit.FitLayer.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Holds the layers of a city against each other: is one of them in another coordinate system than declared, and are
 * parts of one? The layers are taken as they were read, by their declared systems; what is found is told and changes
 * nothing, for the declared system wins.
 *
 * <p>What is compared: stops with reference points of the same name, else with the nearest reference point, line or
 * stop of another input; borders of districts with those of towns and of reference outlines; people, facilities and
 * stops with the districts' insides. {@link Relation} says when a difference counts, {@link Mismatch} when it is clear
 * which layer is wrong, {@link ShiftedVertices} how strips are found. Where it is not clear nothing is said. The work is
 * bounded by {@link FitLayer#MOST_SPOTS} positions a layer, besides the outlines of the zones.
 */
public final class LayerFit {
    private final List<FitLayer> layers;
    private final String metricCrs;
    private final IssueReport issues;

    private LayerFit(List<FitLayer> layers, String metricCrs, IssueReport issues) {
        this.layers = layers;
        this.metricCrs = metricCrs;
        this.issues = issues;
    }

    /**
     * Notes what does not fit: {@code crs_mismatch} for a layer, a warning, or an error where the profile says so
     * ({@code crs_check.on_mismatch}); {@code shifted_vertices} for a strip, a warning.
     *
     * @param tables the city's layers in the metric CRS
     */
    public static void check(CityProfile profile, LayerTables tables, IssueReport issues) {
        List<FitLayer> layers = new ArrayList<>(tables.layers(profile));
        layers.addAll(ReferenceLayers.read(tables.zones().sparkSession(), profile, issues));
        check(layers, profile.metricCrs(), profile.crsCheck().failOnMismatch(), issues);
    }

    /** The same of layers that are at hand. */
    static void check(List<FitLayer> layers, String metricCrs, boolean failOnMismatch, IssueReport issues) {
        LayerFit fit = new LayerFit(layers, metricCrs, issues);
        List<FitLayer> wrong = fit.mismatches(failOnMismatch ? Severity.ERROR : Severity.WARNING);
        fit.strips(wrong);
    }

    private List<FitLayer> mismatches(Severity severity) {
        List<Mismatch> found = Mismatch.among(layers, Relations.among(layers), metricCrs);
        for (Mismatch mismatch : found) {
            List<String> sample = Stream.concat(
                            Stream.of(mismatch.told()),
                            mismatch.proofs().stream().map(proof -> proof.told(mismatch.hypothesis())))
                    .toList();
            issues.add(new PlaceIssue(
                    severity,
                    "crs_mismatch",
                    mismatch.layer().label(),
                    mismatch.layer().size(),
                    sample,
                    "the layer fits its neighbours better in another coordinate system than in the declared one, which"
                            + " is used all the same: " + String.join("; ", sample),
                    "declare the system that it fits in, if that is right; nothing is corrected unless you do",
                    mismatch.place()));
        }
        return found.stream().map(Mismatch::layer).toList();
    }

    private void strips(List<FitLayer> wrong) {
        List<FitLayer> zones = layers.stream()
                .filter(layer -> layer.role() == Role.DISTRICTS || layer.role() == Role.TOWNS)
                .toList();
        List<FitLayer> references = layers.stream().filter(FitLayer::isTrusted).toList();
        ShiftedVertices search = new ShiftedVertices(zones, references, metricCrs);
        zones.stream()
                .filter(zone -> wrong.stream().noneMatch(zone::is))
                .flatMap(zone -> search.of(zone).stream())
                .forEach(this::tell);
    }

    private void tell(ShiftedStrip strip) {
        List<String> sample = Stream.concat(
                        Stream.of(strip.told()), strip.zones().stream().limit(5))
                .toList();
        issues.add(new ZoneIssue(
                Severity.WARNING,
                "shifted_vertices",
                strip.layer().label(),
                strip.vertices(),
                sample,
                "a part of the vertices is drawn in another coordinate system than the rest, and is used as it is: "
                        + String.join("; ", sample),
                "redraw these borders from a source in the declared system; until then they are off by the shift",
                strip.place()));
    }
}
