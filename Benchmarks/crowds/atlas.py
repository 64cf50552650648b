"""Crowded atlases: the made-up atlas of the tests with as many towns, bases, events or names as one likes."""
import json, math, random, shutil
from pathlib import Path

FICTION = Path(__file__).resolve().parents[2] / "Tests/PactmapKitTests/Fixtures/tamar"
WEST, SOUTH, EAST, NORTH = -71.6, -46.3, -68.4, -43.7          # well within the frame of the map
SPOT = (-69.6, -45.0)
PAGES = {"A4": "{size: A4, orientation: landscape, margin: 8}", "A0": "{size: A0, orientation: landscape, margin: 8}"}
LAYERS = """  - {kind: sea}
  - {kind: land, style: neighbours}
  - {kind: area, style: subject, show: [tamar]}
  - {kind: coast}
"""
KINDS = ["baseline"] + [f"{what}-{where}" for what in ("towns", "bases", "garrisons", "events")
                        for where in ("scattered", "coincident", "clustered")] + [
    "towns-heaped", "capitals-coincident", "bases-shared", "events-shared", "notes", "lines", "areas"]


def spots(where, count, rng):
    """Positions in degrees: all over the map, at one spot, on top of one symbol, or in clusters of about 10 km."""
    if where == "coincident":
        return [SPOT] * count
    if where == "heaped":                                       # within a symbol's size, no two the same
        return [(SPOT[0] + rng.uniform(-.004, .004), SPOT[1] + rng.uniform(-.003, .003)) for _ in range(count)]
    if where == "clustered":
        centres = [(rng.uniform(WEST, EAST), rng.uniform(SOUTH, NORTH)) for _ in range(max(1, round(count ** .5 / 3)))]
        return [(x + rng.gauss(0, .06), y + rng.gauss(0, .04)) for x, y in (rng.choice(centres) for _ in range(count))]
    return [(rng.uniform(WEST, EAST), rng.uniform(SOUTH, NORTH)) for _ in range(count)]


def name(rng):
    return "".join(rng.choice("bdfglmnprst") + rng.choice("aeiou") for _ in range(rng.randint(2, 5))).capitalize()


def feature(id, geometry, **properties):
    return {"type": "Feature", "id": id, "geometry": geometry, "properties": properties}


def place(id, spot, rng, rank, **more):
    return feature(id, {"type": "Point", "coordinates": [round(spot[0], 6), round(spot[1], 6)]},
                   names={"native": name(rng)}, rank=rank, accuracy_km=1, sources=["survey"], **more)


def add(path, features):
    collection = json.loads(path.read_text()) if path.exists() else {
        "type": "FeatureCollection", "licence": "CC0", "features": []}
    collection["features"] += features
    path.write_text(json.dumps(collection))


