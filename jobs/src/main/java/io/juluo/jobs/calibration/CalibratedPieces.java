package io.juluo.jobs.calibration;

import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import io.juluo.geodata.table.PieceTable;
import io.juluo.geodata.unit.ExactSum;
import io.juluo.geodata.unit.InputKind;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF5;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import scala.collection.JavaConverters;
import scala.collection.Seq;

/** Applies the factors to the pieces, row by row. */
final class CalibratedPieces {
    private static final String BEFORE = "people_before";

    private final Factors factors;
    private final ScaledAttributes attributes;
    private final Controls controls;
    private final Set<String> empty;
    private final HashMap<String, Long> remainders;

    /**
     * The factors and what they leave over.
     *
     * @param empty zones where a piece counts by its area
     * @param remainders billionths of a person that go to the piece of that key
     */
    CalibratedPieces(
            Factors factors,
            ScaledAttributes attributes,
            Controls controls,
            Set<String> empty,
            Map<String, Long> remainders) {
        this.factors = factors;
        this.attributes = attributes;
        this.controls = controls;
        this.empty = empty;
        this.remainders = new HashMap<>(remainders);
    }

    /** The pieces with their people scaled: {@link PieceTable}. */
    Dataset<Row> of(Dataset<Row> pieces) {
        Column people = udf(scale(factors, remainders), DataTypes.DoubleType)
                .apply(
                        PieceTable.DISTRICT_CODE.col(),
                        PieceTable.TOWN_CODE.col(),
                        PieceView.people(controls.level(), empty),
                        PieceView.values(),
                        PieceView.keyOf());
        InputKind census = controls.kind();
        UDF1<String, String> weaker =
                kind -> InputKind.weakest(InputKind.of(kind), census).code();
        Column kind = udf(weaker, DataTypes.StringType).apply(PieceTable.INPUT_KIND.col());
        Column scaled = PieceTable.DISTRICT_CODE.col().isNotNull();
        ScaledAttributes own = attributes;
        UDF5<String, String, Double, Double, Seq<Double>, Double[]> scaledValues = (district, town, was, is, values) ->
                own.of(new Place(district, town), was, is, JavaConverters.seqAsJavaList(values));
        Column before = functions.col(BEFORE);
        Column values = udf(scaledValues, PieceTable.ATTRIBUTES.type())
                .apply(
                        PieceTable.DISTRICT_CODE.col(),
                        PieceTable.TOWN_CODE.col(),
                        before,
                        PieceTable.PERSONS.col(),
                        PieceTable.ATTRIBUTES.col());
        return PieceTable.SPEC.conform(pieces.withColumn(BEFORE, PieceTable.PERSONS.col())
                .withColumn(PieceTable.PERSONS.name(), people)
                .withColumn(PieceTable.ATTRIBUTES.name(), values)
                .withColumn(PieceTable.INPUT_KIND.name(), when(scaled, kind).otherwise(PieceTable.INPUT_KIND.col())));
    }

    private static UDF5<String, String, Double, Seq<Double>, String, Double> scale(
            Factors factors, Map<String, Long> remainders) {
        return (district, town, people, values, key) -> {
            double[] attributes = PieceView.numbers(JavaConverters.seqAsJavaList(values));
            long units = ExactSum.units(factors.people(new Place(district, town), people, attributes));
            return ExactSum.persons(units + remainders.getOrDefault(key, 0L));
        };
    }
}
