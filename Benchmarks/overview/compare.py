#!/usr/bin/env python3
"""Counts names, overlaps and names on symbols on both plates: python3 compare.py PACTMAP.svg [build/qgis-labels.json]

Pactmap: every label of the layered SVG in its own colour, drawn without antialiasing at 300 dpi, read from pixels.
QGIS: the boxes of the labels that its engine reports (a curved name is a box a letter), shrunk by a fifth in height, as boxes hold room
for accents and descenders that most names lack.
"""
import json, math, re, subprocess, sys, tempfile
from itertools import combinations
from pathlib import Path
import numpy as np
from osgeo import ogr
from PIL import Image
from shapely.geometry import Point, Polygon
from shapely.ops import unary_union
from shapely.affinity import scale

HERE = Path(__file__).resolve().parent
svg = Path(sys.argv[1]).read_text()
blocks = re.findall(r'(<g id="[a-z-]*?-label-([a-z]+)-[^"]*" inkscape:label="([^"]*)".*?)(?=<g id="[a-z-]*?-label-|\Z)', svg, re.S)
def draw(order):
    head = '<svg xmlns="http://www.w3.org/2000/svg" width="297mm" height="420mm" viewBox="0 0 297 420" shape-rendering="crispEdges">'
    parts = []
    for n in order:
        for group in re.findall(r'<g role="text".*?</g>', blocks[n][0], re.S):
            parts += [f'<path fill="#{(n + 1) * 40:06x}" d="{d}"/>' for d in re.findall(r'<path fill="#[0-9a-f]{6}"[^>]*? d="([^"]*)"', group)]
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "l.svg").write_text(head + "".join(parts) + "</svg>")
        subprocess.run(["rsvg-convert", "--unlimited", "-w", "3508", "-h", "4961", "-o", f"{folder}/l.png", f"{folder}/l.svg"], check=True)
        p = np.asarray(Image.open(f"{folder}/l.png").convert("RGBA")).astype(np.int32)
    code = p[..., 0] * 65536 + p[..., 1] * 256 + p[..., 2]
    return np.where(p[..., 3] > 0, code // 40 - 1, -1)
over, under = draw(range(len(blocks))), draw(range(len(blocks) - 1, -1, -1))
differ = (over != under) & (over >= 0) & (under >= 0)
pairs = {tuple(sorted(p)) for p in zip(over[differ], under[differ])}
discs = re.findall(r'<path fill="#a8221c" fill-rule="evenodd" d="m([\d.]+) ([\d.]+)c0 [\d.]+-?[\d.]+ [\d.]+-([\d.]+) [\d.]+-\3 ', svg)
frame = re.search(r'id="[a-z]+-sea".*?\n<path[^>]*d="m([\d.]+) ([\d.]+) ([\d.]+) 0 0 ([\d.]+)', svg)
fx, fy, fw, fh = map(float, frame.groups())
kinds = {}
for _, kind, _ in blocks:
    kinds[kind] = kinds.get(kind, 0) + 1
print("Pactmap:", len(blocks), "names", kinds, "; overlapping pairs", [(blocks[a][2], blocks[b][2]) for a, b in pairs])
px = 3508 / 297
def hits(centres):
    touched = set()
    for cx, cy, r in centres:
        if not (fx < cx < fx + fw and fy < cy < fy + fh):
            continue
        ys, xs = np.mgrid[int((cy - r) * px):int((cy + r) * px) + 1, int((cx - r) * px):int((cx + r) * px) + 1]
        part = over[ys[:, 0].min():ys[:, 0].max() + 1, xs.min():xs.max() + 1]
        inside = np.hypot(xs / px - cx, ys / px - cy) < r
        found, sizes = np.unique(part[inside], return_counts=True)
        touched |= {(blocks[n][2], round(cx, 1), round(cy, 1), int(s)) for n, s in zip(found, sizes) if n >= 0 and s > 5}
    return touched
white = [(float(x) - 1.98, float(y), 1.7) for x, y in re.findall(r'<path fill="#ffffff" fill-rule="evenodd" d="m([\d.]+) ([\d.]+)c0 1\.(?:09|1)', svg)]
print("  symbols:", len(white), "; names on a symbol:", sorted(hits(white)))
hidden = [(round(math.hypot(a[0] - b[0], a[1] - b[1]), 2), a[:2], b[:2]) for a, b in combinations(white, 2) if math.hypot(a[0] - b[0], a[1] - b[1]) < 2.4]
print("  symbols closer than 2.4 mm (of 3.6 mm):", hidden)
leaders = [b[2] for b in blocks if re.search(r'<path fill="none" stroke="#262322" stroke-width="\.16"', b[0])]
print("  leaders:", leaders)

labels = [l for l in json.loads(Path(sys.argv[2] if len(sys.argv) > 2 else HERE / "build" / "qgis-labels.json").read_text()) if not l["unplaced"]]
shapes = {}
for l in labels:
    shapes.setdefault((l["layer"], l["feature"], l["text"]), []).append(scale(Polygon(l["corners"]), 1, 0.8))
merged = {k: unary_union(v) for k, v in shapes.items()}
found = sorted({(k[0], k[2]) for k in shapes})
print("QGIS:", len(found), "names", {layer: sum(f[0] == layer for f in found) for layer in {f[0] for f in found}}, "; overlapping pairs", [(a[2], b[2], round(p.intersection(q).area, 2)) for (a, p), (b, q) in combinations(merged.items(), 2)
      if p.intersects(q) and p.intersection(q).area > 0.3 and a[0] != "limits"])
frame_data, data = ogr.Open(str(HERE / "build" / "frame.fgb")), ogr.Open(str(HERE / "build" / "facilities.fgb"))
extent = frame_data.GetLayer(0).GetExtent()
spots = []
for f in data.GetLayer(0):
    g = f.GetGeometryRef()
    spots.append((f.GetField("site"), 82.7 + (g.GetX() - extent[0]) / 2600 + f.GetField("dx"), 12.2 + (extent[3] - g.GetY()) / 2600 - f.GetField("dy")))
print("  symbols:", len(spots), "; names on a symbol:", [(k[2], s[0], round(p.intersection(Point(s[1:]).buffer(1.7)).area, 2)) for k, p in merged.items() for s in spots
      if p.intersection(Point(s[1:]).buffer(1.7)).area > 0.3])
print("  symbols closer than 2.4 mm:", [(a[0], b[0]) for a, b in combinations(spots, 2) if math.hypot(a[1] - b[1], a[2] - b[2]) < 2.4])
