SELECT zone_code, count(*), sum(people)
FROM cells JOIN town_parts ON ST_Intersects(town_parts.geom, centre)
GROUP BY zone_code
