package io.juluo.jobs.bench;

import io.juluo.geodata.issue.InfrastructureError;
import io.juluo.geodata.synth.trial.TrialCity;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.ServiceLoader;

/**
 * DuckDB by JDBC, for work that is tables alone: its spatial part is no jar. The build puts its jar beside the program, not
 * into it, and only bench loads it.
 */
final class DuckDb {
    /** As tables tell it. */
    static final String NAME = "duckdb";

    private static final String DATABASE = "jdbc:duckdb:";
    private static final List<Work> WORKS = List.of(Work.W3A);

    private DuckDb() {}

    /** Whether it does that work. */
    static boolean does(Work work) {
        return WORKS.contains(work);
    }

    /** The folder in which the build of that launcher keeps peers' jars. */
    static Path peers(Path launcher) {
        return launcher.resolveSibling("jobs").resolve("target").resolve("peers");
    }

    /** Its jar, where the build has put it. */
    static Optional<Path> jar(Path peers) {
        if (!Files.isDirectory(peers)) {
            return Optional.empty();
        }
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(peers, "duckdb_jdbc-*.jar")) {
            for (Path jar : jars) {
                return Optional.of(jar);
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new InfrastructureError("cannot read " + peers + ": " + e.getMessage(), "build again");
        }
    }

    /** Does the work in a new database in memory, from the Parquet files that the product reads. */
    static Answer answer(Work work, BenchFiles files, Path peers) {
        try (Connection connection = connect(peers);
                Statement statement = connection.createStatement()) {
            for (Map.Entry<String, String> table :
                    Map.of("cells", TrialCity.GRID, "stops", TrialCity.STOPS).entrySet()) {
                Path file = files.city().resolve(table.getValue());
                statement.execute("CREATE VIEW " + table.getKey() + " AS SELECT * FROM read_parquet('"
                        + file.toString().replace("'", "''") + "')");
            }
            String query = Resources.text(NAME + "_" + work.code().toLowerCase(Locale.ROOT) + ".sql");
            try (ResultSet rows = statement.executeQuery(query)) {
                rows.next();
                return new Answer(Map.of("people", new double[] {rows.getDouble(1)}));
            }
        } catch (SQLException e) {
            throw new InfrastructureError("DuckDB cannot do " + work.code() + ": " + e.getMessage(), "leave it out");
        }
    }

    /** By the jar of the build; in tests the driver is on the class path. */
    private static Connection connect(Path peers) throws SQLException {
        ClassLoader loader = DuckDb.class.getClassLoader();
        Optional<Path> jar = jar(peers);
        if (jar.isPresent()) {
            loader = new URLClassLoader(new URL[] {address(jar.get())}, loader);
        }
        for (Driver driver : ServiceLoader.load(Driver.class, loader)) {
            if (driver.acceptsURL(DATABASE)) {
                return driver.connect(DATABASE, new Properties());
            }
        }
        throw new InfrastructureError("no driver of DuckDB in " + peers, "build again: ./juluo test");
    }

    private static URL address(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException("a file without an address: " + jar, e);
        }
    }
}
