CREATE EXTENSION postgis;
CREATE TABLE towns_wkb (zone_code text, wkb text);
CREATE TABLE cell_rows (x_m float8, y_m float8, people float8);
CREATE TABLE stop_rows (x_m float8, y_m float8);
CREATE TABLE point_rows (x_m float8, y_m float8);
