package io.juluo.jobs.run;

import java.nio.file.Path;
import java.util.Map;

/** Where the project and its cache lie. */
final class Home {
    private Home() {}

    /** The project's folder, told by the launcher. */
    static Path folder() {
        return Path.of(System.getProperty("juluo.home", ".")).toAbsolutePath().normalize();
    }

    /** The cache of generated data: $JULUO_CACHE, else $XDG_CACHE_HOME/juluo, else ~/.cache/juluo. */
    static Path cache() {
        Map<String, String> environment = System.getenv();
        if (environment.containsKey("JULUO_CACHE")) {
            return Path.of(environment.get("JULUO_CACHE"));
        }
        String base = environment.getOrDefault("XDG_CACHE_HOME", "");
        return base.isEmpty() ? Path.of(System.getProperty("user.home"), ".cache", "juluo") : Path.of(base, "juluo");
    }
}
