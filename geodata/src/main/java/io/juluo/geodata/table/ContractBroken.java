package io.juluo.geodata.table;

import java.util.List;

/** Rows do not have the columns that their table declares; the message names every difference at once. */
public final class ContractBroken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ContractBroken(String table, List<String> problems) {
        super("table " + table + " breaks its contract: " + String.join("; ", problems));
    }
}
