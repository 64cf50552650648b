"""Mapnik: python3 rival_mapnik.py SET.json FOLDER RUNS."""
import json, statistics, sys, time
import mapnik
from sets import WIDTH, HEIGHT, RADIUS, SIZE_PT, DPI, colour

points, folder, runs = json.load(open(sys.argv[1])), sys.argv[2], int(sys.argv[3])
mapnik.FontEngine.register_font("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf")

def source():
    features = mapnik.MemoryDatasource()
    context = mapnik.Context()
    for key in ("name", "c"):
        context.push(key)
    for i, (x, y, name) in enumerate(points):
        f = mapnik.Feature(context, i + 1)
        f["name"], f["c"] = name, "rgb(%d,%d,%d)" % colour(i)
        f.geometry = mapnik.Geometry.from_wkt(f"POINT({x} {y})")
        features.add_feature(f)
    return features

data = source()

def render(dpi, coloured=False, reverse=False, labels=True):
    mm = dpi / 25.4
    m = mapnik.Map(round(WIDTH * mm), round(HEIGHT * mm))
    disc = 'fill-opacity="0" stroke-opacity="0"' if coloured else f'fill="white" stroke="#262322" stroke-width="{0.22 * mm}"'
    tint = ('fill="[c]" comp-op="%s"' % ("dst-over" if reverse else "src-over")) if coloured else 'fill="#262322"'
    gap = (RADIUS + 0.1) * mm
    mapnik.load_map_from_string(m, f"""<Map {'' if coloured else 'background-color="white"'}>
      <Style name="discs"><Rule><MarkersSymbolizer width="{2 * RADIUS * mm}" height="{2 * RADIUS * mm}" {disc} allow-overlap="true" ignore-placement="false"/></Rule></Style>
      <Style name="names"><Rule><TextSymbolizer face-name="DejaVu Sans Book" size="{SIZE_PT * dpi / 72}" {tint} placement-type="simple"
        placements="NE,E,SE,N,S,NW,W,SW" dx="{gap}" dy="{gap}" avoid-edges="true">[name]</TextSymbolizer></Rule></Style></Map>""")
    for style in ("discs", "names") if labels else ("discs",):
        layer = mapnik.Layer(style)
        layer.datasource = data
        layer.styles.append(style)
        m.layers.append(layer)
    m.zoom_to_box(mapnik.Box2d(0, 0, WIDTH, HEIGHT))
    image = mapnik.Image(m.width, m.height)
    start = time.perf_counter()
    mapnik.render(m, image)
    return image, time.perf_counter() - start

for way in ("forward", "reverse"):
    render(DPI, True, way == "reverse")[0].save(f"{folder}/simple-{way}.png", "png32:z=1")
render(150)[0].save(f"{folder}/simple-plate.png", "png32")
with_labels = [render(150)[1] for _ in range(runs)]
without = [render(150, labels=False)[1] for _ in range(runs)]
version = mapnik.mapnik_version()
json.dump({"seconds": statistics.median(with_labels) - statistics.median(without), "whole": statistics.median(with_labels), "reported": None,
           "version": f"{version // 100000}.{version // 100 % 1000}.{version % 100}"}, open(f"{folder}/simple.json", "w"))
