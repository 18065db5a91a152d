package io.juluo.geodata.source;

import java.util.Optional;

/** One format of facility inputs; faults of the file are noted as errors and give nothing. */
interface FacilityFormat {
    /** The facilities of the input; empty, with errors noted, where it cannot be used. */
    Optional<FacilityRows> read(FacilityFile input);
}
