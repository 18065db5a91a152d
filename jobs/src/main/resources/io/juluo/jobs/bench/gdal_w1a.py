"""Towns burnt into a raster with one pixel a cell: a pixel belongs to the town that holds its middle."""
import time

import numpy
from common import CITY, answer, doubles
from osgeo import gdal, ogr

gdal.UseExceptions()
start = time.perf_counter()
x, y, people = doubles("cells.f64", 3)
west, north = x.min() - 50, y.max() + 50
column, row = ((x - west) // 100).astype(int), ((north - y) // 100).astype(int)
source = ogr.Open(CITY + "/towns.geojson")
layer = source.GetLayer()
codes = [feature.GetField("code") for feature in layer]
memory = ogr.GetDriverByName("Memory").CreateDataSource("")
numbered = memory.CopyLayer(layer, "towns")
numbered.CreateField(ogr.FieldDefn("number", ogr.OFTInteger))
for number, feature in enumerate(numbered):
    feature.SetField("number", number + 1)
    numbered.SetFeature(feature)
raster = gdal.GetDriverByName("MEM").Create("", int(column.max()) + 1, int(row.max()) + 1, 1, gdal.GDT_Int16)
raster.SetGeoTransform((west, 100, 0, north, 0, -100))
raster.SetProjection(numbered.GetSpatialRef().ExportToWkt())
gdal.RasterizeLayer(raster, [1], numbered, options=["ATTRIBUTE=number"])
town = raster.ReadAsArray()[row, column]
count = numpy.bincount(town, minlength=len(codes) + 1)
total = numpy.bincount(town, weights=people, minlength=len(codes) + 1)
answer([(code, count[i + 1], total[i + 1]) for i, code in enumerate(codes)], start)
