package io.juluo.geodata.synth.trial;

import io.juluo.geodata.synth.ParquetRows.Field;
import io.juluo.geodata.synth.ground.HexMesh;
import io.juluo.geodata.table.CellTable;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The population grid of a trial city: squares of {@value #CELL_M} m, whole ones at the coast too, where a part of them
 * is sea. Each holds somebody. Squares are held as plain numbers, 20 bytes each.
 */
final class TrialGrid {
    /** Edge of a cell in metres. */
    static final int CELL_M = 100;

    /** Columns of the file. */
    static final List<Field> FIELDS = List.of(
            Field.text(CellTable.CELL_ID.name()),
            Field.real(CellTable.X_M.name()),
            Field.real(CellTable.Y_M.name()),
            Field.real(CellTable.POPULATION.name()));

    /** People are told in 64ths, which doubles add up exactly. */
    private static final int PARTS = 64;

    /** Where a cell is asked for land: its middle and four points near its corners, in metres from its middle. */
    private static final int[][] PROBES = {{0, 0}, {-40, -40}, {40, -40}, {-40, 40}, {40, 40}};

    private final HexMesh.Frame frame;
    private final int columns;
    private int[] squares = new int[1024];
    private int[] pieces = new int[1024];
    private double[] people = new double[1024];
    private int count;

    TrialGrid(TrialLand land, TrialDensity density, TrialSize size) {
        frame = land.frame();
        columns = (int) (frame.width_km() * 1000 / CELL_M);
        int rows = (int) (frame.height_km() * 1000 / CELL_M);
        for (int square = 0; square < columns * rows; square++) {
            settle(square, land, density);
        }
        double all = 0;
        for (int i = 0; i < count; i++) {
            all += people[i];
        }
        double scale = size.people() / all;
        for (int i = 0; i < count; i++) {
            people[i] = StrictMath.max(1, StrictMath.rint(people[i] * scale * PARTS)) / PARTS;
        }
    }

    private void settle(int square, TrialLand land, TrialDensity density) {
        int dry = 0;
        int piece = -1;
        for (int[] probe : PROBES) {
            double x = west(square) + CELL_M / 2.0 + probe[0];
            double y = south(square) + CELL_M / 2.0 + probe[1];
            if (land.holds(x, y)) {
                dry++;
                piece = piece < 0 ? land.pieceOf(x, y) : piece;
            }
        }
        if (dry > 0) {
            double u = frame.u(west(square) + CELL_M / 2.0);
            double v = frame.v(south(square) + CELL_M / 2.0);
            add(square, piece, density.at(u, v, square) * dry / PROBES.length);
        }
    }

    private void add(int square, int piece, double persons) {
        if (count == squares.length) {
            squares = Arrays.copyOf(squares, 2 * count);
            pieces = Arrays.copyOf(pieces, 2 * count);
            people = Arrays.copyOf(people, 2 * count);
        }
        squares[count] = square;
        pieces[count] = piece;
        people[count++] = persons;
    }

    private double west(int square) {
        return frame.west_m() + (double) CELL_M * (square % columns);
    }

    private double south(int square) {
        int row = square / columns;
        return frame.south_m() + (double) CELL_M * row;
    }

    /** How many cells there are. */
    int size() {
        return count;
    }

    /** Western border of a cell. */
    double westOf(int cell) {
        return west(squares[cell]);
    }

    /** Southern border of a cell. */
    double southOf(int cell) {
        return south(squares[cell]);
    }

    /** Residents of a cell. */
    double people(int cell) {
        return people[cell];
    }

    /** The piece of land that most tells where the cell lies. */
    int piece(int cell) {
        return pieces[cell];
    }

    /** The cells as rows of the file, one at a time. */
    Iterator<Object[]> rows() {
        return IntStream.range(0, count)
                .mapToObj(cell -> {
                    double west = westOf(cell);
                    double south = southOf(cell);
                    String id = "E" + (long) west + "N" + (long) south;
                    return new Object[] {id, west + CELL_M / 2.0, south + CELL_M / 2.0, people[cell]};
                })
                .iterator();
    }
}
