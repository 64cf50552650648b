"""Atlases whose shapes are made to cost much: the fictional atlas of the tests with one thing put in, of a kind and a size."""
import json, math, os, random, shutil

TAMAR = os.path.join(os.path.dirname(__file__), "../../Tests/PactmapKitTests/Fixtures/tamar")
MIDDLE = (-69.6, -45.0)      # in the middle of the map 'lobo', in degrees


def ring(points):
    return [[round(x, 7), round(y, 7)] for x, y in points + points[:1]]


def star(n, radius=0.5):
    """A star of n corners each of whose edges crosses nearly all others."""
    n |= 1
    step = n // 2
    return [(MIDDLE[0] + radius * math.cos(2 * math.pi * i * step / n), MIDDLE[1] + radius * math.sin(2 * math.pi * i * step / n))
            for i in range(n)]


def comb(n, radius=0.5):
    """A comb of n corners: long thin teeth, nothing crosses."""
    teeth = max(1, n // 2)
    x = lambda i: MIDDLE[0] - radius + 2 * radius * i / (2 * teeth)
    points = [(x(0), MIDDLE[1] - radius), (x(2 * teeth), MIDDLE[1] - radius)]
    for i in range(2 * teeth, -1, -1):
        points.append((x(i), MIDDLE[1] + (radius if i % 2 else -radius * 0.9)))
    return points


def square(x, y, half):
    return [(x - half, y - half), (x + half, y - half), (x + half, y + half), (x - half, y + half)]


def squares(n):
    """Squares each of which overlaps nearly all others."""
    return [square(MIDDLE[0] + 0.4 * i / n, MIDDLE[1] + 0.3 * i / n, 0.5) for i in range(n)]


def nest(n):
    """Squares inside each other."""
    return [square(MIDDLE[0], MIDDLE[1], 0.9 * (n - i) / n) for i in range(n)]


def scribble(n):
    dice = random.Random(1)
    return [(MIDDLE[0] + dice.uniform(-0.5, 0.5), MIDDLE[1] + dice.uniform(-0.5, 0.5)) for _ in range(n)]


def zigzag(n):
    """Up and down, nothing crosses."""
    return [(MIDDLE[0] - 0.5 + i / n, MIDDLE[1] + (0.4 if i % 2 else -0.4)) for i in range(n)]


class Atlas:
    def __init__(self, path):
        self.path = path
        shutil.rmtree(path, ignore_errors=True)
        shutil.copytree(TAMAR, path)

    def edit(self, file, change):
        path = os.path.join(self.path, file)
        old = open(path, encoding="utf-8").read()
        new = change(old)
        assert new != old, file
        open(path, "w", encoding="utf-8").write(new)

    def add(self, layer, *geometries, properties={}):
        """Features of the base map."""
        def change(text):
            data = json.loads(text)
            for i, geometry in enumerate(geometries):
                data["features"].append({"type": "Feature", "id": f"hostile-{i + 1}", "geometry": geometry, "properties": properties})
            return json.dumps(data)
        self.edit(f"geo/basemap/{layer}.geojson", change)

    def polygon(self, layer, *rings):
        self.add(layer, {"type": "Polygon", "coordinates": [ring(r) for r in rings]})

    def fort(self, points):
        """Another course for the fortified line."""
        def change(text):
            data = json.loads(text)
            feature = data["features"][0]
            feature["geometry"] = {"type": "LineString", "coordinates": ring(points)[:-1]}
            del feature["properties"]["along"]
            return json.dumps(data)
        self.edit("geo/lines.geojson", change)

    def arc(self, name, points):
        """Another course between the ends of an arc."""
        def change(text):
            data = json.loads(text)
            line = next(f for f in data["features"] if f["id"] == name)["geometry"]["coordinates"]
            line[1:-1] = ring(points)[:-1]
            return json.dumps(data)
        self.edit("geo/arcs/survey.geojson", change)


def land_star(a, n): a.polygon("land", star(n))
def lake_star(a, n): a.polygon("lakes", star(n))
def land_comb(a, n): a.polygon("land", comb(n))
def lake_comb(a, n): a.polygon("lakes", comb(n))
def land_scribble(a, n): a.polygon("land", scribble(n))
def land_squares(a, n): a.add("land", *({"type": "Polygon", "coordinates": [ring(s)]} for s in squares(n)))
def land_parts(a, n): a.add("land", {"type": "MultiPolygon", "coordinates": [[ring(s)] for s in squares(n)]})
def lake_parts(a, n): a.add("lakes", {"type": "MultiPolygon", "coordinates": [[ring(s)] for s in squares(n)]})
def nested_holes(a, n): a.polygon("land", *nest(n))
def nested_parts(a, n): a.add("land", {"type": "MultiPolygon", "coordinates": [[ring(s)] for s in nest(n)]})
def fort_scribble(a, n): a.fort(scribble(n))
def fort_star(a, n): a.fort(star(n))
def fort_zigzag(a, n): a.fort(zigzag(n))
def river_scribble(a, n): a.add("rivers", {"type": "LineString", "coordinates": ring(scribble(n))[:-1]}, properties={"class": 1, "name": "Río Lobo"})
def arc_scribble(a, n): a.arc("upper", scribble(n))
def arc_zigzag(a, n): a.arc("upper", zigzag(n))
def sea_scribble(a, n): a.arc("sea-east", scribble(n))


def islets(a, n):
    """Small squares beside each other."""
    side = max(1, math.isqrt(n))
    a.add("land", {"type": "MultiPolygon", "coordinates": [
        [ring(square(MIDDLE[0] - 0.5 + (i % side + 0.5) / side, MIDDLE[1] - 0.5 + (i // side + 0.5) / side, 0.4 / side))] for i in range(n)]})


def holes(a, n):
    """Small holes beside each other, as a coast with lagoons has."""
    side = max(1, math.isqrt(n))
    a.polygon("land", square(*MIDDLE, 0.9), *(
        square(MIDDLE[0] - 0.5 + (i % side + 0.5) / side, MIDDLE[1] - 0.5 + (i // side + 0.5) / side, 0.4 / side) for i in range(n)))


def repeated_arc(a, n):
    """A boundary that runs to and fro along an arc."""
    a.edit("geo/territories.yaml", lambda t: t.replace(
        "[sea-east, upper, lower-new]", "[sea-east, " + ", ".join(["upper, -upper"] * (n // 2)) + ", upper, lower-new]"))


def repeated_comb(a, n):
    """The same along an arc of a thousand corners."""
    arc_zigzag(a, 1000)
    repeated_arc(a, n)


def repeated_ring(a, n):
    """A boundary of n times the same ring."""
    a.edit("geo/territories.yaml", lambda t: t.replace(
        "[sea-east, upper, lower-new]", "[" + ", ".join(["[sea-east, upper, lower-new]"] * n) + "]"))


def many_fort_arcs(a, n):
    """A line that runs to and fro along an arc."""
    def change(text):
        data = json.loads(text)
        data["features"][0]["properties"]["along"] = (["upper", "-upper"] * n)[:n]
        return json.dumps(data)
    a.edit("geo/lines.geojson", change)


def nested_rings(a, n):
    """A territory of n rings inside each other."""
    nodes, arcs = [], []
    for i, points in enumerate(nest(n)):
        c = ring(points)
        nodes.append({"type": "Feature", "id": f"n{i}", "geometry": {"type": "Point", "coordinates": c[0]},
                      "properties": {"accuracy_km": 1, "sources": ["survey"]}})
        arcs.append({"type": "Feature", "id": f"a{i}", "geometry": {"type": "LineString", "coordinates": c},
                     "properties": {"start": f"n{i}", "end": f"n{i}", "kind": "border", "accuracy_km": 1, "method": "drawn", "sources": ["survey"]}})
    def put(features):
        def change(text):
            data = json.loads(text)
            data["features"] += features
            return json.dumps(data)
        return change
    a.edit("geo/nodes.geojson", put(nodes))
    a.edit("geo/arcs/survey.geojson", put(arcs))
    a.edit("geo/territories.yaml", lambda t: t.replace(
        "[sea-east, upper, lower-new]", "[" + ", ".join(f"[a{i}]" for i in range(n)) + "]"))


def directives(a, n):
    a.edit("geo/notes.yaml", lambda t: "".join(f"%TAG !t{i}! tag:example.org,2000:\n" for i in range(n)) + "---\n" + t)


def graticule(a, n):
    """So many meridians in the width of the map, as far as degrees allow."""
    a.edit("maps/lobo.yaml", lambda t: t.replace("kind: graticule, step: 1", f"kind: graticule, step: {max(0.01, 6.6 / n):.6f}"))


def wide_graticule(a, n):
    """The same of a map of a hemisphere."""
    a.edit("maps/lobo.yaml", lambda t: t.replace("kind: graticule, step: 1", f"kind: graticule, step: {max(0.01, 200 / n):.6f}")
           .replace("frame: {fit: [tamar, costa], margin: 12}", "frame: {scale: 90000000, center: [-70, -45]}")
           .replace("+proj=tmerc +lat_0=-45 +lon_0=-70", "+proj=laea +lat_0=-45 +lon_0=-70"))


def style(change):
    def make(a, n):
        a.edit("maps/styles/plain.yaml", lambda t: change(t, n))
    return make


KINDS = {
    "land-star": land_star, "lake-star": lake_star, "land-comb": land_comb, "lake-comb": lake_comb, "land-scribble": land_scribble,
    "land-squares": land_squares, "land-parts": land_parts, "lake-parts": lake_parts,
    "nested-holes": nested_holes, "nested-parts": nested_parts, "holes": holes, "islets": islets,
    "fort-scribble": fort_scribble, "fort-star": fort_star, "fort-zigzag": fort_zigzag, "river-scribble": river_scribble,
    "arc-scribble": arc_scribble, "arc-zigzag": arc_zigzag, "sea-scribble": sea_scribble,
    "repeated-arc": repeated_arc, "repeated-comb": repeated_comb, "repeated-ring": repeated_ring, "fort-repeats": many_fort_arcs,
    "nested-rings": nested_rings, "directives": directives, "graticule": graticule, "wide-graticule": wide_graticule,
}
