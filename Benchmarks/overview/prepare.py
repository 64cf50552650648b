#!/usr/bin/env python3
"""Makes build/*.fgb and build/symbols/*.svg, what the QGIS project draws, from the geographic model.

Everything is written in the projection of the plate, so that QGIS need not reproject anything.
Run with the Python that has shapely, pyproj, PyYAML and GDAL: python3 prepare.py [atlas folder]
"""
import json, math, sys
from pathlib import Path
import yaml
from osgeo import ogr, osr
from pyproj import Transformer
from shapely.geometry import LineString, Point, box, shape
from shapely.ops import linemerge, polygonize, polylabel, transform, unary_union

HERE = Path(__file__).resolve().parent
ATLAS = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE.parents[1]
GEO, BUILD = ATLAS / "geo", HERE / "build"
CRS = "+proj=lcc +lat_1=54.5 +lat_2=59.3 +lat_0=57 +lon_0=24.6 +datum=WGS84 +units=m"
DAY, BEFORE, PERIOD = "1939-10-31", "1939-09-01", ("1939-09-17", "1939-12-01")
SCALE, CENTRE, FRAME_MM = 2_600_000, (24.5, 56.86), (202.1, 315.35)
MM = SCALE / 1000                       # metres on the ground in a millimetre of the page
MM2_PER_1000 = 15
STATES = ["estonia", "latvia", "lithuania"]
TREATIES = ["estonia-1939", "latvia-1939", "lithuania-1939"]
project = Transformer.from_crs("EPSG:4326", CRS, always_xy=True).transform

def read(path):
    return json.loads((GEO / path).read_text())["features"]

def document(name):
    return yaml.load((GEO / f"{name}.yaml").read_text(), yaml.BaseLoader)[name]

def geometry(feature):
    return transform(project, shape(feature["geometry"]))

def english(names):
    return names.get("en") or names["native"]

def holds(entry, day):
    return str(entry.get("from") or "0") <= day and day < str(entry.get("to") or "9")

cx, cy = project(*CENTRE)
frame = box(cx - FRAME_MM[0] / 2 * MM, cy - FRAME_MM[1] / 2 * MM, cx + FRAME_MM[0] / 2 * MM, cy + FRAME_MM[1] / 2 * MM)
window = frame.buffer(12 * MM)

# Base map
def merged(*paths):
    return unary_union([geometry(f).buffer(0) for p in paths for f in read(p)])

land = merged("basemap/land.geojson", "basemap/land-coarse.geojson").buffer(0).intersection(window)
lakes = [(f["properties"].get("name", ""), geometry(f).buffer(0).intersection(window))
         for p in ("lakes", "lakes-authored", "lakes-coarse") for f in read(f"basemap/{p}.geojson")]
lakes = [l for l in lakes if not l[1].is_empty]
reaches = {}
for p in ("rivers", "rivers-osm", "rivers-authored"):
    for f in read(f"basemap/{p}.geojson"):
        q = f["properties"]
        reaches.setdefault((q.get("name", ""), min(int(q.get("class", 3)), 3)), []).append(geometry(f))

# Territories: rings of arcs, cut at the coast
arcs = {f["id"]: f for p in sorted((GEO / "arcs").glob("*.geojson")) for f in json.loads(p.read_text())["features"]}
arc_line = {k: geometry(f) for k, f in arcs.items()}
territories = document("territories")

def ring(ids):
    points = []
    for name in ids:
        line = list(arc_line[name.lstrip("-")].coords)
        points += (line[::-1] if name.startswith("-") else line)[bool(points):]
    return next(iter(polygonize([LineString(points)])), None) or shape({"type": "Polygon", "coordinates": [points]}).buffer(0)

def territory(name, day=DAY):
    entry = next((s for s in territories[name]["states"] if holds(s, day)), None)
    if entry is None:
        return None
    rings = entry["boundary"] if isinstance(entry["boundary"][0], list) else [entry["boundary"]]
    area = None
    for r in rings:
        polygon = ring(r).buffer(0)
        area = polygon if area is None else area.symmetric_difference(polygon)
    return area.intersection(land).buffer(0)

