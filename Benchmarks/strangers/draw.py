#!/usr/bin/env python3
"""Draws GeoJSON files that others made: draw.py PROGRAM FOLDER [--out TABLE] [--pictures FOLDER] [--seconds S] [--memory MB].

Round each *.geojson file of FOLDER two atlases are made: in one it is the land of the base map, in the other each of its areas is a
territory, drawn with the style of the made-up atlas of the tests. Each is checked and rendered within bounds of time and memory. The table
tells for each file what both commands ended with, what they said, and the time and memory of the drawing. Files may be named
OWNER+REPOSITORY+NAME.geojson; the table then gives the repository."""
import argparse, json, math, os, resource, shutil, signal, subprocess, sys, tempfile, time
from pathlib import Path

FIXTURE = Path(__file__).resolve().parents[2] / "Tests/PactmapKitTests/Fixtures/tamar"
# The room for the map on an A4 sheet in landscape, in millimetres.
ROOM = (270, 180)


def shapes(node):
    """The shapes of a GeoJSON text, one after the other, with those of collections."""
    kind = node.get("type") if isinstance(node, dict) else None
    if kind == "FeatureCollection":
        for feature in node.get("features") or []:
            yield from shapes(feature)
    elif kind == "Feature":
        if node.get("geometry"):
            yield from shapes(node["geometry"])
    elif kind == "GeometryCollection":
        for member in node.get("geometries") or []:
            yield from shapes(member)
    elif kind and "coordinates" in node:
        yield node


def polygons(node):
    for shape in shapes(node):
        if shape["type"] == "Polygon":
            yield shape["coordinates"]
        elif shape["type"] == "MultiPolygon":
            yield from shape["coordinates"]


def positions(value):
    if value and isinstance(value[0], (int, float)):
        yield value
    else:
        for member in value or []:
            yield from positions(member)


def frame(node):
    """A projection and a frame that show everything: a conic plane of equal area, or the whole world."""
    xs, ys = [], []
    for shape in shapes(node):
        for place in positions(shape.get("coordinates")):
            if abs(place[0]) <= 360 and abs(place[1]) <= 90:
                xs.append(place[0])
                ys.append(place[1])
    if not xs:
        return "+proj=eqearth +datum=WGS84 +units=m", 140_000_000, (0, 0)
    west, east, south, north = min(xs), max(xs), min(ys), max(ys)
    if east - west > 180:
        # What crosses the antimeridian lies on both sides of it.
        turned = [x % 360 for x in xs]
        if max(turned) - min(turned) < 180:
            west, east = min(turned), max(turned)
    lon, lat = (west + east) / 2, (south + north) / 2
    if east - west > 180:
        return f"+proj=eqearth +lon_0=0 +datum=WGS84 +units=m", 140_000_000, (0, 0)
    widest = max(math.cos(math.radians(y)) for y in (south, north, lat))
    width, height = max(0.001, east - west) * 111.32 * widest, max(0.001, north - south) * 110.6
    scale = 1.15e6 * max(width / ROOM[0], height / ROOM[1])
    lon = (lon + 180) % 360 - 180
    return f"+proj=laea +lat_0={lat:.4f} +lon_0={lon:.4f} +datum=WGS84 +units=m", max(1000, math.ceil(scale)), (lon, lat)


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


FACTS = {"accuracy_km": 1, "sources": ["survey"]}


def collection(path, features):
    write(path, json.dumps({"type": "FeatureCollection", "licence": "?", "features": features}))


