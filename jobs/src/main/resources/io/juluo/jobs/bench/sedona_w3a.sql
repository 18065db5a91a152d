WITH near AS (
  SELECT DISTINCT cell_id, population
  FROM cells JOIN (SELECT /*+ BROADCAST(stops) */ ST_Point(x_m, y_m) AS stop FROM stops) ON ST_Distance(ST_Point(x_m, y_m), stop) <= 800
)
SELECT sum(population) FROM near