def band(name, width):
    """The strip along the inside of the land borders of a territory."""
    entry = next(s for s in territories[name]["states"] if holds(s, DAY))
    lines = [arc_line[a.lstrip("-")] for a in entry["boundary"] if arcs[a.lstrip("-")]["properties"]["kind"] in ("border", "region")]
    strip = territory(name).intersection(unary_union(lines).buffer(width * MM, cap_style=2))
    return strip.difference(territory("vilnius-area")) if name == "lithuania" else strip

areas = [(n, "state", english(territories[n]["names"]), territory(n)) for n in ["finland", "germany", "ussr"] + STATES]
areas += [(n, k, english(territories[n]["names"]), territory(n)) for n, k in
          [("vilnius-area", "ceded"), ("memel", "lost"), ("trans-narva", "later"), ("petseri", "later"), ("abrene", "later")]]
bands = [(n, w[0], band(n, w[1])) for n, w in
         [(s, ("subject", 1.5)) for s in STATES] + [("vilnius-area", ("ceded", 1.6)), ("memel", ("lost", 1.4))]]

# Borders
borders = []
for name, f in arcs.items():
    q = f["properties"]
    if q["kind"] != "border":
        continue
    if holds(q, DAY):
        borders.append((name, "uncertain" if q["accuracy_km"] > 2.5 else "border", arc_line[name]))
    elif holds(q, BEFORE):
        borders.append((name, "former", arc_line[name]))
lines = [(f["id"], english(f["properties"]["names"]), geometry(f)) for f in read("lines.geojson")
         if f["id"] in ("venta-limit", "coastal-artillery-zone")]

# Sites: the main symbol in its place, the others on its rim; a few rims are turned by hand, where neighbours are close
places = {f["id"]: f for f in read("places.geojson")}
ROUND = {"liepaja": [175, 240], "ventspils": [205, -45], "naujoji-vilnia": [-30]}
MOVED = {"karosta": (0.2, 1.4), "cirava": (0.2, 0.8), "durbe": (0.6, 0), "liepaja": (-0.4, -0.6), "grobina": (2.2, -1.1), "mazirbe": (-1.6, -0.5), "pitrags": (1.4, 0.4),
         "vilnius": (-3.2, 0.6), "near-vilnius": (-3.4, -2.2), "naujoji-vilnia": (2.4, -0.4), "rohukula": (-0.6, -1.2), "haapsalu": (0.8, 0.8),
         "paplaka": (-0.8, 0), "priekule": (0, 0.7)}   # mm; at this scale they overlap

def garrison_radius(men):
    return math.sqrt(men / 1000 * MM2_PER_1000 / math.pi)

def spot(facility):
    if "place" in facility:
        return facility["place"], english(places[facility["place"]]["properties"]["names"]), geometry(places[facility["place"]]), \
            int(places[facility["place"]]["properties"]["rank"])
    if "territory" in facility:
        area = territory(facility["territory"])
        biggest = max(getattr(area, "geoms", [area]), key=lambda p: p.area)
        return facility["territory"], english(territories[facility["territory"]]["names"]), biggest.centroid, 3
    line = next(l for l in lines if l[0] == facility["line"])
    return line[0], line[1], line[2].interpolate(0.5, normalized=True), 5

men = {g["places"][0]: int(g["men"]) for g in document("garrisons").values() if "men" in g}
sites = {}
for key, f in document("facilities").items():
    if f["treaty"] not in TREATIES or key == "viljandi-air" or str(f.get("from", "0")) > PERIOD[1]:
        continue
    site, name, at, rank = spot(f)
    outcome = f["outcome"] + ("-" + f["proposed_by"] if f["outcome"] == "not-taken" else "")
    sites.setdefault(site, dict(name=name, at=at, rank=rank, facilities=[]))["facilities"].append((f["kind"], outcome))

