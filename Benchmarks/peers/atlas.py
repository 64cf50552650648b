"""A throw-away atlas for Pactmap with the layers of the benchmark: base map, garrisons, one map description in a plain style."""
import json
import numpy as np
import page

PREFIXES = {"land": "land", "lakes": "lake", "rivers": "river", "borders": "border"}


def collection(path, features):
    """Writes features one by one, so that millions of vertices need not be held at once."""
    head = {"type": "FeatureCollection", "licence": "LGPL-3.0-or-later", "source": "bench", "accuracy_km": 0.3,
            "provenance": "GSHHG 2.3.7 and WDBII at full resolution, cut at the window."}
    with open(path, "w") as file:
        file.write(json.dumps(head, ensure_ascii=False)[:-1] + ',"features":[')
        for index, found in enumerate(features):
            file.write((",\n" if index else "\n") + json.dumps(found, ensure_ascii=False, separators=(",", ":")))
        file.write("\n]}\n")


def feature(identifier, geometry, coordinates, **properties):
    return {"type": "Feature", "id": identifier, "properties": properties, "geometry": {"type": geometry, "coordinates": coordinates}}


def coordinates(shape):
    if shape.geom_type == "Polygon":
        return [np.asarray(ring.coords).tolist() for ring in (shape.exterior, *shape.interiors)]
    return np.asarray(shape.coords).tolist()


def basemap(layers, folder):
    """The layers of the base map as files; borders are lines of the model instead."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("land", "lakes", "rivers"):
        more = {"class": 4} if name == "rivers" else {}
        collection(folder / f"{name}.geojson",
                   (feature(f"{PREFIXES[name]}-{i}", s.geom_type, coordinates(s), **more) for i, s in enumerate(layers[name], 1)))


FACTS = {"accuracy_km": 1, "sources": ["bench"]}


def model(geo, borders, towns):
    """Facts: two states that nobody draws, a treaty between them, and a garrison in each town."""
    (geo / "arcs").mkdir(parents=True, exist_ok=True)
    (geo / "sources.yaml").write_text('sources:\n  bench:\n    kind: dataset\n    title: "GSHHG 2.3.7"\n'
                                      '    licence: "LGPL-3.0-or-later"\n    credit: "GSHHG and WDBII (Wessel & Smith)"\n')
    (geo / "treaties.yaml").write_text(
        'treaties:\n  t:\n    names: {en: "Treaty"}\n    guest: a\n    host: b\n    signed: {date: 2000-01-01, place: p0}\n    term_years: 1\n'
        f'    contingent: {{limit: {max(page.LIMIT, sum(t[3] for t in towns))}, covers: "men", sources: [bench]}}\n    articles: ["One"]\n    sources: [bench]\n')
    west, south, east, north = page.WINDOW
    squares = {"a": (west - 9, south, west - 8, north), "b": (west - 1, south - 1, east + 1, north + 1)}
    nodes, arcs, states = [], [], ""
    for name, (w, s, e, n) in squares.items():
        nodes += [feature(f"{name}1", "Point", [w, s], **FACTS, text=name), feature(f"{name}2", "Point", [e, n], **FACTS, text=name)]
        arcs += [feature(f"{name}-east", "LineString", [[w, s], [e, s], [e, n]], **FACTS, start=f"{name}1", end=f"{name}2", kind="frame", method="made"),
                 feature(f"{name}-west", "LineString", [[e, n], [w, n], [w, s]], **FACTS, start=f"{name}2", end=f"{name}1", kind="frame", method="made")]
        states += (f'  {name}:\n    kind: state\n    names: {{native: "{name}"}}\n    states:\n      - boundary: [{name}-east, {name}-west]\n'
                   "    accuracy_km: 1\n    sources: [bench]\n")
    (geo / "territories.yaml").write_text("territories:\n" + states)
    collection(geo / "nodes.geojson", nodes)
    collection(geo / "arcs" / "bench.geojson", arcs)
    (geo / "notes.yaml").write_text("notes: {}\n")
    (geo / "facilities.yaml").write_text("facilities:\n" + "".join(
        f"  f{i}: {{place: p{i}, treaty: t, kind: army, outcome: granted, from: 2000-01-01, sources: [bench]}}\n" for i in range(len(towns))))
    (geo / "garrisons.yaml").write_text("garrisons:\n" + "".join(
        f"  g{i}: {{treaty: t, places: [p{i}], men: {men}, from: 2000-01-01, sources: [bench]}}\n" for i, (_, _, _, men) in enumerate(towns)))
    collection(geo / "places.geojson", [feature(f"p{i}", "Point", [lon, lat], names={"native": name}, rank=3, **FACTS)
                                        for i, (name, lon, lat, _) in enumerate(towns)])
    collection(geo / "lines.geojson", [feature(f"border-{i}", "LineString", coordinates(s), kind="limit", names={"native": f"border {i}"}, **FACTS)
                                       for i, s in enumerate(borders, 1)])
    for name in ("incidents", "waters"):
        collection(geo / f"{name}.geojson", [])


def style():
    entry = lambda key, **values: f"  {key}: {{" + ", ".join(f"{k}: {v}" for k, v in values.items()) + "}\n"
    quoted = lambda colour: f'"{colour}"'
    line = lambda key: entry({"river": "river-3"}.get(key, key), width=page.LINES[key][0], color=quoted(page.LINES[key][1]))
    words = {"title": ("serif", page.TITLE_PT, ", bold: true"), "subtitle": ("serif", page.SUBTITLE_PT, ", italic: true"),
             "heading": ("sans", page.HEADING_PT, ", bold: true"), "body": ("sans", page.BODY_PT, ""), "small": ("sans", page.SMALL_PT, ""),
             "base": ("sans", page.NAME_PT, ", bold: true"), "base-detail": ("sans", page.SMALL_PT, ", form: hidden"),
             "strength": ("sans", 40, ""), "graticule": ("sans", page.DEGREES_PT, "")}
    # A number in a disc has no room at 40 points, and its line under the name is hidden: the others write none either.
    return ("extends: atlas\ncolors:\n"
            f'  sea: "{page.SEA}"\n  far-shore: "{page.SEA}"\n  near-shore: "{page.SEA}"\n  ink: "{page.INK}"\n  halo: "{page.HALO}"\n  guest: "{page.DISC}"\n'
            + "type:\n" + "".join(f"  {k}: {{font: {f}, size: {s}, least: {s}, color: ink{more}}}\n" for k, (f, s, more) in words.items())
            + f'areas:\n  land: {{fill: "{page.LAND}"}}\n'
            + "lines:\n" + "".join(line(k) for k in page.LINES)
            + f"symbols:\n  mm2_per_1000_men: {page.MM2_PER_1000}\n  garrison: {{color: guest, opacity: 1, ring: {page.RING}}}\n")


def description(borders, sheet):
    show = ", ".join(f"border-{i}" for i in range(1, len(borders) + 1))
    return f"""id: bench
