package io.juluo.jobs.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Peers in Debian's Python: a script a peer and work, a resource beside this class. They read plain doubles and GeoJSON. */
final class PythonPeers {
    /** Debian's, for that one has Debian's libraries; another Python on the path has not. */
    private static final String PYTHON = "/usr/bin/python3";

    private static final Map<String, Peer> PEERS = peers();

    /**
     * A peer.
     *
     * @param modules what its scripts import
     * @param works the work it does
     */
    private record Peer(String modules, List<Work> works) {}

    private PythonPeers() {}

    private static Map<String, Peer> peers() {
        Map<String, Peer> peers = new LinkedHashMap<>();
        peers.put("shapely", new Peer("numpy, shapely.vectorized", List.of(Work.W1A, Work.W1B, Work.W2, Work.W3B)));
        peers.put("geopandas", new Peer("numpy, geopandas, rtree", List.of(Work.W1A)));
        peers.put("gdal", new Peer("numpy, osgeo.gdal", List.of(Work.W1A)));
        peers.put("scipy", new Peer("numpy, scipy.spatial", List.of(Work.W3A)));
        return peers;
    }

    /** The contenders that are installed; what is missing is told. */
    static List<Contender> of(List<Work> works, BenchFiles files, Path scripts, List<String> missing) {
        List<Contender> contenders = new ArrayList<>();
        PEERS.forEach((name, peer) -> {
            List<Work> asked = peer.works().stream().filter(works::contains).toList();
            if (asked.isEmpty()) {
                return;
            }
            if (!Programs.succeeds(PYTHON, "-c", "import " + peer.modules())) {
                missing.add(name + " (" + PYTHON + " cannot import " + peer.modules() + ")");
                return;
            }
            asked.forEach(work ->
                    contenders.add(new Contender(name, work, answer -> run(name, work, files, scripts, answer))));
        });
        return contenders;
    }

    private static Measured run(String name, Work work, BenchFiles files, Path scripts, Path answer) {
        String script = name + "_" + work.code().toLowerCase(Locale.ROOT) + ".py";
        for (String file : List.of("common.py", script)) {
            try {
                Files.writeString(scripts.resolve(file), Resources.text(file), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot write " + file + " to " + scripts, e);
            }
        }
        return Watch.run(
                new ProcessBuilder(
                        PYTHON,
                        scripts.resolve(script).toString(),
                        files.city().toString(),
                        files.folder().toString(),
                        answer.toString()),
                0);
    }
}
