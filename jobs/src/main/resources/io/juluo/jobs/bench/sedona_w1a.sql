SELECT zone_code, count(*), sum(population)
FROM cells JOIN towns ON ST_Intersects(towns.geometry, ST_Point(x_m, y_m))
GROUP BY zone_code
