"""The nearest stop of each cell centre by a k-d tree."""
import time

import numpy
from common import answer, doubles
from scipy.spatial import cKDTree

start = time.perf_counter()
x, y, people = doubles("cells.f64", 3)
stops = doubles("stops.f64", 2).T
distance, _ = cKDTree(stops).query(numpy.column_stack([x, y]), distance_upper_bound=numpy.nextafter(800, 801))
answer([("people", people[distance <= 800].sum())], start)
