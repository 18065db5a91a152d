SELECT zone_code,
       sum(people * CASE WHEN ST_Covers(town_parts.geom, square) THEN 1
                         ELSE ST_Area(ST_Intersection(town_parts.geom, square)) / 10000 END)
FROM cells JOIN town_parts ON ST_Intersects(town_parts.geom, square)
GROUP BY zone_code
