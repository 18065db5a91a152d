package io.juluo.jobs.spatial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * PostGIS of Debian, a peer that answers SQL: a cluster of its own in a temporary folder, reached by a socket alone and
 * gone afterwards. As root it runs as the user that the package makes, for PostgreSQL refuses root.
 */
final class PostgisPeer implements AutoCloseable {
    private static final Path VERSIONS = Path.of("/usr/lib/postgresql");
    private static final String USER = "juluo";

    private final Path bin;
    private final Path folder;

    private PostgisPeer(Path bin, Path folder) {
        this.bin = bin;
        this.folder = folder;
    }

    /** A running peer; empty where PostGIS is not installed. */
    static Optional<PostgisPeer> start() throws IOException, InterruptedException {
        Optional<Path> bin = installed();
        if (bin.isEmpty()) {
            return Optional.empty();
        }
        PostgisPeer peer = new PostgisPeer(bin.get(), Files.createTempDirectory("juluo-postgis"));
        if (isRoot()) {
            said(List.of("chown", "postgres", peer.folder.toString()));
        }
        peer.server("initdb", "-D", peer.data(), "-A", "trust", "-U", USER, "--no-sync", "-E", "UTF8", "--locale=C");
        String settings = "-k " + peer.folder + " -c listen_addresses='' -c fsync=off -c jit=off";
        peer.server("pg_ctl", "-D", peer.data(), "-w", "-l", peer.folder + "/log", "-o", settings, "start");
        peer.answer("CREATE EXTENSION postgis");
        return Optional.of(peer);
    }

    private static Optional<Path> installed() throws IOException {
        if (!Files.isDirectory(VERSIONS)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(VERSIONS)) {
            return versions.filter(version -> Files.isExecutable(version.resolve("bin/initdb")))
                    .filter(version -> Files.exists(Path.of("/usr/share/postgresql")
                            .resolve(version.getFileName())
                            .resolve("extension/postgis.control")))
                    .max(Comparator.naturalOrder())
                    .map(version -> version.resolve("bin"));
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private void server(String program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(isRoot() ? List.of("runuser", "-u", "postgres", "--") : List.of());
        command.add(bin.resolve(program).toString());
        command.addAll(List.of(arguments));
        said(command);
    }

    /** What psql prints when it runs these commands, each SQL or one of its own. */
    String answer(String... commands) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                bin.resolve("psql").toString(),
                "-X",
                "-q",
                "-v",
                "ON_ERROR_STOP=1",
                "-h",
                folder.toString(),
                "-U",
                USER));
        command.addAll(List.of("-d", "postgres"));
        for (String one : commands) {
            command.addAll(List.of("-c", one));
        }
        return said(command);
    }

    /** What a program prints; it must not fail. A server that it starts goes on with the output, so it goes to a file. */
    static String said(List<String> command) throws IOException, InterruptedException {
        Path out = Files.createTempFile("juluo-peer", ".txt");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(out.toFile())
                    .directory(Path.of("/").toFile())
                    .start();
            int code = process.waitFor();
            String said = Files.readString(out, StandardCharsets.UTF_8);
            assertThat(code).as("%s said %s", command, said).isZero();
            return said;
        } finally {
            Files.delete(out);
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        server("pg_ctl", "-D", data(), "-m", "immediate", "-w", "stop");
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
