"""The world that travels with the program: corrects it, packs it, and unpacks it again.

    python world.py pack FOLDER     reads FOLDER/{land,lakes,rivers,borders,countries,places,seas}.geojson,
                                    corrects the lines in dispute, writes Sources/CDefaults/files/world/*.gz
    python world.py rivers FILE FOLDER
                                    makes FOLDER/rivers.geojson of Natural Earth's ne_50m_rivers_lake_centerlines
    python world.py seas FILE FOLDER
                                    makes FOLDER/seas.geojson of seas.csv and Natural Earth's ne_50m_geography_marine_polys
    python world.py unpack FOLDER   writes the packed files as GeoJSON, so that they can be looked at in
                                    QGIS, changed, and packed again (the corrections then find nothing to do)

What a packed file holds, where the data is from and what was corrected: world.md.
"""
import csv
import gzip
import json
import math
import sys
from pathlib import Path

import numpy
import shapely
from shapely.affinity import scale
from shapely.geometry import LineString, MultiPoint, MultiPolygon, Point, Polygon, box, mapping, shape
from shapely.geometry.polygon import orient
from shapely.ops import linemerge, substring, unary_union

PACKED = Path(__file__).resolve().parents[3] / "Sources/CDefaults/files/world"
LAYERS = ["land", "lakes", "rivers", "borders", "countries", "places", "seas"]
STATE_OF = 2022            # the borders are those of Natural Earth 5.1 (May 2022)

# Who administers or claims what, where it is not one state alone. Resolutions of the General Assembly are
# followed for whose land it is; the other claim stays as an attribute.
AREAS = {
    "KAS": dict(status="disputed", claims=["IND", "PAK"], text="Siachen: held by India, claimed by Pakistan"),
    "CYN": dict(status="disputed", part_of="CYP", claims=["CYP"],
                text="Northern part of Cyprus, under Turkish control since 1974 (resolution 37/253)"),
    "SOL": dict(status="disputed", part_of="SOM", claims=["SOM"],
                text="Somaliland: administers itself since 1991, internationally part of Somalia"),
    "KOS": dict(status="disputed", claims=["SRB"],
                text="Kosovo: declared its independence in 2008; Serbia claims it (resolution 64/298)"),
    "SAH": dict(status="disputed", claims=["MAR"],
                text="Western Sahara: non-self-governing territory; most of it is under Moroccan control (resolution 34/37)"),
    "PSX": dict(status="disputed", claims=["ISR"],
                text="Palestine: observer state of the United Nations since 2012, under Israeli occupation in parts (resolution 67/19)"),
    "TWN": dict(status="disputed", claims=["CHN"], text="Taiwan: governs itself; China claims it (resolution 2758)"),
    "FLK": dict(status="disputed", claims=["ARG"], text="Falkland Islands (Malvinas): administered by the United Kingdom, claimed by Argentina"),
}
# Status of the lines that run through or along land in dispute.
LINES = {
    "isr-psx": ("line-of-control", "line of 1949"), "isr-psx-2": ("line-of-control", "line of 1950"),
    "isr-lbn": ("line-of-control", "withdrawal line of 2000"),
    "cyn-cyp": ("line-of-control", "cease-fire line of 1974"),
    "kor-prk": ("line-of-control", "demarcation line of 1953"),
    "chn-kas": ("disputed", None), "ind-kas": ("line-of-control", "line of 1984"), "kas-pak": ("line-of-control", "line of 1984"),
    "chn-pak": ("disputed", "agreed in 1963, not recognised by India"),
    "rus-ukr-2": ("line-of-control", "edge of Crimea, occupied since 2014"),
    "mar-sah": ("line-of-control", "wall of 1987"),
    "isr-syr": ("line-of-control", "cease-fire line of 1974"),
    "kos-srb": ("disputed", "Kosovo as it declared itself independent in 2008"),
    "sol-som": ("disputed", None), "dji-sol": ("disputed", None), "eth-sol": ("settled", None),
}
# The line of 1923 between Palestine and Syria, from the Yarmuk up the Jordan, drawn by hand, 3 km.
GOLAN = [(35.787, 32.735), (35.735, 32.722), (35.672, 32.682), (35.640, 32.705), (35.652, 32.752), (35.650, 32.812),
         (35.637, 32.866), (35.622, 32.892), (35.628, 32.962), (35.627, 33.012), (35.640, 33.080), (35.652, 33.150),
         (35.665, 33.215), (35.690, 33.252), (35.660, 33.283)]
