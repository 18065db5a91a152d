package io.juluo.jobs.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A machine of its own for the launcher: a copy of it in a checkout with a space in its path, and a PATH that holds the shell's tools and
 * stand-ins for Java, Maven, apt-get, the font list and the user. Nothing is installed, nothing built, no network used.
 */
final class LauncherWorld {
    /** What the launcher printed and its exit code. */
    record Outcome(int code, String out, String err) {
        List<String> errorLines() {
            return err.lines().toList();
        }
    }

    private static final List<String> TOOLS = List.of(
            "bash",
            "env",
            "readlink",
            "dirname",
            "locale",
            "find",
            "flock",
            "mkdir",
            "date",
            "touch",
            "tail",
            "cat",
            "grep",
            "awk",
            "rm",
            "tee",
            "mv",
            "ln");

    private final Path folder;
    private final Path tools;
    private final Map<String, String> environment = new HashMap<>();
    private Path launcher;

    LauncherWorld(Path folder) throws IOException {
        this.folder = folder;
        tools = Files.createDirectories(folder.resolve("tools"));
        for (String tool : TOOLS) {
            stub(tool, "exec " + onThePath(tool) + " \"$@\"");
        }
        launcher = checkout().resolve("juluo");
        Path source = Path.of(requireNonNull(System.getProperty("juluo.home"), "juluo.home"), "juluo");
        Files.createDirectories(checkout().resolve("geodata/src/main"));
        Files.createDirectories(checkout().resolve("jobs/src/main"));
        Files.copy(source, launcher);
        Files.writeString(checkout().resolve("pom.xml"), "<project>\n  <version>7.0</version>\n</project>\n");
        environment.put("HOME", folder.toString());
        environment.put("LANG", "C");
        environment.put("JULUO_ARCHIVE", "no");
        user(1000);
        stub("fc-list", "echo /usr/share/fonts/a.ttc");
        stub("mvn", """
                [[ $1 == -version ]] && { echo 'Apache Maven 3.9.11'; exit; }
                echo "$*" >> builds
                mkdir -p jobs/target && touch jobs/target/jobs-7.0.jar""");
        jdk("17.0.15");
    }

    Path checkout() {
        return folder.resolve("the checkout");
    }

    /** Where the launcher is called from: not the checkout. */
    Path elsewhere() {
        return folder;
    }

    /** A JDK of that version, found by JAVA_HOME; its java prints the locale and its arguments, one a line. */
    void jdk(String version) throws IOException {
        Path home = Files.createDirectories(folder.resolve("jdk of " + version));
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        script(home.resolve("bin/javac"), "");
        script(home.resolve("bin/java"), "pwd; echo \"LC_ALL=${LC_ALL:-}\"; printf '%s\\n' \"$@\"");
        environment.put("JAVA_HOME", home.toString());
    }

    /** Another java in the JDK at hand; what it prints to be the program comes after the script's own lines. */
    void java(String body) throws IOException {
        script(
                Path.of(requireNonNull(environment.get("JAVA_HOME"))).resolve("bin/java"),
                body + "\nprintf '%s\\n' \"$@\"");
    }

    void without(String tool) throws IOException {
        Files.deleteIfExists(tools.resolve(tool));
    }

    /** Calls the launcher by that link from now on. */
    void callBy(Path link) {
        launcher = link;
    }

    void set(String variable, String value) {
        environment.put(variable, value);
    }

    void unset(String variable) {
        environment.remove(variable);
    }

    void user(int id) throws IOException {
        stub("id", "echo " + id);
    }

    /** Puts a stand-in on the PATH; its script runs in bash, in the folder its caller is in. */
    void stub(String name, String body) throws IOException {
        script(tools.resolve(name), body);
    }

    Outcome run(String... arguments) throws IOException, InterruptedException {
        Path err = Files.createTempFile(folder, "err", ".txt");
        Process process = start(err, arguments);
        String out = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Outcome(process.waitFor(), out, Files.readString(err));
    }

    Process start(Path err, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(elsewhere().toFile())
                .redirectInput(new File("/dev/null"))
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.environment().put("PATH", tools.toString());
        return builder.start();
    }

    /** How often Maven was asked to build. */
    List<String> builds() throws IOException {
        Path builds = checkout().resolve("builds");
        return Files.exists(builds) ? Files.readAllLines(builds) : List.of();
    }

    private static void script(Path file, String body) throws IOException {
        Files.writeString(file, "#!" + onThePath("bash") + "\n" + body + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    static Path onThePath(String tool) {
        return Stream.of(requireNonNull(System.getenv("PATH"), "PATH").split(":"))
                .map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("this machine has no " + tool));
    }
}
