"""The join that the manual teaches."""
import time

import geopandas
from common import CITY, answer, doubles

start = time.perf_counter()
x, y, people = doubles("cells.f64", 3)
towns = geopandas.read_file(CITY + "/towns.geojson")[["code", "geometry"]]
points = geopandas.GeoDataFrame({"people": people}, geometry=geopandas.points_from_xy(x, y), crs=towns.crs)
joined = geopandas.sjoin(points, towns, predicate="intersects").groupby("code")["people"].agg(["size", "sum"])
answer(joined.itertuples(), start)
