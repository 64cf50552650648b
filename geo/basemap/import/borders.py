"""Modern state borders: what the OpenStreetMap outlines of two neighbours' time zones have in common."""
from math import cos, radians

import shapely
from shapely.geometry import LineString, box
from shapely.ops import unary_union
from timezonefinder import TimezoneFinder

import common

ZONES = {
    "EE": ["Europe/Tallinn"], "LV": ["Europe/Riga"], "LT": ["Europe/Vilnius"], "PL": ["Europe/Warsaw"],
    "BY": ["Europe/Minsk"], "RU": ["Europe/Kaliningrad", "Europe/Moscow"], "FI": ["Europe/Helsinki"],
}
PAIRS = ["EE-LV", "EE-RU", "LT-LV", "LV-RU", "BY-LV", "LT-PL", "BY-LT", "LT-RU", "PL-RU", "BY-PL", "BY-RU", "FI-RU"]
TOLERANCE_KM = 0.030
SHORTEST_PART_KM = 1.5      # shorter pieces of land or sea belong to the piece before them


def zone_edges(finder, zone):
    """Undirected edges of a zone's outline; neighbours share them vertex for vertex."""
    edges = set()
    for polygon in finder.get_geometry(tz_name=zone, coords_as_pairs=True):
        for ring in polygon:
            points = [(round(lon, 7), round(lat, 7)) for lon, lat in ring]
            edges.update((min(pair), max(pair)) for pair in zip(points, points[1:] + points[:1]) if pair[0] != pair[1])
    return edges


def from_south_or_west(line):
    """A line that runs mainly north-south starts in the south, any other in the west."""
    (lon0, lat0), (lon1, lat1) = line.coords[0], line.coords[-1]
    east, north = (lon1 - lon0) * cos(radians((lat0 + lat1) / 2)), lat1 - lat0
    leading = north if abs(north) > abs(east) else east
    return line if leading > 0 else line.reverse()


def simplify(line, tolerance_km):
    """Simplified and rounded; a line that would cross itself is simplified less."""
    while True:
        simple = common.to_degrees(common.to_km(line).simplify(tolerance_km, preserve_topology=True))
        simple = LineString(common.coordinates(simple, 4))
        if simple.is_simple or tolerance_km < 0.005:
            return simple
        tolerance_km *= 0.9


def full_borders():
    """{pair: lines at full detail inside the window}."""
    finder = TimezoneFinder()
    edges = {country: set().union(*(zone_edges(finder, zone) for zone in zones)) for country, zones in ZONES.items()}
    borders = {}
    for pair in PAIRS:
        one, other = pair.split("-")
        merged = shapely.line_merge(shapely.MultiLineString([LineString(edge) for edge in sorted(edges[one] & edges[other])]))
        inside = shapely.line_merge(shapely.MultiLineString(common.line_parts(merged.intersection(box(*common.DETAIL)))))
        lines = [from_south_or_west(line) for line in common.line_parts(inside) if common.length_km(line) > SHORTEST_PART_KM]
        borders[pair] = sorted(lines, key=lambda line: line.coords[0])
    return borders


def split_at_coast(line, land):
    """[(is_sea, line), ...] in the line's own order; slivers join the part before them."""
    pieces = [(False, piece) for piece in merged_parts(line.intersection(land))]
    pieces += [(True, piece) for piece in merged_parts(line.difference(land))]
    pieces.sort(key=lambda piece: line.project(piece[1].interpolate(0.5, normalized=True)))
    joined = []
    for sea, piece in pieces:
        points = list(directed_like(piece, line).coords)
        if joined and (common.length_km(piece) < SHORTEST_PART_KM or joined[-1][0] == sea):
            joined[-1][1].extend(points[1:])
        elif joined and common.length_km(LineString(joined[-1][1])) < SHORTEST_PART_KM:
            joined[-1] = (sea, joined[-1][1] + points[1:])
        else:
            joined.append((sea, points))
    return [(sea, LineString(points)) for sea, points in joined]


def merged_parts(geometry):
    parts = common.line_parts(geometry)
    return common.line_parts(shapely.line_merge(shapely.MultiLineString(parts))) if parts else []


def directed_like(piece, line):
    first, last = (line.project(shapely.Point(piece.coords[end])) for end in (0, -1))
    return piece if first < last else piece.reverse()


def build(folder, land):
    """Writes borders-modern.geojson; `land` are the GSHHG land polygons that tell sea from land."""
    dry = unary_union(land)
    features = []
    for pair, lines in full_borders().items():
        parts = [part for line in lines for part in split_at_coast(line, dry)]
        parts.sort(key=lambda part: -common.length_km(part[1]))
        numbers = {False: 0, True: 0}
        for sea, line in parts:
            numbers[sea] += 1
            identifier = f"modern-{pair.lower()}" + ("-sea" if sea else "")
            identifier += f"-{numbers[sea]}" if numbers[sea] > 1 else ""
            line = simplify(line, TOLERANCE_KM)
            properties = {"pair": pair, "sea": sea, "length_km": round(common.length_km(line), 1)}
            features.append(common.feature(identifier, line, properties, 4))
    common.write_layer(
        folder, "borders-modern", features,
        source="openstreetmap", licence=common.OSM_LICENCE, accuracy_km=0.04,
        provenance="OpenStreetMap borders as shipped in timezonefinder-data 3.2026.3.post1: the part two countries' outlines "
                   "share, simplified at 30 m, cut at the GSHHG coast; each line runs from its southern or western end, the longest of a pair has no number.")
