WITH parts AS (
  SELECT ST_SubDivideExplode(ST_Union_Aggr(ST_Buffer(ST_Point(x_m, y_m), 800, false, 'quad_segs=64')), 128) AS part FROM stops
), squares AS (
  SELECT population, ST_PolygonFromEnvelope(x_m - 50, y_m - 50, x_m + 50, y_m + 50) AS square FROM cells
)
SELECT sum(population * CASE WHEN ST_Contains(part, square) THEN 1D
                             ELSE ST_Area(ST_Intersection(part, square)) / ST_Area(square) END)
FROM squares JOIN parts ON ST_Intersects(part, square)
