"""Cells in a prepared town count whole; those that its border meets are intersected with a part of it clipped near them."""
import time

import numpy
import shapely.vectorized
from common import answer, doubles, towns
from shapely.geometry import box
from shapely.prepared import prep

EDGE = 50
BLOCK = 2000

start = time.perf_counter()
x, y, people = doubles("cells.f64", 3)
order = numpy.argsort(x)
x, y, people = x[order], y[order], people[order]
rows = []
for code, polygon in zip(*towns()):
    west, south, east, north = polygon.bounds
    first, last = numpy.searchsorted(x, [west - EDGE, east + EDGE], side="left")
    near = first + numpy.flatnonzero((y[first:last] >= south - EDGE) & (y[first:last] <= north + EDGE))
    border = prep(polygon.boundary)
    block = numpy.stack([x[near] // BLOCK, y[near] // BLOCK])
    total = 0.0
    for bx, by in {tuple(pair) for pair in block.T}:
        own = near[(block[0] == bx) & (block[1] == by)]
        square = box(bx * BLOCK - 2 * EDGE, by * BLOCK - 2 * EDGE, (bx + 1) * BLOCK + 2 * EDGE, (by + 1) * BLOCK + 2 * EDGE)
        if not border.intersects(square):
            total += people[own].sum() * polygon.contains(square.centroid)
            continue
        part = polygon.intersection(square)
        ready = prep(part)
        for i in own:
            cell = box(x[i] - EDGE, y[i] - EDGE, x[i] + EDGE, y[i] + EDGE)
            if ready.contains(cell):
                total += people[i]
            elif ready.intersects(cell):
                total += people[i] * part.intersection(cell).area / (4 * EDGE * EDGE)
    rows.append((code, total))
answer(rows, start)
