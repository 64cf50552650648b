"""The world that travels with the program: corrects it, packs it, and unpacks it again.

    python world.py pack FOLDER     reads FOLDER/{land,lakes,rivers,borders,countries,places}.geojson,
                                    corrects the lines in dispute, writes Sources/CDefaults/files/world/*.gz
    python world.py unpack FOLDER   writes the packed files as GeoJSON, so that they can be looked at in
                                    QGIS, changed, and packed again (the corrections then find nothing to do)

What a packed file holds, where the data is from and what was corrected: world.md.
"""
import gzip
import json
import sys
from pathlib import Path

import shapely
from shapely.geometry import LineString, MultiPolygon, Point, Polygon, box, mapping, shape
from shapely.geometry.polygon import orient
from shapely.ops import substring, unary_union

PACKED = Path(__file__).resolve().parents[3] / "Sources/CDefaults/files/world"
LAYERS = ["land", "lakes", "rivers", "borders", "countries", "places"]
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
            kind = {"Polygon": "a", "MultiPolygon": "a", "Point": "p"}.get(form.geom_type, "l")
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
    if len(sys.argv) != 3 or sys.argv[1] not in ("pack", "unpack"):
        sys.exit(__doc__)
    {"pack": pack, "unpack": unpack}[sys.argv[1]](Path(sys.argv[2]))
