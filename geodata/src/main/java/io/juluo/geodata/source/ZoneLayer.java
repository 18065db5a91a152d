package io.juluo.geodata.source;

import io.juluo.geodata.city.CityProfile.ZoneInput;
import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.issue.IssueReport;
import io.juluo.geodata.seed.ZoneRegister;
import io.juluo.geodata.source.zone.ZoneChecks;
import io.juluo.geodata.source.zone.ZoneFeature;
import io.juluo.geodata.source.zone.ZoneIdentity;
import java.util.List;

/**
 * A layer of zones, as far as it can be used: with code, name and valid polygon, each code once.
 *
 * @param zones the zones; every reason why one is not among them was noted as an error
 * @param input the layer's file name, as issues call it
 * @param crs the coordinate system it was drawn in
 */
record ZoneLayer(List<ZoneFeature> zones, String input, String crs) {

    /** Reads the layer. */
    static ZoneLayer read(ZoneInput layer, ZoneFeatures drawn, ZoneRegister register, IssueReport issues) {
        String input = DeclaredFile.label(layer.file().path());
        ZoneIdentity identity = new ZoneIdentity(input, register, issues);
        List<ZoneFeature> features = identity.withNamesAndParents(drawn.features());
        List<ZoneFeature> coded = layer.codeLookup() == null || features.isEmpty()
                ? features
                : new CodeLookupTable(layer.codeLookup(), register, issues).give(features, input);
        tellNameless(coded, layer, input, issues);
        tellCodeless(coded, layer, input, issues);
        List<ZoneFeature> zones = identity.withCodes(coded.stream()
                .filter(zone -> !zone.name().isEmpty() && zone.code() != null)
                .toList());
        ZoneChecks.codesAreUnique(zones, input, issues);
        ZoneChecks.namesAreUnique(zones, input, issues);
        return new ZoneLayer(ZoneChecks.firstOfEachCode(zones), input, drawn.crs());
    }

    private static void tellNameless(List<ZoneFeature> features, ZoneInput layer, String input, IssueReport issues) {
        Findings nameless =
                new Findings("null_name", input, "features have no name", "fill in the attribute " + layer.name());
        features.stream()
                .filter(feature -> feature.name().isEmpty())
                .forEach(feature -> nameless.add(feature.label(), feature.geometry()));
        nameless.reportZones(Severity.ERROR, issues);
    }

    private static void tellCodeless(List<ZoneFeature> features, ZoneInput layer, String input, IssueReport issues) {
        String mend = layer.codeLookup() == null
                ? "fill in the attribute " + layer.code()
                : "add the missing rows to "
                        + DeclaredFile.label(layer.codeLookup().file().path());
        Findings codeless = new Findings("null_code", input, "features have no code", mend);
        for (ZoneFeature feature : features) {
            if (feature.code() == null) {
                String parent = feature.parent() == null ? "" : ", " + feature.parent();
                codeless.add(feature.label() + parent, feature.geometry());
            }
        }
        codeless.reportZones(Severity.ERROR, issues);
    }
}