ORDER = ["army", "headquarters", "coastal-artillery", "naval", "air", "airfield-works"]
facilities, garrisons, bases = [], [], []
for site, s in sites.items():
    s["facilities"].sort(key=lambda f: (f[1] != "granted", ORDER.index(f[0])) if site != "tallinn" else (f[1] != "temporary", 0))
    strength, radius, (dx0, dy0) = men.get(site), 1.8, MOVED.get(site, (0, 0))
    at = Point(s["at"].x + dx0 * MM, s["at"].y + dy0 * MM)
    rest = list(s["facilities"])
    if strength:
        radius = garrison_radius(strength)
        garrisons.append((site, s["name"], strength, at))
        rest.remove(("army", "granted"))
    else:
        kind, outcome = rest.pop(0)
        facilities.append((site, f"{kind}/{outcome}", 0.0, 0.0, at))
    for i, (kind, outcome) in enumerate(rest):
        angle = math.radians((ROUND.get(site) or [-54, 21, 96])[i])
        reach = radius + 1.5
        facilities.append((site, f"{kind}/{outcome}", reach * math.cos(angle), reach * math.sin(angle), at))
    style = "base" if any(o == "granted" for _, o in s["facilities"]) else f"town-{1 if s['rank'] == 1 else 2 if s['rank'] == 2 else 3}"
    bases.append((site, s["name"], style, strength or 0, radius, at))

towns = [(k, english(f["properties"]["names"]), int(f["properties"]["rank"]), geometry(f)) for k, f in places.items()
         if int(f["properties"]["rank"]) <= 2 and f["properties"].get("kind", "town") == "town" and k not in sites and frame.contains(geometry(f))]

# Limits: broken circles where each state is widest, away from sites and names
limits = []
for treaty in TREATIES:
    t = document("treaties")[treaty]
    keep = unary_union([b[5].buffer(9 * MM) for b in bases] + [w[3].buffer(4 * MM) for w in towns])
    free = territory(t["host"]).difference(keep).buffer(-2 * MM)
    biggest = max(getattr(free, "geoms", [free]), key=lambda p: p.area)
    limits.append((treaty, int(t["contingent"]["limit"]), polylabel(biggest, 2000)))

# Names of waters
water_points, water_lines, river_names = [], [], {}
for f in read("waters.geojson"):
    q = f["properties"]
    if q["kind"] == "river":
        river_names[q["river"]] = english(q["names"])
    elif f["geometry"]["type"] == "Point":
        water_points.append((f["id"], english(q["names"]), q["kind"], int(q["rank"]), geometry(f)))
    elif f["id"] not in ("baltic-sea", "baltic-sea-lithuanian-coast"):
        water_lines.append((f["id"], english(q["names"]), q["kind"], int(q["rank"]), geometry(f)))
rivers = []
for (name, cls), parts in reaches.items():
    line = unary_union(parts)
    line = linemerge(line) if line.geom_type == "MultiLineString" else line
    rivers.append((river_names.get(name, ""), cls, line.intersection(window)))
lake_names = {english(f["properties"]["names"]) for f in read("waters.geojson") if f["properties"]["kind"] == "lake"}

# Locator
locator = [("land", geometry(f).buffer(0)) for f in read("basemap/locator-land.geojson")]

# Writing
BUILD.mkdir(exist_ok=True)
ogr.UseExceptions()
reference = osr.SpatialReference()
reference.ImportFromProj4(CRS)

def write(name, fields, rows):
    path = BUILD / f"{name}.fgb"
    path.unlink(missing_ok=True)
    data = ogr.GetDriverByName("FlatGeobuf").CreateDataSource(str(path))
    rows = [r for r in rows if r[-1] is not None and not r[-1].is_empty]
    kind = rows[0][-1].geom_type.replace("Multi", "")
    layer = data.CreateLayer(name, reference, {"Point": ogr.wkbPoint, "LineString": ogr.wkbMultiLineString, "Polygon": ogr.wkbMultiPolygon}[kind])
    types = {str: ogr.OFTString, int: ogr.OFTInteger, float: ogr.OFTReal}
    for field, of in fields:
        layer.CreateField(ogr.FieldDefn(field, types[of]))
    for row in rows:
        *values, geom = row
        if geom.geom_type == "GeometryCollection":
            geom = unary_union([g for g in geom.geoms if g.geom_type.replace("Multi", "") == kind])
        feature = ogr.Feature(layer.GetLayerDefn())
        for (field, _), value in zip(fields, values):
            feature.SetField(field, value)
        made = ogr.CreateGeometryFromWkb(geom.wkb)
        feature.SetGeometry(made if kind == "Point" else ogr.ForceToMultiPolygon(made) if kind == "Polygon" else ogr.ForceToMultiLineString(made))
        layer.CreateFeature(feature)
    layer = data = None

