WITH parts AS (
  SELECT zone_code, ST_SubDivideExplode(geometry, 128) AS part FROM towns
), squares AS (
  SELECT population, ST_PolygonFromEnvelope(x_m - 50, y_m - 50, x_m + 50, y_m + 50) AS square FROM cells
)
SELECT zone_code,
       sum(population * CASE WHEN ST_Contains(part, square) THEN 1D
                             ELSE ST_Area(ST_Intersection(part, square)) / ST_Area(square) END)
FROM squares JOIN parts ON ST_Intersects(part, square)
GROUP BY zone_code
