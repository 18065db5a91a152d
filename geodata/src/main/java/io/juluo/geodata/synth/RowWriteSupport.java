package io.juluo.geodata.synth;

import static java.util.Objects.requireNonNull;

import io.juluo.geodata.synth.ParquetRows.Field;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type.Repetition;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;

/** Tells Parquet how a row of plain values is written. */
final class RowWriteSupport extends WriteSupport<Object[]> {
    private final List<Field> fields;
    private @Nullable RecordConsumer consumer;
    private long row;

    RowWriteSupport(List<Field> fields) {
        this.fields = List.copyOf(fields);
    }

    @Override
    public WriteContext init(Configuration configuration) {
        Types.MessageTypeBuilder message = Types.buildMessage();
        for (Field field : fields) {
            Repetition repetition = field.nullable() ? Repetition.OPTIONAL : Repetition.REQUIRED;
            switch (field.type()) {
                case TEXT ->
                    message.primitive(PrimitiveTypeName.BINARY, repetition)
                            .as(LogicalTypeAnnotation.stringType())
                            .named(field.name());
                case REAL ->
                    message.primitive(PrimitiveTypeName.DOUBLE, repetition).named(field.name());
                case WHOLE ->
                    message.primitive(PrimitiveTypeName.INT64, repetition).named(field.name());
                case BYTES ->
                    message.primitive(PrimitiveTypeName.BINARY, repetition).named(field.name());
            }
        }
        MessageType schema = message.named("rows");
        return new WriteContext(schema, Map.of());
    }

    @Override
    public void prepareForWrite(RecordConsumer recordConsumer) {
        consumer = recordConsumer;
    }

    @Override
    public void write(Object[] values) {
        if (values.length != fields.size()) {
            throw new IllegalArgumentException(
                    "row " + row + " has " + values.length + " values for " + fields.size() + " columns");
        }
        RecordConsumer to = requireNonNull(consumer);
        to.startMessage();
        for (int i = 0; i < values.length; i++) {
            Field field = fields.get(i);
            Object value = values[i];
            if (value == null && field.nullable()) {
                continue;
            }
            to.startField(field.name(), i);
            writeValue(to, field, value);
            to.endField(field.name(), i);
        }
        to.endMessage();
        row++;
    }

    private void writeValue(RecordConsumer to, Field field, @Nullable Object value) {
        if (field.type() == ParquetRows.Type.TEXT && value instanceof String text) {
            to.addBinary(Binary.fromString(text));
        } else if (field.type() == ParquetRows.Type.REAL && value instanceof Double real) {
            to.addDouble(real);
        } else if (field.type() == ParquetRows.Type.WHOLE && value instanceof Long whole) {
            to.addLong(whole);
        } else if (field.type() == ParquetRows.Type.BYTES && value instanceof byte[] bytes) {
            to.addBinary(Binary.fromConstantByteArray(bytes));
        } else {
            String found = value == null ? "null" : value.getClass().getSimpleName();
            throw new IllegalArgumentException(
                    "row " + row + ": column " + field.name() + " is " + field.type() + " but the value is " + found);
        }
    }
}
