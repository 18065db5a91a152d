SELECT zone_code, count(*)
FROM points CROSS JOIN LATERAL (
  -- one part of a town: a point on the line between two parts lies in both
  SELECT zone_code FROM town_parts WHERE ST_Intersects(town_parts.geom, points.geom) LIMIT 1
) AS found
GROUP BY zone_code
