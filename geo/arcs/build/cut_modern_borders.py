#!/usr/bin/env python3
"""Make ../openstreetmap.geojson, ../openhistoricalmap.geojson, ../gshhg.geojson and ../authored.geojson.

Reads courses.yaml beside this file, the junctions in ../../nodes.geojson and the borders of today in
../../basemap/import/borders-modern.geojson. An arc that follows a border of today, or a river of
../../basemap/rivers-authored.geojson, is cut out of it between its two nodes; an arc with listed positions runs
through them. Every arc ends in exactly its nodes' positions.

Needs Python 3.11 with PyYAML and shapely:  python3 cut_modern_borders.py
"""
import json
from itertools import pairwise
from math import cos, hypot, radians
from pathlib import Path

import yaml
from shapely.geometry import LineString, Point
from shapely.ops import substring

HERE = Path(__file__).resolve().parent
GEO = HERE.parent.parent
LICENCES = {"openstreetmap": "ODbL 1.0", "openhistoricalmap": "CC0 1.0", "gshhg": "LGPL-3.0-or-later",
            "authored": "CC BY 4.0"}
DEFAULT_SOURCES = {"openstreetmap": ["openstreetmap"], "openhistoricalmap": ["openhistoricalmap"],
                   "gshhg": ["gshhg"], "authored": ["pactmap"]}
# Positions nearer to a node than this give way to it.
NODE_CLEARANCE_KM = 0.06
KM_PER_DEGREE = 111.2


def read_geojson(path):
    return json.loads(path.read_text(encoding="utf-8"))["features"]


def kilometres(a, b):
    return hypot((a[0] - b[0]) * cos(radians((a[1] + b[1]) / 2)), a[1] - b[1]) * KM_PER_DEGREE


def chain(lines):
    """Join lines end to end into one, turning round those that run the other way."""
    joined = list(lines[0])
    for line in lines[1:]:
        ways = [
            (kilometres(joined[-1], line[0]), joined, line),
            (kilometres(joined[-1], line[-1]), joined, line[::-1]),
            (kilometres(joined[0], line[0]), joined[::-1], line),
            (kilometres(joined[0], line[-1]), joined[::-1], line[::-1]),
        ]
        gap, head, tail = min(ways, key=lambda way: way[0])
        if gap > 0.5:
            raise ValueError(f"lines are {gap:.1f} km apart")
        joined = head + tail[1:]
    return joined


def read_lines(path):
    return {f["id"]: [tuple(p) for p in f["geometry"]["coordinates"]] for f in read_geojson(path)}


def cut(line, start, end):
    """The positions of `line` strictly between two points on it, measured with longitudes to scale."""
    scale = cos(radians(start[1]))
    flat = LineString([(x * scale, y) for x, y in line])
    at = [flat.project(Point(x * scale, y)) for x, y in (start, end)]
    for node, distance in zip((start, end), at):
        found = flat.interpolate(distance)
        off = kilometres(node, (found.x / scale, found.y))
        if off > 0.1:
            raise ValueError(f"node {node} lies {off:.2f} km off the line")
    part = substring(flat, *at)
    return [(round(x / scale, 4), round(y, 4)) for x, y in part.coords]


def smooth(line, tolerance_km):
    """Take out the steps of a coarse grid, then cut the corners twice; the ends stay."""
    scale = cos(radians(line[0][1]))
    flat = LineString([(x * scale, y) for x, y in line]).simplify(tolerance_km / KM_PER_DEGREE)
    line = [(x / scale, y) for x, y in flat.coords]
    for _ in range(2):
        cut_corners = [
            (a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])) for a, b in pairwise(line) for t in (0.25, 0.75)
        ]
        line = [line[0], *cut_corners[1:-1], line[-1]]
    return [(round(x, 4), round(y, 4)) for x, y in line]


def reaches(rivers, name):
    """A river's pieces downstream: where its width changes, the next is NAME-b, NAME-c, …"""
    return [rivers[name], *(line for other, line in rivers.items() if other[:-1] == name + "-" and other[-1].isalpha())]


def course(arc, nodes, borders, rivers):
    start, end = nodes[arc["start"]], nodes[arc["end"]]
    if "points" not in arc:
        line = chain([borders["modern-" + name] for name in arc["modern"]] if "modern" in arc else reaches(rivers, arc["river"]))
        inner = cut(line, start, end)
        inner = [p for p in inner if min(kilometres(p, start), kilometres(p, end)) > NODE_CLEARANCE_KM]
    else:
        inner = [tuple(map(float, p.split())) for p in arc["points"].split(",") if p.strip()]
    line = [start, *inner, end]
    return smooth(line, arc["smooth_km"]) if "smooth_km" in arc else line


def feature(name, arc, line, group):
    properties = {key: arc[key] for key in ("start", "end", "kind", "accuracy_km", "method")}
    properties |= {key: str(arc[key]) for key in ("from", "to") if key in arc}
    properties["sources"] = arc.get("sources", DEFAULT_SOURCES[group])
    geometry = {"type": "LineString", "coordinates": [list(p) for p in line]}
    return {"type": "Feature", "id": name, "geometry": geometry, "properties": properties}


def main():
    nodes = {f["id"]: tuple(f["geometry"]["coordinates"]) for f in read_geojson(GEO / "nodes.geojson")}
    borders = read_lines(GEO / "basemap" / "import" / "borders-modern.geojson")
    rivers = read_lines(GEO / "basemap" / "rivers-authored.geojson")
    courses = yaml.safe_load((HERE / "courses.yaml").read_text(encoding="utf-8"))
    for group, arcs in courses.items():
        rows = []
        for name, arc in arcs.items():
            try:
                line = course(arc, nodes, borders, rivers)
            except (KeyError, ValueError) as problem:
                raise SystemExit(f"{name}: {problem}")
            rows.append(json.dumps(feature(name, arc, line, group), ensure_ascii=False))
        head = f'{{\n"type": "FeatureCollection",\n"licence": {json.dumps(LICENCES[group])},\n"features": [\n'
        (HERE.parent / f"{group}.geojson").write_text(head + ",\n".join(rows) + "\n]\n}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
