package io.juluo.jobs.run;

import io.juluo.geodata.city.CityProfiles;
import io.juluo.geodata.city.ProfileReading;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of every command that works on a city. */
final class CityOptions {
    @Option(
            names = "--city",
            paramLabel = "FILE",
            description = "The study area's city.yaml. Without it, the built-in sample city.")
    private @Nullable Path city;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "Folder with the files that city.yaml names. Without it, $JULUO_REAL_DATA/<area>, then the folder"
                            + " of city.yaml.")
    private @Nullable Path data;

    @Option(
            names = "--seeds",
            paramLabel = "DIR",
            description = "Folder with the planning targets and definitions in CSV. Without it, the project's seeds.")
    private @Nullable Path seeds;

    /** Reads the profile, naming all its problems at once. */
    ProfileReading read() {
        return CityProfiles.load(profile(), data, Home.cache());
    }

    /** The same for a check, which tells of missing files with all else that is wrong. */
    ProfileReading survey() {
        return CityProfiles.survey(profile(), data, Home.cache());
    }

    private Path profile() {
        return city == null ? Home.folder().resolve("geodata/cities/sample/city.yaml") : city;
    }

    Path seedsDir() {
        return seeds == null ? Home.folder().resolve("seeds") : seeds;
    }
}