def atlas(folder, node, layers, territories=()):
    """What both atlases have in common, and territories: (id, rings as lists of positions)."""
    projection, scale, center = frame(node)
    x, y = center
    # A map is about a treaty, and a treaty between two states.
    parties = [(name, [[[x, y], [x + d, y], [x, y + d], [x, y]]]) for name, d in (("guest", .001), ("host", -.001))]
    nodes, arcs, entries = [], [], []
    for name, rings in [*parties, *territories]:
        names = []
        for ring in rings:
            arc = f"r{len(arcs)}"
            nodes.append({"type": "Feature", "id": arc, "geometry": {"type": "Point", "coordinates": ring[0][:2]},
                          "properties": {"text": "start", **FACTS}})
            arcs.append({"type": "Feature", "id": arc, "geometry": {"type": "LineString", "coordinates": [p[:2] for p in ring]},
                         "properties": {"start": arc, "end": arc, "kind": "region", "method": "file", **FACTS}})
            names.append([arc])
        kind = "state" if len(entries) < 2 else "occupied"
        entries.append(f'  {name}: {{kind: {kind}, names: {{native: "{name}"}}, states: [{{boundary: {json.dumps(names)}}}], '
                       "accuracy_km: 1, sources: [survey]}\n")
    collection(folder / "geo/nodes.geojson", nodes)
    collection(folder / "geo/arcs/file.geojson", arcs)
    write(folder / "geo/territories.yaml", "territories:\n" + "".join(entries))
    write(folder / "geo/treaties.yaml", """treaties:
  treaty:
    names: {en: "A treaty"}
    guest: guest
    host: host
    signed: {date: 1938-05-02, place: here}
    term_years: 20
    contingent: {limit: 2000, covers: "soldiers", sources: [survey]}
    entry: {date: 1938-06-01, text: "the troops come"}
    negotiation: [{id: treaty, date: 1938-05-02, men: 2000, by: both, text: "the treaty", sources: [survey]}]
    events: [{id: signed, date: 1938-05-02, text: "treaty signed", sources: [survey]}]
    articles: ["Two bases"]
    sources: [survey]
""")
    write(folder / "geo/sources.yaml", 'sources:\n  survey: {kind: dataset, title: "A file of others", licence: "?", credit: "A file of others"}\n')
    write(folder / "geo/places.geojson", json.dumps({"type": "FeatureCollection", "licence": "CC0", "features": [{
        "type": "Feature", "id": "here", "geometry": {"type": "Point", "coordinates": center},
        "properties": {"names": {"native": "Here"}, "rank": 5, "accuracy_km": 1, "sources": ["survey"]}}]}))
    (folder / "maps/styles").mkdir(parents=True)
    shutil.copy(FIXTURE / "maps/styles/plain.yaml", folder / "maps/styles/plain.yaml")
    words, keep = [], True
    for line in (FIXTURE / "maps/texts/en.yaml").read_text().splitlines():
        if line and not line[0].isspace():
            keep = not line.startswith("lobo:")
        if keep:
            words.append(line)
    write(folder / "maps/texts/en.yaml", "\n".join(words) + '\nsheet: {title: "A file of others", subtitle: "As it came"}\n')
    write(folder / "maps/sheet.yaml", f"""id: sheet
title: sheet.title
subtitle: sheet.subtitle
treaties: [treaty]
date: 1939-01-01
period: 1938-01-01..1939-01-01
projection: "{projection}"
page: {{size: A4, orientation: landscape, margin: 8}}
frame: {{scale: {scale}, center: [{center[0]:.4f}, {center[1]:.4f}]}}
style: plain
layers:
{layers}
""")


def as_land(folder, text, node):
    atlas(folder, node, "  - {kind: sea}\n  - {kind: land, style: neighbours}\n  - {kind: coast}")
    # The three lines that a file of the base map needs, as a user would add them.
    start = text.index("{") + 1
    missing = "".join(f'"{key}": {value}, ' for key, value in
                      (("source", '"survey"'), ("licence", '"?"'), ("accuracy_km", "1")) if not (isinstance(node, dict) and key in node))
    write(folder / "geo/basemap/land.geojson", text[:start] + missing + text[start:])


