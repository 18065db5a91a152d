package io.juluo.jobs.run;

import java.util.Map;
import java.util.TreeMap;
import org.apache.sedona.common.utils.GeomUtils;
import org.apache.spark.package$;
import org.geotools.util.factory.GeoTools;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IVersionProvider;

/** What runs: Juluo and the engines under it. */
final class Versions implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return all().entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .toArray(String[]::new);
    }

    /** Name to version, sorted by name. */
    static Map<String, String> all() {
        Map<String, String> versions = new TreeMap<>();
        versions.put("juluo", orDevelopment(Versions.class.getPackage().getImplementationVersion()));
        versions.put("java", Runtime.version().toString());
        versions.put("spark", package$.MODULE$.SPARK_VERSION());
        versions.put("sedona", orDevelopment(GeomUtils.class.getPackage().getImplementationVersion()));
        versions.put("geotools", GeoTools.getVersion().toString());
        return versions;
    }

    private static String orDevelopment(@Nullable String version) {
        return version == null ? "unknown" : version;
    }
}
