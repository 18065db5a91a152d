CREATE TABLE town_parts AS
  SELECT zone_code, ST_Subdivide(ST_GeomFromWKB(decode(wkb, 'hex')), 128) AS geom FROM towns_wkb;
CREATE INDEX ON town_parts USING gist (geom);
CREATE TABLE cells AS
  SELECT row_number() OVER () AS id, people, ST_Point(x_m, y_m) AS centre,
         ST_MakeEnvelope(x_m - 50, y_m - 50, x_m + 50, y_m + 50) AS square
  FROM cell_rows;
CREATE TABLE points AS SELECT ST_Point(x_m, y_m) AS geom FROM point_rows;
CREATE TABLE stops AS SELECT ST_Point(x_m, y_m) AS geom FROM stop_rows;
CREATE INDEX ON stops USING gist (geom);
ANALYZE;
