WITH squares AS (
  SELECT population, ST_PolygonFromEnvelope(x_m - 50, y_m - 50, x_m + 50, y_m + 50) AS square FROM cells
)
SELECT zone_code,
       sum(population * CASE WHEN ST_Contains(towns.geometry, square) THEN 1D
                             ELSE ST_Area(ST_Intersection(towns.geometry, square)) / ST_Area(square) END)
FROM squares JOIN towns ON ST_Intersects(towns.geometry, square)
GROUP BY zone_code
