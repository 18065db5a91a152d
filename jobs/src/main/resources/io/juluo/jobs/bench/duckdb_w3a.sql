WITH squares AS (
  -- a stop reaches no farther than the eight squares of 800 m around its own
  SELECT x_m, y_m, floor(x_m / 800)::INTEGER + i AS across, floor(y_m / 800)::INTEGER + j AS along
  FROM stops, range(-1, 2) AS a(i), range(-1, 2) AS b(j)
),
near AS (
  SELECT DISTINCT c.cell_id, c.population
  FROM cells c
  JOIN squares s ON s.across = floor(c.x_m / 800)::INTEGER AND s.along = floor(c.y_m / 800)::INTEGER
  WHERE sqrt((c.x_m - s.x_m) * (c.x_m - s.x_m) + (c.y_m - s.y_m) * (c.y_m - s.y_m)) <= 800
)
SELECT sum(population) FROM near
