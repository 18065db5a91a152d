package io.juluo.jobs.bench;

import io.juluo.geodata.issue.InfrastructureError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A PostGIS server of bench's own: a new cluster in a folder that goes away with it, reached by a socket alone, never by
 * the network. PostgreSQL refuses to run as root: then it runs as the user {@code postgres}, whom Debian's package makes.
 */
final class PostgisServer implements AutoCloseable {
    private static final Path VERSIONS = Path.of("/usr/lib/postgresql");
    private static final String DATABASE = "bench";

    private final Path bin;
    private final Path folder;
    private final List<String> asUser;

    private PostgisServer(Path bin, Path folder, List<String> asUser) {
        this.bin = bin;
        this.folder = folder;
        this.asUser = asUser;
    }

    /** A running server, or none where PostgreSQL with PostGIS is not installed. */
    static Optional<PostgisServer> start() {
        Optional<Path> bin = newestBin();
        if (bin.isEmpty()) {
            return Optional.empty();
        }
        boolean root = "root".equals(System.getProperty("user.name"));
        List<String> asUser = root ? List.of("runuser", "-u", "postgres", "--") : List.of();
        try {
            Path folder = Files.createTempDirectory("juluo-bench-pg");
            if (root) {
                Programs.say(List.of("chown", "postgres", folder.toString()));
            }
            PostgisServer server = new PostgisServer(bin.get(), folder, asUser);
            server.open();
            return Optional.of(server);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a folder for PostgreSQL", e);
        }
    }

    private static Optional<Path> newestBin() {
        try (Stream<Path> versions = Files.list(VERSIONS)) {
            return versions.filter(version -> Files.isExecutable(version.resolve("bin/initdb")))
                    .filter(version -> Files.exists(Path.of(
                            "/usr/share/postgresql",
                            String.valueOf(version.getFileName()),
                            "extension/postgis.control")))
                    .max(Comparator.naturalOrder())
                    .map(version -> version.resolve("bin"));
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    private void open() {
        Path data = folder.resolve("data");
        call("initdb", "-D", data.toString(), "-A", "trust", "-U", "bench", "--no-sync", "-E", "UTF8", "--locale=C");
        call(
                "pg_ctl",
                "-D",
                data.toString(),
                "-w",
                "-l",
                folder.resolve("log").toString(),
                "-o",
                "-k " + folder + " -c listen_addresses='' -c fsync=off -c shared_buffers=1GB -c work_mem=256MB"
                        + " -c max_wal_size=4GB -c max_parallel_workers_per_gather=2 -c jit=off",
                "start");
        call("createdb", "-h", folder.toString(), "-U", "bench", DATABASE);
    }

    /** Fills the tables; not timed. */
    void load(BenchFiles files, boolean withPoints) {
        sql("postgis_tables.sql");
        copy("towns_wkb", files.folder().resolve("towns.csv"));
        copy("cell_rows", files.folder().resolve("cells.csv"));
        copy("stop_rows", files.folder().resolve("stops.csv"));
        if (withPoints) {
            copy("point_rows", files.folder().resolve("points.csv"));
        }
        sql("postgis_load.sql");
    }

    private void copy(String table, Path csv) {
        psql(List.of("-c", "\\copy " + table + " FROM '" + csv + "' CSV"));
    }

    private void sql(String resource) {
        psql(List.of("-c", Resources.text(resource)));
    }

    private void psql(List<String> options) {
        List<String> command = new ArrayList<>(client());
        command.addAll(options);
        Programs.say(command);
    }

    private List<String> client() {
        return List.of(
                bin.resolve("psql").toString(),
                "-X",
                "-q",
                "-v",
                "ON_ERROR_STOP=1",
                "-h",
                folder.toString(),
                "-U",
                "bench",
                "-d",
                DATABASE);
    }

    /** The contenders of these works. */
    List<Contender> contenders(List<Work> works) {
        return works.stream()
                .filter(work -> work != Work.START)
                .map(work -> new Contender("postgis", work, answer -> run(work, answer)))
                .toList();
    }

    private Measured run(Work work, Path answer) {
        List<String> command = new ArrayList<>(client());
        command.addAll(List.of("-A", "-t", "-F", ",", "-o", answer.toString(), "-c"));
        command.add(Resources.text("postgis_" + work.code().toLowerCase(Locale.ROOT) + ".sql"));
        return Watch.run(new ProcessBuilder(command), pid());
    }

    private long pid() {
        List<String> command = new ArrayList<>(asUser);
        command.addAll(
                List.of("head", "-1", folder.resolve("data/postmaster.pid").toString()));
        return Long.parseLong(Programs.say(command).trim());
    }

    private void call(String program, String... options) {
        List<String> command = new ArrayList<>(asUser);
        command.add(bin.resolve(program).toString());
        command.addAll(List.of(options));
        try {
            // A server inherits the outputs of the call that starts it: they must not be a pipe that is read to its
            // end.
            Path said = Files.createTempFile("juluo-bench", ".log");
            int code = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .directory(folder.getRoot().toFile())
                    .start()
                    .waitFor();
            String words = Files.readString(said, StandardCharsets.UTF_8);
            Files.delete(said);
            if (code != 0) {
                throw new InfrastructureError(program + " failed: " + words, "run it alone");
            }
        } catch (IOException e) {
            throw new InfrastructureError("cannot run " + program + ": " + e.getMessage(), "install it");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InfrastructureError("interrupted", "run it again");
        }
    }

    @Override
    public void close() {
        call("pg_ctl", "-D", folder.resolve("data").toString(), "-w", "-m", "immediate", "stop");
        Programs.say(List.of("rm", "-rf", folder.toString()));
    }
}
