"""Arguments: folder of the trial city, folder of the plain files, file for the answer. Prints the step's seconds."""
import json
import sys
import time

import numpy

CITY, FOLDER, ANSWER = sys.argv[1:4]


def doubles(name, columns):
    """The columns of a plain file."""
    return numpy.fromfile(FOLDER + "/" + name, dtype="<f8").reshape(-1, columns).T.copy()


def towns():
    """Codes and polygons."""
    from shapely.geometry import shape

    with open(CITY + "/towns.geojson", encoding="utf-8") as file:
        features = json.load(file)["features"]
    return [f["properties"]["code"] for f in features], [shape(f["geometry"]) for f in features]


def answer(rows, start):
    """Writes the rows, a key and numbers each, and tells the seconds since the start."""
    with open(ANSWER, "w", encoding="utf-8") as file:
        for row in rows:
            file.write(",".join([row[0]] + [repr(float(number)) for number in row[1:]]) + "\n")
    print("step", time.perf_counter() - start, flush=True)
