"""Counts of a GTFS zip by Python's csv module: typical workday, stops served, departures by band."""
import collections
import csv
import datetime
import io
import sys
import zipfile

BANDS = [(7, 9), (9, 17), (17, 19), (19, 22)]
DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday"]


def rows(feed, name):
    return csv.DictReader(io.TextIOWrapper(feed.open(name), "utf-8-sig"))


def date(text):
    return datetime.datetime.strptime(text, "%Y%m%d").date()


feed = zipfile.ZipFile(sys.argv[1])
trips = {row["trip_id"]: row["service_id"] for row in rows(feed, "trips.txt")}
weekly = list(rows(feed, "calendar.txt"))
changes = collections.defaultdict(list)
for row in rows(feed, "calendar_dates.txt"):
    changes[date(row["date"])].append((row["service_id"], row["exception_type"]))
sets = collections.Counter()
day = min(date(row["start_date"]) for row in weekly)
while day <= max(date(row["end_date"]) for row in weekly):
    if day.weekday() < 5:
        running = {
            row["service_id"]
            for row in weekly
            if row[DAYS[day.weekday()]] == "1" and date(row["start_date"]) <= day <= date(row["end_date"])
        }
        for service, kind in changes[day]:
            running = running | {service} if kind == "1" else running - {service}
        sets[frozenset(running & set(trips.values()))] += 1
    day += datetime.timedelta(days=1)
services = max((s for s in sets if s), key=lambda s: sets[s])
calls = collections.defaultdict(list)
served = set()
for row in rows(feed, "stop_times.txt"):
    served.add(row["stop_id"])
    if trips[row["trip_id"]] in services:
        calls[row["trip_id"]].append((int(row["stop_sequence"]), row["departure_time"], row["pickup_type"]))
departures = [0] * len(BANDS)
for trip in calls.values():
    for _, time, pickup in sorted(trip)[:-1]:
        hour = int(time.split(":")[0]) % 24
        for band, (begin, end) in enumerate(BANDS):
            departures[band] += begin <= hour < end and pickup != "1"
print(",".join(sorted(services)), sets[services], len(served), *departures)
