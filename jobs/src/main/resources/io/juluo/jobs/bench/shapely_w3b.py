"""Circles are united block by block; cells wholly inside count whole, those at the rim are intersected."""
import time

import numpy
from common import answer, doubles
from shapely.geometry import Point, box
from shapely.ops import unary_union
from shapely.prepared import prep

EDGE = 50
BLOCK = 2000
RADIUS = 800

start = time.perf_counter()
x, y, people = doubles("cells.f64", 3)
sx, sy = doubles("stops.f64", 2)
block = (x // BLOCK).astype(int) * 1_000_000 + (y // BLOCK).astype(int)
order = numpy.argsort(block, kind="stable")
blocks, first = numpy.unique(block[order], return_index=True)
total = 0.0
for own in numpy.split(order, first[1:]):
    west, south = x[own].min() - EDGE, y[own].min() - EDGE
    east, north = x[own].max() + EDGE, y[own].max() + EDGE
    near = (sx > west - RADIUS) & (sx < east + RADIUS) & (sy > south - RADIUS) & (sy < north + RADIUS)
    if not near.any():
        continue
    circles = [Point(a, b).buffer(RADIUS, 64) for a, b in zip(sx[near], sy[near])]
    cover = unary_union(circles).intersection(box(west, south, east, north))
    ready = prep(cover)
    for i in own:
        cell = box(x[i] - EDGE, y[i] - EDGE, x[i] + EDGE, y[i] + EDGE)
        if ready.contains(cell):
            total += people[i]
        elif ready.intersects(cell):
            total += people[i] * cover.intersection(cell).area / (4 * EDGE * EDGE)
answer([("people", total)], start)
