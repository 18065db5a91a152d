package io.juluo.geodata.source;

import io.juluo.geodata.city.CityProfile;
import io.juluo.geodata.city.CityProfile.InputFile;
import io.juluo.geodata.table.Col;
import java.util.List;
import java.util.stream.Stream;

/**
 * The columns that a reader takes out of a Parquet file, as we call them.
 *
 * @param required columns that must be there and hold values
 * @param optional columns that may be absent
 */
public record ParquetColumns(List<Col> required, List<Col> optional) {
    private static final ParquetColumns NONE = new ParquetColumns(List.of(), List.of());

    /** What is read of a file that the profile declares; none where its reader is no reader of tables. */
    public static ParquetColumns of(CityProfile profile, InputFile file) {
        if (file.equals(profile.census().grid().file())) {
            return GridParquet.columns(profile.census().grid());
        }
        if (file.equals(profile.flows().file())) {
            return FlowSource.COLUMNS;
        }
        if (file.equals(profile.facilities().file())) {
            return TableFacilities.COLUMNS;
        }
        return profile.transit().stream()
                .filter(stops -> file.equals(stops.file()))
                .findFirst()
                .map(StopTableFile::columns)
                .orElse(NONE);
    }

    /** All of them. */
    public Stream<Col> all() {
        return Stream.concat(required.stream(), optional.stream());
    }
}
