package io.juluo.jobs.sink;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What a run read, did and published: run.json.
 *
 * @param runId identifier of the run, the run_id of its rows
 * @param area study area
 * @param date date the run stands for
 * @param startedAt when it started
 * @param finishedAt when its figures were complete
 * @param status finished, or how it ended otherwise
 * @param versions version of juluo, spark, sedona, geotools, java and others by name
 * @param options options of the command, by name
 * @param inputs what it read
 * @param stages what it did, in order
 * @param issuesByKind rows concerned by kind of issue
 * @param warnings number of issues that are warnings
 * @param headlines the headline figures beside their targets
 * @param tables what it published
 */
public record RunRecord(
        String runId,
        String area,
        LocalDate date,
        Instant startedAt,
        Instant finishedAt,
        String status,
        SortedMap<String, String> versions,
        SortedMap<String, String> options,
        List<Input> inputs,
        List<Stage> stages,
        SortedMap<String, Long> issuesByKind,
        long warnings,
        List<Headline> headlines,
        List<PublishedTable> tables) {

    /**
     * An input file.
     *
     * @param name file name
     * @param bytes size
     * @param sha256 as {@link InputHash} says
     * @param kind observed, derived or synthetic
     * @param rows rows read; null where it has none
     */
    public record Input(
            String name,
            long bytes,
            String sha256,
            String kind,
            @Nullable Long rows) {}

    /**
     * A stage.
     *
     * @param name its name
     * @param rowsIn rows it was given
     * @param rowsOut rows it gave
     * @param seconds how long it took
     */
    public record Stage(String name, long rowsIn, long rowsOut, double seconds) {}

    /**
     * A headline figure.
     *
     * @param zoneCode zone
     * @param definitionId definition
     * @param unitLevel units inside the figure; empty where it has none
     * @param value the figure; null as value_state says
     * @param lower lower end of its interval; null where there is none
     * @param upper upper end of the same
     * @param unit its unit
     * @param targetValue the target; null where there is none in numbers
     * @param comparator how the two are compared
     * @param status outcome
     * @param inputKind observed, derived or synthetic
     * @param citation document, chapter and section of the target; empty where there is none
     * @param baseValue what the document starts from; null where it names nothing
     * @param baseYear year of that; null with it
     * @param baseState whether our figure of that year agrees; null where there is none of that year
     */
    public record Headline(
            String zoneCode,
            String definitionId,
            String unitLevel,
            @Nullable Double value,
            @Nullable Double lower,
            @Nullable Double upper,
            String unit,
            @Nullable Double targetValue,
            String comparator,
            String status,
            String inputKind,
            String citation,
            @Nullable Double baseValue,
            @Nullable Long baseYear,
            @Nullable String baseState) {}
}
