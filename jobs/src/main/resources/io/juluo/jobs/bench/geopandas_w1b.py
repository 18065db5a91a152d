"""The join that the manual teaches."""
import time

import geopandas
from common import CITY, answer, doubles

start = time.perf_counter()
x, y = doubles("points.f64", 2)
towns = geopandas.read_file(CITY + "/towns.geojson")[["code", "geometry"]]
points = geopandas.GeoDataFrame(geometry=geopandas.points_from_xy(x, y), crs=towns.crs)
joined = geopandas.sjoin(points, towns, predicate="intersects").groupby("code").size()
answer(joined.items(), start)
