"""Shared pieces of the base map import: window, scaling, GMT dumps, GeoJSON writing."""
import json
import subprocess
import tempfile
from pathlib import Path

import shapely
from shapely.geometry import LineString, Polygon, box
from shapely.geometry.polygon import orient
from shapely.ops import polygonize, unary_union

HERE = Path(__file__).resolve().parent

DETAIL = (19.0, 53.0, 31.5, 60.7)     # west, south, east, north: full detail
COARSE = (8.0, 48.0, 40.0, 66.0)      # coarse surroundings
LOCATOR = (-12.0, 34.0, 50.0, 72.0)   # Europe, for the locator inset

KM_PER_DEGREE = 111.195
SCALE_LATITUDE_COSINE = 0.5446        # cos 57°

GSHHG_LICENCE = "LGPL-3.0-or-later (GSHHG 2.3.7 and WDBII, Wessel & Smith 1996)"
OSM_LICENCE = "ODbL-1.0 (© OpenStreetMap contributors)"
OWN_LICENCE = "CC-BY-4.0 (Pactmap contributors)"


# --- plane kilometres: straight parallels and meridians stay straight ---------

def to_km(geometry):
    return shapely.transform(geometry, lambda c: c * [KM_PER_DEGREE * SCALE_LATITUDE_COSINE, KM_PER_DEGREE])


def to_degrees(geometry):
    return shapely.transform(geometry, lambda c: c / [KM_PER_DEGREE * SCALE_LATITUDE_COSINE, KM_PER_DEGREE])


def area_km2(polygon):
    """Area on the ellipsoid."""
    from pyproj import Geod
    return abs(Geod(ellps="WGS84").geometry_area_perimeter(polygon)[0]) / 1e6


def length_km(line):
    from pyproj import Geod
    return Geod(ellps="WGS84").geometry_length(line) / 1e3


# --- reading GMT ---------------------------------------------------------------

def gmt_dump(window, resolution, *what):
    """Segments of `gmt coast -M`: list of (level, [(lon, lat), ...])."""
    west, south, east, north = window
    command = ["gmt", "coast", f"-R{west}/{east}/{south}/{north}", "-M", f"-D{resolution}", *what]
    with tempfile.TemporaryDirectory() as scratch:      # GMT leaves a history file where it runs
        text = subprocess.run(command, check=True, capture_output=True, text=True, cwd=scratch).stdout
    segments = []
    for line in text.splitlines():
        if line.startswith(">"):
            segments.append((int(line.split("Level")[1]), []))
        elif line and not line.startswith("#"):
            lon, lat = (float(part) for part in line.split()[:2])
            segments[-1][1].append((round(lon - 360 if lon > 180 else lon, 7), round(lat, 7)))
    return [(level, points) for level, points in segments if len(points) > 1]


def shore_polygons(segments, level, window):
    """Joins the shore pieces of one level to polygons; on the window's edge they close along it.

    GSHHG keeps dry land on the left of every shoreline: that tells which side of an open one is meant.
    Odd levels (1 land, 3 island in a lake) enclose land, level 2 encloses water.
    """
    pieces = [LineString(points) for piece_level, points in segments if piece_level == level]
    if not pieces:
        return []
    merged = shapely.line_merge(shapely.MultiLineString(pieces), directed=True)
    lines = common_order(line_parts(merged))
    closed = [Polygon(line.coords) for line in lines if line.is_closed and len(line.coords) > 3]
    opened = [line if level % 2 else line.reverse() for line in lines if not line.is_closed]
    faces = polygonize(unary_union([box(*window).exterior, *opened])) if opened else []
    directed = {pair for line in opened for pair in zip(line.coords, line.coords[1:])}
    enclosed = []
    for face in faces:
        ring = orient(face, 1).exterior.coords
        if any(pair in directed for pair in zip(ring, ring[1:])):
            enclosed.append(face)
    return [polygon if polygon.is_valid else polygon.buffer(0) for polygon in closed + enclosed]


def common_order(geometries):
    return sorted(geometries, key=lambda geometry: (geometry.bounds, geometry.wkb))


def simplify_polygons(polygons, tolerance_km):
    """Topology-safe: no polygon touches or crosses another that it did not touch before."""
    if tolerance_km <= 0:
        return list(polygons)
    planar = [to_km(polygon) for polygon in polygons]
    return [to_degrees(polygon) for polygon in shapely.coverage_simplify(planar, tolerance_km)]


def polygon_parts(geometry):
    if geometry.geom_type == "Polygon":
        return [geometry] if not geometry.is_empty else []
    return [part for piece in getattr(geometry, "geoms", []) for part in polygon_parts(piece)]


def line_parts(geometry):
    if geometry.geom_type == "LineString":
        return [geometry] if not geometry.is_empty else []
    return [part for piece in getattr(geometry, "geoms", []) for part in line_parts(piece)]


# --- writing -------------------------------------------------------------------

def _rounded_points(points, decimals):
    rounded = []
    for lon, lat in points:
        pair = [round(lon, decimals) + 0.0, round(lat, decimals) + 0.0]
        if not rounded or rounded[-1] != pair:
            rounded.append(pair)
    return rounded


def _start_at_lowest(ring):
    """A ring starts at its smallest vertex, so that the same ring is always written the same way."""
    body = ring[:-1]
    start = body.index(min(body))
    body = body[start:] + body[:start]
    return body + [body[0]]


def coordinates(geometry, decimals):
    if geometry.geom_type == "LineString":
        return _rounded_points(geometry.coords, decimals)
    if geometry.geom_type == "Polygon":
        whole = orient(geometry, 1)
        rings = [whole.exterior, *sorted(whole.interiors, key=lambda ring: min(ring.coords))]
        return [_start_at_lowest(_rounded_points(ring.coords, decimals)) for ring in rings]
    return [coordinates(part, decimals) for part in geometry.geoms]


def snap_to_grid(polygon, decimals):
    """Rounds without breaking validity; may split a polygon at a pinch."""
    return polygon_parts(shapely.set_precision(polygon, 10 ** -decimals))


def feature(identifier, geometry, properties, decimals):
    return {"type": "Feature", "id": identifier, "properties": properties,
            "geometry": {"type": geometry.geom_type, "coordinates": coordinates(geometry, decimals)}}


def read(folder, layer):
    return json.loads((Path(folder) / f"{layer}.geojson").read_text(encoding="utf-8"))["features"]


def write_layer(folder, name, features, *, source, licence, accuracy_km, provenance, **more):
    head = {"type": "FeatureCollection", "name": name, "source": source, "licence": licence,
            "accuracy_km": accuracy_km, "provenance": provenance, **more}
    identifiers = [item["id"] for item in features]
    assert len(set(identifiers)) == len(identifiers), f"{name}: two features share an id"
    compact = {"ensure_ascii": False, "separators": (",", ":")}
    text = json.dumps(head, ensure_ascii=False)[:-1] + ',"features":[\n'
    text += ",\n".join(json.dumps(item, **compact) for item in features) + "\n]}\n"
    path = Path(folder) / f"{name}.geojson"
    path.write_text(text, encoding="utf-8")
    print(f"{path.name}: {len(features)} features, {text.count('],[') + len(features)} vertices (about), {len(text.encode())} bytes")