# The middle of the strait of Kerch, drawn by hand, 5 km.
KERCH = [(36.75, 45.46), (36.64, 45.36), (36.52, 45.27), (36.49, 45.13), (36.50, 44.98)]
SAHARA_NORTH = 27.667


def load(path):
    collection = json.loads(path.read_text(encoding="utf-8"))
    features = [(f["id"], shape(f["geometry"]), f["properties"]) for f in collection["features"]]
    header = {k: v for k, v in collection.items() if k not in ("type", "features")}
    return header, features


# --- corrections --------------------------------------------------------------

def correct(layers):
    countries = {i: [g, p] for i, g, p in layers["countries"][1]}
    borders = {i: [g, p] for i, g, p in layers["borders"][1]}
    crimea(countries)
    sahara(countries, borders)
    golan(countries, borders)
    kashmir(borders)
    if "rus-ukr-kerch" not in borders:
        borders["rus-ukr-kerch"] = [LineString(KERCH), {"countries": ["RUS", "UKR"], "kind": "disputed",
                                                        "text": "strait of Kerch", "accuracy_km": 5}]
    for name, (_, properties) in countries.items():
        properties.update(AREAS.get(name, {}))
    countries["PSX"][1]["sovereign"] = "Palestine"
    for entry in countries.values():
        entry[0] = to_seam(entry[0])
    layers["land"][1][:] = [(i, to_seam(g), p) for i, g, p in layers["land"][1]]
    for _, spot, properties in layers["places"][1]:      # towns follow the land they lie in
        for giver, taker in (("RUS", "UKR"), ("MAR", "SAH"), ("ISR", "SYR")):
            if (properties["country"] == giver and countries[taker][0].distance(spot) < 0.1
                    and not countries[giver][0].contains(spot)):
                properties["country"] = taker
    for name, (_, properties) in borders.items():
        if "status" not in properties:
            kind = properties.pop("kind")
            properties["status"] = {"international": "settled", "line of control": "line-of-control"}.get(kind, kind)
            status, text = LINES.get(name, (None, None))
            if status:
                properties["status"] = status
            if text:
                properties["text"] = text
        properties.setdefault("as_of", STATE_OF)
    layers["countries"][1][:] = [(i, g, p) for i, (g, p) in countries.items()]
    layers["borders"][1][:] = [(i, g, p) for i, (g, p) in sorted(borders.items())]


def move(countries, giver, taker, part):
    """Gives the part of one country's area that lies inside `part` to another."""
    area = countries[giver][0]
    moved = area.intersection(part)
    if moved.area < 1e-4:
        return False
    countries[giver][0] = tidy(area.difference(part))
    countries[taker][0] = tidy(unary_union([countries[taker][0], moved]))
    return True


def to_seam(area):
    """Corners beside the antimeridian lie on it, so that the two halves of an island are drawn as one."""
    moved = shapely.transform(area, lambda corners: numpy.array([[180 if x > 179.998 else -180 if x < -179.998 else x, y] for x, y in corners]))
    return area if moved.equals(area) else moved if moved.is_valid else tidy(moved.buffer(0))


def tidy(area):
    """Rounded to 0.001°, without slivers."""
    area = shapely.set_precision(area, 0.001)
    parts = [p for p in getattr(area, "geoms", [area]) if isinstance(p, Polygon) and p.area > 1e-5]
    return parts[0] if len(parts) == 1 else MultiPolygon(parts)


def crimea(countries):
    # The part of the area, not of the sea: Crimea is a polygon of its own in Russia's area.
    inside = [p for p in countries["RUS"][0].geoms if p.intersects(box(33.4, 44.9, 35.0, 45.4))]
    if inside:
        move(countries, "RUS", "UKR", unary_union(inside))
    text = "Crimea is under Russian occupation since 2014 (resolution 68/262)"
    countries["UKR"][1].update(occupied=["RUS"], text=text)
    countries["RUS"][1].update(claims_elsewhere=["UKR"])


