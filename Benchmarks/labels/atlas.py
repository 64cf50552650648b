"""A throw-away atlas for Pactmap: the points as towns, nothing else."""
import json, math, re
from pathlib import Path
from sets import WIDTH, HEIGHT, RADIUS, SIZE_PT

# Plate carrée on a sphere at the equator, 1 : 1 000 000: a millimetre is a kilometre, everywhere and both ways.
DEGREE = 1000 / (6371000 * math.pi / 180)
PROJECTION = "+proj=eqc +lat_ts=0 +lon_0=10 +R=6371000 +units=m"
LON, LAT = 10.0, 0.0


def at(x, y):
    return [round(LON + (x - WIDTH / 2) * DEGREE, 8), round(LAT + (y - HEIGHT / 2) * DEGREE, 8)]


def collection(features):
    return json.dumps({"type": "FeatureCollection", "licence": "CC0", "source": "bench", "accuracy_km": 1, "provenance": "Made for the benchmark.",
                       "features": features}, ensure_ascii=False)


def write(folder, points, model, with_towns=True):
    """`model` is an atlas whose style and texts are used."""
    geo, maps = folder / "geo", folder / "maps"
    for d in (geo / "arcs", geo / "basemap", maps / "styles", maps / "texts"):
        d.mkdir(parents=True, exist_ok=True)
    (geo / "sources.yaml").write_text('sources:\n  bench:\n    kind: dataset\n    title: "Benchmark"\n    licence: "CC0"\n    credit: "Benchmark"\n')
    # A map needs a treaty, and that needs states: two that fill the window, never drawn.
    (geo / "treaties.yaml").write_text(
        'treaties:\n  t:\n    names: {en: "T"}\n    guest: a\n    host: b\n    signed: {date: 2000-01-01, place: p0}\n    term_years: 1\n'
        '    contingent: {limit: 1000, covers: "men", sources: [bench]}\n    articles: ["One"]\n    sources: [bench]\n')
    (geo / "territories.yaml").write_text("territories:\n" + "".join(
        f'  {t}:\n    kind: state\n    names: {{native: "{t}"}}\n    states:\n      - boundary: [one, two]\n    accuracy_km: 1\n    sources: [bench]\n' for t in "ab"))
    for name in ("notes", "facilities", "garrisons"):
        (geo / f"{name}.yaml").write_text(f"{name}: {{}}\n")
    land = [[at(-40, -40), at(250, -40), at(250, 340), at(-40, 340), at(-40, -40)]]
    whole = [{"type": "Feature", "id": "land", "geometry": {"type": "Polygon", "coordinates": land}, "properties": {}}]
    for name in ("land", "locator-land"):
        (geo / "basemap" / f"{name}.geojson").write_text(collection(whole))
    corners = [at(-30, -30), at(240, -30), at(240, 330), at(-30, 330)]
    facts = {"accuracy_km": 1, "sources": ["bench"]}
    (geo / "nodes.geojson").write_text(collection([
        {"type": "Feature", "id": k, "geometry": {"type": "Point", "coordinates": c}, "properties": {**facts, "text": k}} for k, c in (("n1", corners[0]), ("n2", corners[2]))]))
    (geo / "arcs" / "bench.geojson").write_text(collection([
        {"type": "Feature", "id": k, "geometry": {"type": "LineString", "coordinates": c},
         "properties": {**facts, "start": s, "end": e, "kind": "sea", "method": "made"}}
        for k, s, e, c in (("one", "n1", "n2", corners[:3]), ("two", "n2", "n1", corners[2:] + corners[:1]))]))
    for name in ("basemap/lakes", "basemap/rivers", "lines", "incidents", "waters"):
        (geo / f"{name}.geojson").write_text(collection([]))
    (geo / "places.geojson").write_text(collection([
        {"type": "Feature", "id": f"p{i}", "geometry": {"type": "Point", "coordinates": at(x, y)},
         "properties": {"names": {"native": name}, "rank": 3, "accuracy_km": 1, "sources": ["bench"]}} for i, (x, y, name) in enumerate(points)]))
    style = (model / "maps" / "styles" / "atlas.yaml").read_text()
    fonts = "fonts:\n" + "".join(f"  {k}:\n    family: DejaVu Sans\n    regular: DejaVuSans.ttf\n    bold: DejaVuSans-Bold.ttf\n    italic: DejaVuSans.ttf\n    bold_italic: DejaVuSans-Bold.ttf\n"
                                for k in ("serif", "sans"))
    style = fonts + style[style.index("\ncolors:"):]
    style = re.sub(r'(\n  town-\d:\s*)\{.*\}', rf'\1{{font: sans, size: {SIZE_PT:g}, color: ink}}', style)
    style = re.sub(r"\n  town: \[.*?\]", f"\n  town: {[2 * RADIUS] * 5}", style)
    style = re.sub(r'\n  halo: ".*?"', '\n  halo: "#FFFFFF00"', style)
    (maps / "styles" / "bench.yaml").write_text(style)
    text = (model / "maps" / "texts" / "en.yaml").read_text()
    (maps / "texts" / "en.yaml").write_text(text + '\nbench:\n  title: "Benchmark"\n  subtitle: "Labels"\n')
    towns = "  - {kind: towns, ranks: [1, 2, 3, 4, 5]}\n" if with_towns else ""
    (maps / "bench.yaml").write_text(
        "id: bench\ntitle: bench.title\nsubtitle: bench.subtitle\ntreaties: [t]\ndate: 2000-01-01\nperiod: 2000-01-01..2000-01-01\n"
        f'projection: "{PROJECTION}"\nprojection_text: bench.subtitle\npage: {{width: {WIDTH + PAD}, height: {HEIGHT + PAD}, margin: {MARGIN}}}\n'
        f"frame: {{scale: 1000000, center: [{LON}, {LAT}]}}\nstyle: bench\nlayers:\n  - {{kind: sea}}\n  - {{kind: land, style: neighbours}}\n{towns}")


PAD, MARGIN = 17.2, 4
