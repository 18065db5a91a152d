SELECT zone_code, count(*), sum(people)
FROM cells CROSS JOIN LATERAL (
  -- one part of a town: a centre on the line between two parts lies in both
  SELECT zone_code FROM town_parts WHERE ST_Intersects(town_parts.geom, centre) LIMIT 1
) AS found
GROUP BY zone_code
