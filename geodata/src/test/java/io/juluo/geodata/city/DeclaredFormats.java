package io.juluo.geodata.city;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** What files a city.yaml can name: a test that goes through all of them fails when one is added. */
public final class DeclaredFormats {
    private static final String FILE = ".file";

    private DeclaredFormats() {}

    /** Every key that names a file, with every format it takes: {@code census.grid geotiff}, {@code checksums csv}. */
    public static SortedSet<String> all() {
        SortedSet<String> all = new TreeSet<>();
        for (Key key : CityKeys.ALL) {
            if (key.type().equals(KeyType.FILE)) {
                String section = key.path().endsWith(FILE) ? key.section() : key.path();
                List<String> formats = FormatName.allowed(section);
                (formats.isEmpty() ? List.of(FileFormat.CSV) : formats)
                        .forEach(format -> all.add(section + " " + format));
            }
        }
        return all;
    }
}