def sahara(countries, borders):
    move(countries, "MAR", "SAH", box(-17.5, 20.0, -8.0, SAHARA_NORTH).intersection(box(-17.5, 20, -8.67, SAHARA_NORTH)))
    if "mar-sah-north" not in borders:
        line = shape({"type": "LineString", "coordinates": [(-14.5, SAHARA_NORTH), (-8.683, SAHARA_NORTH)]})
        land = countries["MAR"][0].buffer(0.02)
        parts = line.intersection(land)
        longest = max(getattr(parts, "geoms", [parts]), key=lambda p: p.length)
        borders["mar-sah-north"] = [rounded(longest), {"countries": ["MAR", "SAH"], "kind": "disputed",
                                                       "text": "northern line of Western Sahara, 27°40′ N"}]
    # Mauritania borders on the territory along its whole eastern and southern side; so does Algeria.


def golan(countries, borders):
    east = list(borders["isr-syr"][0].coords)
    west = GOLAN
    area = Polygon(west + east)      # east runs from the Lebanon down to the Yarmuk, where west begins
    move(countries, "ISR", "SYR", area.buffer(0))
    if "isr-syr-1923" not in borders:
        borders["isr-syr-1923"] = [LineString(GOLAN[1:]), {"countries": ["ISR", "SYR"], "kind": "disputed",
                                                          "text": "line of 1923; the Golan is Syrian land under Israeli occupation since 1967 (resolution 36/226)"}]
    borders["isr-syr"][1].setdefault("claims", ["SYR"])


def kashmir(borders):
    if "ind-pak-control" not in borders:
        south, north = split(borders["ind-pak"][0], Point(74.686, 32.494))
        borders["ind-pak"][0] = south
        borders["ind-pak-control"] = [north, {"countries": ["IND", "PAK"], "kind": "line of control",
                                              "text": "line of control of 1972 in Kashmir"}]
    if "chn-ind-aksai" not in borders:
        first, second = split(borders["chn-ind"][0], Point(78.998, 32.365))
        north, south = (first, second) if first.centroid.y > second.centroid.y else (second, first)
        borders["chn-ind"][0] = south
        borders["chn-ind-aksai"] = [north, {"countries": ["CHN", "IND"], "kind": "line of control",
                                            "text": "line of actual control at Aksai Chin, claimed by India"}]


def split(line, point):
    at = line.project(point)
    return rounded(substring(line, 0, at)), rounded(substring(line, at, line.length))


def rounded(line):
    corners = [(round(x, 3), round(y, 3)) for x, y in line.coords]
    return LineString([c for c, before in zip(corners, [None] + corners) if c != before])


# --- rivers -------------------------------------------------------------------

def rivers(source, folder):
    """All stretches of each river. A stretch that the source has twice is kept once; what meets end to end is one line."""
    features = []
    originals = [f for f in json.loads(Path(source).read_text(encoding="utf-8"))["features"] if f["geometry"]]
    for index, original in enumerate(originals, 1):
        stretches = unary_union(shapely.set_precision(shape(original["geometry"]), 0.001))
        merged = linemerge(stretches) if stretches.geom_type == "MultiLineString" else stretches
        parts = [p for p in getattr(merged, "geoms", [merged]) if p.length > 0.005]
        parts.sort(key=lambda p: (-p.length, p.coords[0]))
        stated = original["properties"]
        english = stated.get("name_en") or stated.get("name_alt")
        told = {"name": stated["name"], "name_en": english if english != stated["name"] else None, "rank": stated["scalerank"],
                "through_lake": stated["featurecla"].startswith("Lake") or None}
        for number, part in enumerate(parts, 1):
            features.append(json.dumps({
                "type": "Feature", "id": f"river-{index}" + (f"-{number}" if number > 1 else ""), "geometry": mapping(rounded(part)),
                "properties": {k: v for k, v in told.items() if v is not None}}, ensure_ascii=False, separators=(",", ":")))
    head = {"type": "FeatureCollection", "licence": "Public domain (Natural Earth)",
            "source": "Natural Earth 4.0 Rivers and Lake Centerlines, 1:50m", "accuracy_km": 3}
    (folder / "rivers.geojson").write_text(json.dumps(head, ensure_ascii=False)[:-1] + ', "features": [\n' + ",\n".join(features) + "\n]}\n",
                                           encoding="utf-8")


# --- seas ---------------------------------------------------------------------

