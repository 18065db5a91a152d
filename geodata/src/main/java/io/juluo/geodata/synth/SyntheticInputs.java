package io.juluo.geodata.synth;

import io.juluo.geodata.synth.ParquetRows.Field;
import io.juluo.geodata.synth.SyntheticRequest.Town;
import io.juluo.geodata.table.CellTable;
import io.juluo.geodata.table.FacilityTable;
import io.juluo.geodata.table.FlowTable;
import io.juluo.geodata.table.ZoneTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.WKBWriter;

/**
 * Makes what does not exist for a real city, inside its real towns: a population grid whose people add up to the census
 * exactly, facilities and commuting flows. The same request gives the same bytes. Nothing of it observes the city: it
 * lets the whole way be tried before real inputs are at hand, and readers must be told so.
 */
public final class SyntheticInputs {
    /** The generator's own population of each town, which a run's apportionment is compared with. */
    public static final String TRUTH_FILE_NAME = "truth_town_population.csv";

    private static final List<Field> GRID_FIELDS = List.of(
            Field.text(CellTable.CELL_ID.name()),
            Field.real(CellTable.X_M.name()),
            Field.real(CellTable.Y_M.name()),
            Field.real(CellTable.POPULATION.name()),
            Field.text(CellTable.CENSUS_UNIT.name()).orNull(),
            Field.bytes(CellTable.GEOMETRY.name()));
    private static final List<Field> FACILITY_FIELDS = List.of(
            Field.text(FacilityTable.FACILITY_ID.name()),
            Field.text(FacilityTable.FACILITY_NAME.name()),
            Field.text(FacilityTable.CLASS_CODE.name()),
            Field.real(FacilityTable.X_M.name()),
            Field.real(FacilityTable.Y_M.name()));
    private static final List<Field> FLOW_FIELDS = List.of(
            Field.text(FlowTable.HOME_CODE.name()),
            Field.text(FlowTable.WORK_CODE.name()),
            Field.real(FlowTable.COMMUTERS.name()),
            Field.whole(FlowTable.SAMPLE_DEVICES.name()));

    private final SyntheticRequest request;
    private final Residents residents;

    private SyntheticInputs(SyntheticRequest request) {
        this.request = request;
        this.residents = Residents.settle(request, Land.cut(request.towns(), request.cell_m()));
    }

    /**
     * Makes the files that are missing, and anew those that were made for another request; a file that someone else put
     * there stays as it is. They appear together, each whole.
     *
     * @return the files that were written; empty where all were there
     * @throws IllegalArgumentException where a town or census unit has no land
     * @throws UncheckedIOException where a file cannot be written
     */
    public static List<Path> make(SyntheticRequest request) {
        String hash = Digest.of(request);
        MadeNote note = MadeNote.read(request.truthFolder());
        List<Path> due =
                request.files().stream().filter(file -> note.isDue(file, hash)).toList();
        if (due.isEmpty()) {
            return List.of();
        }
        SyntheticInputs inputs = new SyntheticInputs(request);
        try (FileSet files = new FileSet()) {
            List<Path> written = new ArrayList<>(due);
            for (Path file : due) {
                Path beside = files.beside(file);
                inputs.write(file, beside);
                note.add(file, Digest.of(beside), hash);
            }
            if (due.stream().anyMatch(file -> file.equals(request.grid()))) {
                Path truth = request.truthFolder().resolve(TRUTH_FILE_NAME);
                writeLines(files.beside(truth), inputs.truthLines());
                written.add(truth);
            }
            writeLines(files.beside(note.file()), note.lines());
            files.commit();
            return List.copyOf(written);
        }
    }

    private void write(Path file, Path beside) {
        if (file.equals(request.grid())) {
            ParquetRows.write(beside, GRID_FIELDS, this::gridRows);
        } else if (file.equals(request.facilities())) {
            ParquetRows.write(beside, FACILITY_FIELDS, facilityRows());
        } else {
            ParquetRows.write(beside, FLOW_FIELDS, flowRows());
        }
    }

    /** One at a time, for the polygons of all cells together would be the largest thing in memory. */
    private Iterator<Object[]> gridRows() {
        GeometryFactory factory = new GeometryFactory();
        WKBWriter wkb = new WKBWriter();
        Land land = residents.land();
        return IntStream.range(0, land.cells().size())
                .mapToObj(i -> {
                    LandCell cell = land.cells().get(i);
                    return new Object[] {
                        cell.id(land.towns().get(cell.town()).code()),
                        cell.x_m(),
                        cell.y_m(),
                        Allotment.persons(residents.ofCell(i)),
                        residents.unitOf(i),
                        wkb.write(cell.polygon(factory))
                    };
                })
                .iterator();
    }

    private List<Object[]> facilityRows() {
        return FacilityModel.place(residents, request.area()).stream()
                .map(facility -> new Object[] {
                    facility.id(), facility.name(), facility.classCode(), facility.x_m(), facility.y_m()
                })
                .toList();
    }

    private List<Object[]> flowRows() {
        return FlowModel.flows(residents, request.area()).stream()
                .map(flow -> new Object[] {flow.home(), flow.work(), Allotment.persons(flow.parts()), flow.devices()})
                .toList();
    }

    private List<String> truthLines() {
        List<String> lines = new ArrayList<>();
        lines.add(ZoneTable.ZONE_CODE.name() + "," + CellTable.POPULATION.name());
        List<Town> towns = request.towns();
        for (int town = 0; town < towns.size(); town++) {
            BigDecimal persons = BigDecimal.valueOf(residents.ofTown(town)).divide(BigDecimal.valueOf(Allotment.PARTS));
            lines.add(towns.get(town).code() + "," + persons.toPlainString());
        }
        return lines;
    }

    private static void writeLines(Path file, List<String> lines) {
        try {
            Files.writeString(file, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException("cannot write " + file + ": " + fault.getMessage(), fault);
        }
    }
}
