package io.juluo.geodata.source.osm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.juluo.geodata.crs.CoordinateTransform;
import io.juluo.geodata.issue.IssueReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;

/** Every group of a block is read, whatever stands beside it. */
class PbfBlockTest {
    @TempDir
    private Path folder;

    private final List<String> told = new ArrayList<>();
    private final List<Coordinate> places = new ArrayList<>();

    private void read(SmallMap map) throws IOException {
        Path file = map.write(folder.resolve("map.osm.pbf"));
        for (long at : PbfCheck.blocks(file, new IssueReport()).orElseThrow()) {
            PbfBlock.visit(file, at, new PbfBlock.Visitor() {
                @Override
                public void node(long id, double lon, double lat, Map<String, String> tags) {
                    told.add("node " + id + " " + tags);
                    places.add(new Coordinate(lon, lat));
                }

                @Override
                public void way(long id, Long[] refs, Map<String, String> tags) {
                    told.add("way " + id + " " + List.of(refs) + " " + tags);
                }

                @Override
                public void relation(long id, Long[] refs, String[] roles, String[] types, Map<String, String> tags) {
                    told.add("relation " + id + " " + List.of(refs) + " " + List.of(roles) + " " + List.of(types) + " "
                            + tags);
                }
            });
        }
    }

    @Test
    void aBlockOfManyGroupsIsReadOnceAndWhole() throws IOException {
        read(new SmallMap()
                .node(7, 100, 200, "amenity", "school", "name", "学校")
                .node(9, 0, 0)
                .plainNode(4, 300, 400, "barrier", "gate")
                .way(5, List.of(9L, 4L, 7L), "leisure", "park")
                .relation(6, List.of("outer 5", "inner 3"), "type", "multipolygon"));

        assertThat(told)
                .containsExactly(
                        "node 7 {amenity=school, name=学校}",
                        "node 9 {}",
                        "node 4 {barrier=gate}",
                        "way 5 [9, 4, 7] {leisure=park}",
                        "relation 6 [5, 3] [outer, inner] [way, way] {type=multipolygon}");
        Coordinate school = CoordinateTransform.to("EPSG:4326", "EPSG:4549").apply(places.get(0).x, places.get(0).y);
        assertThat(school.x).isCloseTo(500_100, within(0.02));
        assertThat(school.y).isCloseTo(3_990_200, within(0.02));
    }

    @Test
    void aBlockThatIsNotPackedIsRead() throws IOException {
        read(new SmallMap().unpacked().node(1, 0, 0, "shop", "mall"));

        assertThat(told).containsExactly("node 1 {shop=mall}");
    }
}
