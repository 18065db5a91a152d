SELECT zone_code, count(*)
FROM points JOIN town_parts ON ST_Intersects(town_parts.geom, points.geom)
GROUP BY zone_code