title: bench.title
subtitle: bench.subtitle
treaties: [t]
date: 2000-01-02
period: 2000-01-01..2000-01-02
projection: "{page.CRS}"
projection_text: bench.projection
page: {{width: {sheet[0]}, height: {sheet[1]}, margin: {page.MARGIN}}}
frame: {{scale: {sheet[2]}, center: [{page.CENTRE[0]}, {page.CENTRE[1]}]}}
style: bench
layers:
  - {{kind: sea}}
  - {{kind: land, style: land}}
  - {{kind: lakes}}
  - {{kind: rivers}}
  - {{kind: coast}}
  - {{kind: lines, style: border, show: [{show}], legend: bench.border}}
  - {{kind: graticule, step: 1}}
  - {{kind: facilities}}
  - {{kind: garrisons, units: none}}
column: {{side: left, width: {page.COLUMN}, panels: [title, strength, areas, credits]}}
insets:
  - {{kind: scale-bar, corner: bottom-right, length_km: {page.SCALE_BAR_KM}}}
"""


def write(folder, layers, towns, house, sheet=(*page.PAGE, page.SCALE)):
    """`house` is the atlas whose style and texts are used; `sheet` the page's width and height in mm and the map's scale."""
    (folder / "maps" / "styles").mkdir(parents=True, exist_ok=True)
    (folder / "maps" / "texts").mkdir(parents=True, exist_ok=True)
    basemap(layers, folder / "geo" / "basemap")
    model(folder / "geo", layers["borders"], towns)
    (folder / "maps" / "styles" / "atlas.yaml").write_text((house / "maps" / "styles" / "atlas.yaml").read_text())
    (folder / "maps" / "styles" / "bench.yaml").write_text(style())
    own = {"title": page.TITLE, "subtitle": page.SUBTITLE, "border": "State border",
           "projection": page.PROJECTION}
    # The engine's words, without those of the house's own maps.
    texts = (house / "maps" / "texts" / "en.yaml").read_text()
    texts = (texts[:texts.index("\nlithuania:") + 1] + texts[texts.index("\npanel:") + 1:]).replace('"Soviet garrisons', '"Garrisons')
    (folder / "maps" / "texts" / "en.yaml").write_text(
        texts + "\nbench:\n" + "".join(f'  {k}: "{v}"\n' for k, v in own.items()))
    (folder / "maps" / "bench.yaml").write_text(description(layers["borders"], sheet))
