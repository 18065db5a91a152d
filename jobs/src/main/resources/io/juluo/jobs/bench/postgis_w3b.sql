WITH parts AS MATERIALIZED (
  SELECT ST_Subdivide(ST_Union(ST_Buffer(geom, 800, 64)), 128) AS part FROM stops
)
SELECT 'people',
       sum(people * CASE WHEN ST_Covers(part, square) THEN 1
                         ELSE ST_Area(ST_Intersection(part, square)) / 10000 END)
FROM parts JOIN cells ON ST_Intersects(part, square)
