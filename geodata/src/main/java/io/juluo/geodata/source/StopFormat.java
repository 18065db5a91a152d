package io.juluo.geodata.source;

import java.util.List;

/** One format of stop inputs; faults of the file are noted as errors and give no stops. */
public interface StopFormat {
    /** The stops of the input, in the metric CRS. */
    List<Stop> read(StopInput input);
}
