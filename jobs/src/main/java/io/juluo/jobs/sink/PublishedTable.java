package io.juluo.jobs.sink;

/**
 * What a run published into one Delta table.
 *
 * @param name table name
 * @param deltaVersion version of the table that holds the run; a reader who wants exactly this run reads that version
 * @param rows rows of the run
 * @param canonicalHash {@link CanonicalHash} of the run's rows
 */
public record PublishedTable(String name, long deltaVersion, long rows, String canonicalHash) {}
