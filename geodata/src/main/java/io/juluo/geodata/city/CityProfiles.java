package io.juluo.geodata.city;

import io.juluo.geodata.issue.OperatorError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads a city.yaml. Every problem is told at once with its line and its mend; the keys are described in
 * docs/configuration.md.
 *
 * <p>A file that is observed or derived is looked for in the folder of --data, then in JULUO_REAL_DATA/AREA, then
 * beside city.yaml. A synthetic file lies in the cache, in a folder named by what it is made from, unless --data or
 * the folder of city.yaml holds one of its name; it may not exist before its first use.
 */
public final class CityProfiles {
    /** Environment variable with the folder that holds a folder of real data for each area. */
    public static final String REAL_DATA = "JULUO_REAL_DATA";

    private CityProfiles() {}

    /**
     * Reads and checks a profile.
     *
     * @param cityYaml the profile
     * @param dataDir folder of --data; null without one
     * @param cacheRoot folder under which synthetic files are kept
     * @throws OperatorError naming every problem with its line
     */
    public static ProfileReading load(Path cityYaml, @Nullable Path dataDir, Path cacheRoot) {
        return load(cityYaml, dataDir, cacheRoot, realData());
    }

    /**
     * The same for a check of all inputs: declared files that are missing stop nothing, but are told with whatever else
     * is wrong with the inputs. The profile then names the first place where such a file was looked for.
     */
    public static ProfileReading survey(Path cityYaml, @Nullable Path dataDir, Path cacheRoot) {
        return read(cityYaml, dataDir, cacheRoot, realData(), false);
    }

    private static @Nullable Path realData() {
        String realData = System.getenv(REAL_DATA);
        return realData == null || realData.isBlank() ? null : Path.of(realData);
    }

    static ProfileReading load(Path cityYaml, @Nullable Path dataDir, Path cacheRoot, @Nullable Path realData) {
        return read(cityYaml, dataDir, cacheRoot, realData, true);
    }

    private static ProfileReading read(
            Path cityYaml, @Nullable Path dataDir, Path cacheRoot, @Nullable Path realData, boolean filesMustBeThere) {
        Path file = cityYaml.toAbsolutePath().normalize();
        Path folder = Objects.requireNonNull(file.getParent(), "a file lies in a folder");
        if (dataDir != null && !Files.isDirectory(dataDir)) {
            throw new OperatorError(
                    "--data " + dataDir + ": there is no such folder; name the one that holds the data");
        }
        byte[] bytes = bytes(file);
        String fileName = String.valueOf(file.getFileName());
        Problems problems = new Problems(fileName);
        Values values = CityYaml.read(fileName, text(file, bytes), problems);
        String area = values.textOrNull("area");
        FilePlaces places =
                new FilePlaces(dataDir, realData == null || area == null ? null : realData.resolve(area), folder);
        CityChecks checks = new CityChecks(values, problems);
        checks.run(places, folder);
        if (filesMustBeThere) {
            checks.refuseMissing();
        }
        problems.stopIfAny();
        ProfileBuilder builder = new ProfileBuilder(values, places);
        Path syntheticDir = cacheRoot
                .toAbsolutePath()
                .normalize()
                .resolve(values.text("area"))
                .resolve(fingerprint(bytes, builder));
        return new ProfileReading(builder.build(file, syntheticDir), builder.settings(syntheticDir), checks.missing());
    }

    private static String fingerprint(byte[] profile, ProfileBuilder builder) {
        try {
            return Fingerprint.of(profile, builder.generatorReads());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the inputs of the synthetic data", e);
        }
    }

    private static byte[] bytes(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new OperatorError(file + ": there is no such file; name a city.yaml by --city");
        }
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new OperatorError(file + ": cannot be read (" + e.getMessage() + "); make it readable");
        }
    }

    private static String text(Path file, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new OperatorError(file + ": is no UTF-8 text; save it as UTF-8");
        }
    }
}