def seas(source, folder):
    """Points at which the name of a sea may stand, each with its distance from land and from the sea's edge in kilometres."""
    shapes = {}
    for original in json.loads(Path(source).read_text(encoding="utf-8"))["features"]:
        shapes.setdefault(original["properties"]["name"], []).append(shape(original["geometry"]).buffer(0))
    land = unary_union([form.buffer(0) for _, form, _ in load(folder / "land.geojson")[1]])
    features = []
    with open(Path(__file__).with_name("seas.csv"), encoding="utf-8") as table:
        for row in csv.DictReader(table, delimiter=";"):
            if row["shape"].startswith("@"):
                spots = [Point(*map(float, spot.split())) for spot in row["shape"][1:].split(",")]
                rooms = [round(room(spot, land)) for spot in spots]
            else:
                water = unary_union([part for name in row["shape"].split("|") for part in shapes[name]])
                spots, rooms = anchors(water, land)
            told = {"kind": row["kind"], "rank": int(row["rank"]), "room_km": rooms,
                    "names": {code: row[code] for code in ("en", "de", "fr", "es", "pl", "ru", "lv", "lt", "et")}}
            features.append(json.dumps({"type": "Feature", "id": row["id"], "geometry": mapping(MultiPoint(spots)), "properties": told},
                                       ensure_ascii=False, separators=(",", ":")))
    head = {"type": "FeatureCollection", "licence": "CC0 1.0 (names), public domain (Natural Earth: positions)",
            "source": "General reference; Natural Earth 4.0 Marine Areas, 1:50m", "accuracy_km": 50}
    (folder / "seas.geojson").write_text(json.dumps(head, ensure_ascii=False)[:-1] + ', "features": [\n' + ",\n".join(features) + "\n]}\n",
                                         encoding="utf-8")


def anchors(water, land):
    """The innermost point of a water and those of a grid that lie well inside, the roomiest first."""
    parts = list(getattr(water, "geoms", [water]))
    middle = water.centroid.y
    step = min(max((water.area * math.cos(math.radians(middle))) ** 0.5 / 6, 0.6), 6)
    found = [shapely.maximum_inscribed_circle(part).coords[0] for part in parts if part.area > water.area / 20]
    west, south, east, north = water.bounds
    shapely.prepare(water)
    for down in range(int((north - south) / step) + 1):
        latitude = south + (down + 0.5) * step
        across = step / max(math.cos(math.radians(latitude)), 0.2)
        for along in range(int((east - west) / across) + 1):
            found.append((west + (along + 0.5) * across, latitude))
    # The antimeridian is no edge of a water.
    edges = water.boundary.difference(unary_union([box(-181, -91, -179.98, 91), box(179.98, -91, 181, 91)]))
    spots = []
    for x, y in found:
        spot = Point(round(x, 2), round(y, 2))
        if abs(y) < 85 and water.contains(spot):
            spots.append((min(room(spot, land), room(spot, edges)), spot))
    spots.sort(key=lambda pair: (-pair[0], pair[1].coords[0]))
    kept = [pair for pair in spots if pair[0] > spots[0][0] / 4]
    return [spot for _, spot in kept], [round(km) for km, _ in kept]


def room(spot, shape):
    """The distance in kilometres, near enough for names; at most 900."""
    reach, squeeze = 8, max(math.cos(math.radians(spot.y)), 0.1)
    near = shape.intersection(box(spot.x - reach / squeeze, spot.y - reach, spot.x + reach / squeeze, spot.y + reach))
    if near.is_empty:
        return 900
    return min(scale(near, squeeze, 1, origin=(spot.x, spot.y)).distance(spot) * 111.2, 900)


# --- packing ------------------------------------------------------------------

def number(value):
    """A signed whole number in the letters of Google's encoded polylines."""
    value = ~(value << 1) if value < 0 else value << 1
    text = ""
    while value >= 0x20:
        text += chr((0x20 | value & 0x1F) + 63)
        value >>= 5
    return text + chr(value + 63)


def chain(points):
    text, (x, y) = "", (0, 0)
    for lon, lat, *_ in points:
        a, b = round(lon * 1000), round(lat * 1000)
        text += number(a - x) + number(b - y)
        x, y = a, b
    return text


def geometry(shape):
    """Parts are divided by `;`, the rings of a part by a space. A ring does not repeat its first corner."""
    if isinstance(shape, Point):
        return chain([shape.coords[0]])
    if isinstance(shape, MultiPoint):
        return chain([spot.coords[0] for spot in shape.geoms])
    if isinstance(shape, LineString):
        return chain(shape.coords)
    if isinstance(shape, Polygon):
        turned = orient(shape)
        return " ".join(chain(list(r.coords)[:-1]) for r in [turned.exterior, *turned.interiors])
    return ";".join(geometry(part) for part in shape.geoms)


