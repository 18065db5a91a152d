SELECT 'people',
       sum(people * CASE
         -- surely whole in one circle: 800 m less half a diagonal, less what the polygon is smaller than its circle
         WHEN EXISTS (SELECT FROM stops WHERE ST_DWithin(stops.geom, centre, 729)) THEN 1
         ELSE (SELECT coalesce(ST_Area(ST_Intersection(ST_Union(ST_Buffer(stops.geom, 800, 64)), square)), 0) / 10000
               FROM stops WHERE ST_DWithin(stops.geom, square, 800))
       END)
FROM cells
