package io.juluo.geodata.source.fit;

/** What proves that a vertex is drawn in a shifted system. */
enum VertexMark {
    /** Nothing. */
    NONE,
    /** It is a vertex of a reference outline in that system. */
    SAME_VERTEX,
    /** It lies on a line of that outline, and so does its neighbour. */
    ON_LINE,
    /** Its true place is a vertex of its own. */
    TWIN
}
