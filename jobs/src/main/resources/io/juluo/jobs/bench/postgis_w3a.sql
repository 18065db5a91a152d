SELECT 'people', sum(people)
FROM cells
WHERE EXISTS (SELECT FROM stops WHERE ST_DWithin(stops.geom, centre, 800))
