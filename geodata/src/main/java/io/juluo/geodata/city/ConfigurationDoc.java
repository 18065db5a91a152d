package io.juluo.geodata.city;

import java.util.List;

/** docs/configuration.md, written from the declared keys. */
final class ConfigurationDoc {
    private static final String HEAD = """
            # Configuration of a city: city.yaml

            Written from the declared keys (`CityKeys`); a test fails when it drifts. Rewrite it with
            `mvn -pl geodata test -Dtest=ConfigurationDocTest -Djuluo.docs=write`.

            A whole example is `geodata/cities/qingdao/city.yaml`. `./juluo explain --city city.yaml` prints the values in
            force and the line each comes from. An unknown or doubled key, a missing one, a wrong type, an unknown
            coordinate system and a missing file are told all at once, each with its line and its mend.

            **Where files are looked for.** An observed or derived file: in the folder of `--data`, else in
            `$JULUO_REAL_DATA/AREA`, else beside city.yaml. A `synthetic: true` file: in `--data`, else beside
            city.yaml where it lies there, else in the cache, in a folder named by a fingerprint of the generator's version, this city.yaml and the observed zone, lookup
            and census files; it is made there at its first use. The target table lies beside city.yaml.

            **What marks a figure.** Every file is observed, unless it says `synthetic: true` or `derived: true`; an entry
            with `derive_stops_every_m` is derived. A figure is as weak as the weakest of its inputs.

            | key | what to write | default | meaning |
            |---|---|---|---|
            """;

    private ConfigurationDoc() {}

    /** The whole page. */
    static String text() {
        List<String> rows = CityKeys.ALL.stream().map(ConfigurationDoc::row).toList();
        return HEAD + String.join("\n", rows) + "\n";
    }

    private static String row(Key key) {
        return "| `" + key.path() + "` | " + key.type().says().replace("|", "\\|") + " | " + absent(key) + " | "
                + key.doc() + " |";
    }

    private static String absent(Key key) {
        if (key.required()) {
            return "**required**";
        }
        return key.standard() != null ? key.standard() : key.sameAs() != null ? "as " + key.sameAs() : "none";
    }
}