def attributes(layer, properties):
    kept = {
        "land": [], "lakes": ["name", "rank", "reservoir"], "rivers": ["name", "name_en", "rank", "through_lake"],
        "borders": ["countries", "status", "as_of", "text", "claims", "accuracy_km"],
        "countries": ["name", "names", "iso_a2", "sovereign", "type", "label", "label_rank", "population", "status", "part_of",
                      "claims", "occupied", "text"],
        "places": ["name", "names", "country", "rank", "population", "capital", "accuracy_km"],
        "seas": ["kind", "rank", "names", "room_km"],
    }[layer]
    return {k: properties[k] for k in kept if properties.get(k) not in (None, "", [], {})}


def pack(folder):
    layers = {name: load(folder / f"{name}.geojson") for name in LAYERS}
    correct(layers)
    PACKED.mkdir(parents=True, exist_ok=True)
    total = 0
    for name, (header, features) in layers.items():
        lines = [json.dumps(header | {"layer": name}, ensure_ascii=False, separators=(",", ":"))]
        for identifier, form, properties in features:
            west, south, east, north = (round(v * 1000) for v in form.bounds)
            told = json.dumps({"id": identifier} | attributes(name, properties), ensure_ascii=False, separators=(",", ":"))
            kind = {"Polygon": "a", "MultiPolygon": "a", "Point": "p", "MultiPoint": "m"}.get(form.geom_type, "l")
            lines.append(f"{west} {south} {east} {north}\t{kind}\t{geometry(form)}\t{told}")
        data = gzip.compress(("\n".join(lines) + "\n").encode(), 9, mtime=0)
        (PACKED / f"{name}.gz").write_bytes(data)
        total += len(data)
        print(f"{name}: {len(features)} features, {len(data)} bytes")
    print(f"together {total} bytes")


# --- unpacking ----------------------------------------------------------------

def points(text):
    values, value, shift = [], 0, 0
    for letter in text.encode():
        bits = letter - 63
        value |= (bits & 0x1F) << shift
        shift += 5
        if bits < 0x20:
            values.append(~(value >> 1) if value & 1 else value >> 1)
            value = shift = 0
    x = y = 0
    found = []
    for a, b in zip(values[::2], values[1::2]):
        x, y = x + a, y + b
        found.append((x / 1000, y / 1000))
    return found


def unpack(folder):
    folder.mkdir(parents=True, exist_ok=True)
    for name in LAYERS:
        head, *lines = gzip.decompress((PACKED / f"{name}.gz").read_bytes()).decode().splitlines()
        features = []
        for line in lines:
            _, kind, coded, told = line.split("\t")
            properties = json.loads(told)
            parts = [[points(ring) for ring in part.split(" ")] for part in coded.split(";")]
            if kind == "p":
                form = Point(parts[0][0][0])
            elif kind == "m":
                form = MultiPoint(parts[0][0])
            elif kind == "l":
                lines_ = [LineString(part[0]) for part in parts]
                form = lines_[0] if len(lines_) == 1 else shapely.MultiLineString(lines_)
            else:
                areas = [Polygon(part[0], part[1:]) for part in parts]
                form = areas[0] if len(areas) == 1 else MultiPolygon(areas)
            features.append(json.dumps({"type": "Feature", "id": properties.pop("id"), "geometry": mapping(form),
                                        "properties": properties}, ensure_ascii=False, separators=(",", ":")))
        header = json.dumps({"type": "FeatureCollection"} | json.loads(head), ensure_ascii=False)[:-1]
        (folder / f"{name}.geojson").write_text(header + ', "features": [\n' + ",\n".join(features) + "\n]}\n", encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) == 4 and sys.argv[1] == "rivers":
        sys.exit(rivers(sys.argv[2], Path(sys.argv[3])))
    if len(sys.argv) == 4 and sys.argv[1] == "seas":
        sys.exit(seas(sys.argv[2], Path(sys.argv[3])))
    if len(sys.argv) != 3 or sys.argv[1] not in ("pack", "unpack"):
        sys.exit(__doc__)
    {"pack": pack, "unpack": unpack}[sys.argv[1]](Path(sys.argv[2]))
