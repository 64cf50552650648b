"""GSHHG at full resolution, as whole polygons and lines in longitudes and latitudes, cut at the window."""
import subprocess, tempfile
from shapely.geometry import LineString, Polygon
from shapely.geometry.polygon import orient
from shapely.ops import clip_by_rect, polygonize, unary_union

STEP = 0.1        # of the vertices along the window's edge, in degrees: a parallel is no straight line on the map


def dump(window, what):
    """Pieces of `gmt coast -M` with their level."""
    west, south, east, north = window
    command = ["gmt", "coast", f"-R{west}/{east}/{south}/{north}", "-M", "-Df", what]
    with tempfile.TemporaryDirectory() as scratch:      # GMT leaves a history file where it runs
        text = subprocess.run(command, check=True, capture_output=True, text=True, cwd=scratch).stdout
    pieces = []
    for line in text.splitlines():
        if line.startswith(">"):
            pieces.append((int(line.split("Level")[1]), []))
        elif line and not line.startswith("#"):
            longitude, latitude = map(float, line.split()[:2])
            pieces[-1][1].append((round(longitude - 360 if longitude > 180 else longitude, 6), round(latitude, 6)))
    # Some borders stand twice in the database, and some pieces end where they begin.
    once = {(level, *min(points, points[::-1])): (level, points) for level, points in pieces if len(set(points)) > 1}
    return list(once.values())


def joined(pieces, directed=True):
    """Chains of pieces that follow each other; each piece starts where another ends. GMT cuts lines at the edges of its bins."""
    starts = {}
    for index, points in enumerate(pieces):
        starts.setdefault(points[0], []).append(index)
        if not directed:
            starts.setdefault(points[-1], []).append(index)
    ends = {points[-1] for points in pieces}
    used, chains = set(), []
    simple = lambda point: directed or len(starts.get(point, [])) == 2
    heads = [i for i, p in enumerate(pieces) if (p[0] not in ends if directed else not simple(p[0]) or not simple(p[-1]))]
    for first in heads + list(range(len(pieces))):
        if first in used:
            continue
        used.add(first)
        chain = list(pieces[first])
        if not directed and simple(chain[0]) and not simple(chain[-1]):
            chain.reverse()
        while simple(chain[-1]):
            follower = next((i for i in starts.get(chain[-1], []) if i not in used), None)
            if follower is None:
                break
            used.add(follower)
            points = pieces[follower]
            chain += (points if points[0] == chain[-1] else points[::-1])[1:]
        chains.append(chain)
    return chains


def frame(window):
    """The window as a polygon with vertices along its edges."""
    west, south, east, north = window
    xs = [round(west + i * STEP, 6) for i in range(round((east - west) / STEP))]
    ys = [round(south + i * STEP, 6) for i in range(round((north - south) / STEP))]
    return Polygon([(x, south) for x in xs] + [(east, y) for y in ys] + [(round(west + east - x, 6), north) for x in xs]
                   + [(west, round(south + north - y, 6)) for y in ys])


def parts(geometry, kind):
    if geometry.geom_type == kind:
        return [] if geometry.is_empty else [geometry]
    return [part for piece in getattr(geometry, "geoms", []) for part in parts(piece, kind)]


def areas(pieces, level, window):
    """The polygons of one level. Dry land lies on the left of every shore, so that level 2 runs clockwise round its water."""
    chains = joined([points for found, points in pieces if found == level])
    whole = frame(window)
    closed = [Polygon(c) for c in chains if c[0] == c[-1] and len(c) > 3]
    inside = [p for p in closed if whole.contains(p)]
    opened = [LineString(c) for c in chains if c[0] != c[-1]] + [LineString(p.exterior.coords) for p in closed if not whole.contains(p)]
    opened = [part for line in opened for part in parts(line.intersection(whole), "LineString")]
    if level % 2 == 0:
        opened = [LineString(line.coords[::-1]) for line in opened]
    along = {pair for line in opened for pair in zip(line.coords, line.coords[1:])}
    faces = polygonize(unary_union([whole.exterior, *opened])) if opened else []
    cut = [f for f in faces if any(pair in along for pair in zip(*(lambda c: (c, c[1:]))(list(orient(f, 1).exterior.coords))))]
    return [q for p in inside + cut for q in ([p] if p.is_valid else parts(p.buffer(0), "Polygon"))]


def lines(pieces, window):
    """Lines of one level as long as they can be, cut at the window, with their level."""
    found = []
    for level in sorted({level for level, _ in pieces}):
        for chain in joined([points for l, points in pieces if l == level], directed=False):
            # Some lines of the database consist of one place, twice.
            found += [(level, part) for part in parts(clip_by_rect(LineString(chain), *window), "LineString") if part.length > 1e-6]
    return found


def read(window):
    """Layers by name: land and lakes as polygons, rivers and borders as lines."""
    shores = dump(window, "-W")
    islands = areas(shores, 3, window)
    lakes = []
    for lake in areas(shores, 2, window):
        for island in islands:
            if lake.contains(island.representative_point()):
                lake = lake.difference(island)
        lakes += parts(lake, "Polygon")
    order = lambda shapes: sorted(shapes, key=lambda s: (-s.area, s.bounds))
    return {
        "land": [orient(p, 1) for p in order(areas(shores, 1, window))],
        "lakes": [orient(p, 1) for p in order(lakes)],
        "rivers": [line for _, line in sorted(lines(dump(window, "-Ia"), window), key=lambda r: (r[0], r[1].bounds))],
        "borders": [line for _, line in sorted(lines(dump(window, "-N1"), window), key=lambda r: r[1].bounds)],
    }
