package io.juluo.geodata.seed;

import java.util.List;

/**
 * A functional node that planning documents name without drawing its border, and the towns that stand for it.
 *
 * @param nodeCode its code as planning_targets.csv has it; unique
 * @param area study area
 * @param nameZh its name
 * @param townCodes codes of the towns that stand for it
 * @param mark verified or practice
 * @param citation document that names it
 * @param note why these towns
 */
public record FunctionalNode(
        String nodeCode,
        String area,
        String nameZh,
        List<String> townCodes,
        String mark,
        String citation,
        String note) {
    /** Copies. */
    public FunctionalNode {
        townCodes = List.copyOf(townCodes);
    }
}