def make(folder, kind, count, page="A4", seed=7):
    """Writes an atlas of `count` things of one kind; they differ from run to run in nothing."""
    rng = random.Random(seed)
    shutil.copytree(FICTION, folder, dirs_exist_ok=True)
    geo = folder / "geo"
    what, _, where = kind.partition("-")
    layers, panels = LAYERS + "  - {kind: towns, ranks: [1, 2, 3, 4]}\n", "[title, credits]"
    if what in ("towns", "capitals"):
        rank = (lambda i: 1) if what == "capitals" else (lambda i: 2 + i % 3)
        add(geo / "places.geojson", [place(f"t{i:05}", s, rng, rank(i)) for i, s in enumerate(spots(where, count, rng))])
    elif what in ("bases", "garrisons"):
        at = spots(where, count, rng)
        if where == "shared":
            add(geo / "places.geojson", [place("shared", SPOT, rng, 2)])
        else:
            add(geo / "places.geojson", [place(f"b{i:05}", s, rng, 2) for i, s in enumerate(at)])
        facts, garrisons = [], []
        for i in range(count):
            host = "shared" if where == "shared" else f"b{i:05}"
            facts.append(f"  f{i:05}:\n    place: {host}\n    treaty: lobo-1901\n    kind: {('army', 'naval')[i % 2]}\n"
                         "    proposed_by: guest\n    outcome: granted\n    from: 1901-05-02\n    sources: [gazette]\n")
            garrisons.append(f"  g{i:05}:\n    treaty: lobo-1901\n    places: [{host}]\n    men: {100 + 37 * i % 900}\n"
                             "    from: 1901-05-02\n    sources: [gazette]\n")
        append(geo / "facilities.yaml", facts)
        layers += "  - {kind: facilities}\n"
        if what == "garrisons":
            append(geo / "garrisons.yaml", garrisons)
            layers += "  - {kind: garrisons}\n"
    elif what == "events":
        at = spots("coincident" if where == "shared" else where, count, rng)
        # Events at one spot make one symbol; apart by half a symbol they make many.
        shift = (lambda i: (0, 0)) if where == "shared" else (lambda i: ((i % 20) * .012, (i // 20) * .009))
        add(geo / "incidents.geojson", [
            feature(f"e{i:05}", {"type": "Point", "coordinates": [round(x + shift(i)[0], 6), round(y + shift(i)[1], 6)]},
                    date="1901-05-10", kind="entry", treaty="lobo-1901", names={"en": name(rng)}, accuracy_km=1, sources=["gazette"])
            for i, (x, y) in enumerate(at)])
        layers += "  - {kind: incidents, label: true}\n"
    elif what == "notes":
        append(geo / "notes.yaml", [
            f"  x{i:05}:\n    subject: \"{name(rng)}\"\n    text: \"Another paper tells it otherwise.\"\n    sources: [gazette]\n"
            for i in range(count)])
        add(geo / "places.geojson", [place(f"t{i:05}", s, rng, 3, notes=[f"x{i:05}"])
                                     for i, s in enumerate(spots("scattered", count, rng))])
        panels = "[title, notes, credits]"
    elif what == "lines":
        lines = []
        for i, (x, y) in enumerate(spots("scattered", count, rng)):
            turn = rng.uniform(0, math.pi)
            lines.append(feature(f"l{i:05}", {"type": "LineString", "coordinates": [
                [round(x + d * math.cos(turn) * .1, 6), round(y + d * math.sin(turn) * .1, 6)] for d in range(-3, 4)]},
                kind="proposed-fortification", names={"en": name(rng)}, accuracy_km=1, sources=["gazette"]))
        add(geo / "lines.geojson", lines)
        show = ", ".join(line["id"] for line in lines)
        layers += f"  - {{kind: lines, style: fortification, show: [{show}], label: true}}\n"
    elif what == "areas":
        nodes, arcs, territories = [], [], []
        for i, (x, y) in enumerate(spots("scattered", count, rng)):
            ring = [[round(x + .12 * math.cos(a * math.pi / 6), 6), round(y + .09 * math.sin(a * math.pi / 6), 6)]
                    for a in range(12)]
            arcs.append(feature(f"a{i:05}", {"type": "LineString", "coordinates": ring + ring[:1]},
                                start=f"n{i:05}", end=f"n{i:05}", kind="region", accuracy_km=1,
                                method="surveyed", sources=["survey"]))
            nodes.append(feature(f"n{i:05}", {"type": "Point", "coordinates": ring[0]}, text="where a ring begins",
                                 accuracy_km=1, sources=["survey"]))
            territories.append(f"  z{i:05}:\n    kind: ceded\n    names: {{native: \"{name(rng)}\"}}\n    of: tamar\n"
                               f"    to_state: aurelia\n    treaty: lobo-1901\n    states: [{{boundary: [a{i:05}]}}]\n"
                               "    accuracy_km: 1\n    sources: [gazette]\n")
        add(geo / "arcs" / "survey.geojson", arcs)
        add(geo / "nodes.geojson", nodes)
        append(geo / "territories.yaml", territories)
        layers += f"  - {{kind: area, style: ceded, show: [{', '.join(f'z{i:05}' for i in range(count))}], label: true}}\n"
    text = (folder / "maps/lobo.yaml").read_text()
    head, rest = text.split("layers:\n")
    column = f"column:\n  side: right\n  width: 70\n  panels: {panels}\n"
    head = head.replace(PAGES["A4"], PAGES[page])
    (folder / "maps/lobo.yaml").write_text(head + "layers:\n" + layers + column)


def append(path, entries):
    path.write_text(path.read_text().rstrip("\n") + "\n" + "".join(entries))