write("land", [], [(p,) for p in getattr(land, "geoms", [land])])
write("lakes", [("name", str)], lakes)
write("rivers", [("name", str), ("class", int)], rivers)
write("areas", [("id", str), ("kind", str), ("name", str)], areas)
write("bands", [("id", str), ("kind", str)], bands)
write("borders", [("id", str), ("kind", str)], borders)
write("lines", [("id", str), ("name", str)], lines)
write("facilities", [("site", str), ("kind", str), ("dx", float), ("dy", float)], facilities)
write("garrisons", [("site", str), ("name", str), ("men", int)], garrisons)
write("limits", [("id", str), ("men", int)], limits)
write("bases", [("site", str), ("name", str), ("style", str), ("men", int), ("radius", float)], bases)
write("towns", [("id", str), ("name", str), ("rank", int)], towns)
write("water_points", [("id", str), ("name", str), ("kind", str), ("rank", int)], water_points)
write("water_lines", [("id", str), ("name", str), ("kind", str), ("rank", int)], water_lines)
write("locator", [("kind", str)], locator)
write("frame", [], [(frame,)])

# Symbols: one SVG a kind and outcome, 40 units wide
def sign(kind, ink):
    if kind == "army":
        return ""
    if kind in ("air", "airfield-works"):
        half = [(0, -1), (.13, -.82), (.15, -.35), (1, .08), (1, .34), (.15, .14), (.1, .62), (.42, .84), (.42, 1), (0, .9)]
        points = half + [(-x, y) for x, y in half[-2:0:-1]]
        return f'<path fill="{ink}" d="M' + "L".join(f"{20 + 11 * x:.2f} {20 + 11 * y:.2f}" for x, y in points) + 'Z"/>'
    if kind == "headquarters":
        return f'<path stroke="{ink}" stroke-width="2.4" d="M14 31V9.5"/><path fill="{ink}" d="M14 9.5H29V19H14Z"/>'
    if kind == "coastal-artillery":
        return f'<circle cx="16" cy="23" r="5.5" fill="{ink}"/><path stroke="{ink}" stroke-width="3.4" stroke-linecap="round" d="M16 23L30 12"/>'
    return (f'<g fill="none" stroke="{ink}" stroke-width="2.5" stroke-linecap="round"><circle cx="20" cy="11" r="2.3"/>'
            '<path d="M20 13.5V30M15 16.7H25M10.8 22.5A9.4 9.4 0 0 0 29.2 22.5"/></g>')

RED, GREEN = "#A8221C", "#2F6B5E"
def symbol(kind, outcome):
    base = '<circle cx="20" cy="20" r="19.8" fill="#fff"/>'
    ringed = lambda colour, more="": f'<circle cx="20" cy="20" r="16.6" fill="none" stroke="{colour}" stroke-width="3" {more}/>'
    slash = f'<path stroke="{RED}" stroke-width="3.4" stroke-linecap="round" d="M5.5 34.5L34.5 5.5"/>'
    dash = 'stroke-dasharray="7.2 4.4"'
    if outcome == "granted" and kind != "airfield-works":
        return base + f'<circle cx="20" cy="20" r="18" fill="{RED}"/>' + sign(kind, "#fff")
    if kind == "airfield-works":
        return base + ringed(RED, dash) + sign(kind, RED)
    if outcome == "temporary":
        return base + ringed(RED, dash) + f'<circle cx="20" cy="20" r="13" fill="{RED}"/>' + sign(kind, "#fff").replace("11 ", "11 ")
    if outcome == "refused":
        return base + ringed(RED) + sign(kind, RED) + slash
    if outcome == "withdrawn":
        return base + ringed(RED, dash) + sign(kind, RED) + slash
    if outcome == "not-taken-guest":
        return base + ringed(RED)
    return base + ringed(GREEN) + f'<circle cx="20" cy="20" r="11" fill="none" stroke="{GREEN}" stroke-width="2"/>'

(BUILD / "symbols").mkdir(exist_ok=True)
for name in {f[1] for f in facilities}:
    kind, outcome = name.split("/")
    (BUILD / "symbols" / f"{kind}-{outcome}.svg").write_text(
        f'<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40" viewBox="0 0 40 40">{symbol(kind, outcome)}</svg>')
print(len(facilities), "facilities,", len(garrisons), "garrisons,", len(towns), "towns,", len(bases), "bases;", sorted({f[1] for f in facilities}))