def as_areas(folder, text, node):
    territories = []
    features = node.get("features") if isinstance(node, dict) and node.get("type") == "FeatureCollection" else [node]
    for number, feature in enumerate(features or []):
        rings = [ring for polygon in polygons(feature) for ring in polygon if len(ring) > 3]
        if rings:
            territories.append((f"t{number}", rings))
    shown = ", ".join(name for name, _ in territories)
    atlas(folder, node, f"  - {{kind: sea}}\n  - {{kind: area, style: tint-east, show: [{shown}]}}", territories)


def run(command, seconds, megabytes):
    """One command within bounds: how it ended, what it said, processor seconds and peak memory in MB."""
    def bounds():
        os.setsid()
        resource.setrlimit(resource.RLIMIT_AS, (megabytes << 20, megabytes << 20))
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(command, stdout=said, stderr=said, preexec_fn=bounds)
        end, late = time.perf_counter() + seconds, False
        while True:
            pid, status, usage = os.wait4(process.pid, os.WNOHANG)
            if pid:
                break
            if time.perf_counter() > end and not late:
                late = True
                os.kill(process.pid, signal.SIGKILL)
            time.sleep(.01)
        process.returncode = code = os.waitstatus_to_exitcode(status)
        said.seek(0)
        words = said.read().decode(errors="replace").strip().splitlines()
    ended = "too long" if late else "ok" if code == 0 else f"signal {-code}" if code < 0 else "refused"
    return ended, words, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--pictures", type=Path)
    parser.add_argument("--only", default="")
    parser.add_argument("--words", type=int, default=4, help="how many messages of each drawing are shown meanwhile")
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--memory", type=int, default=3000)
    options = parser.parse_args()
    rows = ["| file | kB | as | check | render | s | MB | what was said |", "|---|---|---|---|---|---|---|---|"]
    for path in sorted(options.folder.glob("*.geojson")):
        if options.only not in path.name:
            continue
        text = path.read_text(errors="replace").lstrip("\ufeff")
        try:
            node = json.loads(text)
        except ValueError:
            node = {}
        for kind, make in (("land", as_land), ("areas", as_areas)):
            with tempfile.TemporaryDirectory() as folder:
                folder = Path(folder)
                make(folder, text, node)
                checked, found, _, _ = run([options.program, "check", "--atlas", folder], options.seconds, options.memory)
                drawn, said, seconds, memory = run(
                    [options.program, "render", "--atlas", folder, "--format", "png", "--dpi", "150", "--output", folder / "out"],
                    options.seconds, options.memory)
                pictures = list((folder / "out").glob("*.png")) if (folder / "out").is_dir() else []
                if options.pictures and pictures:
                    options.pictures.mkdir(parents=True, exist_ok=True)
                    shutil.copy(pictures[0], options.pictures / f"{path.stem}-{kind}.png")
                words = [w.replace(str(folder) + "/", "") for w in found if "geo/" in w or "maps/" in w]
                others = [w.replace(str(folder) + "/", "") for w in said if ("geo/" in w or "maps/" in w)]
                print(path.name, kind, checked, drawn, f"{seconds:.2f} s {memory:.0f} MB", file=sys.stderr)
                for word in list(dict.fromkeys(others + words))[:options.words]:
                    print("   ", "c" if word in words else " ", "r" if word in others else " ", word[:260], file=sys.stderr)
                if drawn != "ok" and not others:
                    print("    ", "\n     ".join(said[-3:]), file=sys.stderr)
                name = path.stem.split("+", 2)
                title = f"{name[0]}/{name[1]}: {name[2]}" if len(name) == 3 else path.stem
                first = (words or [""])[0].replace("|", "¦")
                rows.append(f"| {title} | {path.stat().st_size // 1000} | {kind} | {checked} | {drawn} | {seconds:.2f} | {memory:.0f} | "
                            + (f"{first[:140]}{f' (+{len(words) - 1})' if len(words) > 1 else ''}" if words else "") + " |")
    table = "\n".join(rows) + "\n"
    if options.out:
        options.out.write_text(table)
    else:
        print(table)


if __name__ == "__main__":
    main()
