"""Mapnik's map description. One map covers the whole page: a millimetre of it is 4 km of the projection, also beside the frame."""
import math
from xml.sax.saxutils import escape, quoteattr
import furniture, page

PX = 300 / 25.4                                     # Mapnik's unit is the pixel; the program scales the rest
RISE = 0.29                                         # of the middle of a row above its baseline, in sizes of type
FACES = {"sans": "Linux Biolinum O Regular", "sans-bold": "Linux Biolinum O Bold", "serif-bold": "Linux Libertine O Bold",
         "serif-italic": "Linux Libertine O Italic"}
LEFT, TOP, WIDTH, HEIGHT = page.FRAME


def plane(x, y):
    """A place on the page in metres of the projection."""
    return f"{(x - LEFT - WIDTH / 2) * page.SCALE / 1000:.1f} {(TOP + HEIGHT / 2 - y) * page.SCALE / 1000:.1f}"


def box(x, y, w, h):
    return f"({plane(x, y)},{plane(x + w, y)},{plane(x + w, y + h)},{plane(x, y + h)},{plane(x, y)})"


def px(mm):
    return f"{mm * PX:.3f}"


def points(size):
    return f"{size * 300 / 72:.3f}"


def layer(name, style, source, srs=page.CRS):
    parameters = "".join(f"<Parameter name={quoteattr(k)}>{escape(v)}</Parameter>" for k, v in source.items())
    return f"<Layer name={quoteattr(name)} srs={quoteattr(srs)}><StyleName>{style}</StyleName><Datasource>{parameters}</Datasource></Layer>\n"


def shapefile(name):
    return layer(name, name, {"type": "shape", "file": f"shapes/{name}.shp"}, "+proj=longlat +datum=WGS84 +no_defs")


def inline(name, columns, rows):
    text = "\n".join(["|".join(columns), *["|".join(r) for r in rows]])
    return layer(name, name, {"type": "csv", "separator": "|", "inline": text})


def style(name, *rules):
    return f"<Style name=\"{name}\">" + "".join(f"<Rule>{r}</Rule>" for r in rules) + "</Style>\n"


def stroke(key, simplify=""):
    width, color = page.LINES[key]
    return f'<LineSymbolizer stroke="{color}" stroke-width="{px(width)}" stroke-linejoin="round"{simplify}/>'


def base(simplify):
    """The layers of the map; `simplify` is an attribute, or nothing."""
    halo = tuple(int(page.HALO[i:i + 2], 16) for i in (1, 3, 5))
    gap = f"[mm]*{PX / 2:.4f}+{px(page.RING + 0.5)}"
    styles = style("sea", f'<PolygonSymbolizer fill="{page.SEA}"/>')
    styles += style("land", f'<PolygonSymbolizer fill="{page.LAND}"{simplify}/>' + stroke("coast", simplify))
    styles += style("lakes", f'<PolygonSymbolizer fill="{page.SEA}"{simplify}/>' + stroke("lake", simplify))
    styles += style("rivers", stroke("river", simplify)) + style("borders", stroke("border", simplify)) + style("graticule", stroke("graticule"))
    size = f"[mm]*{PX:.4f}+{px(page.RING)}"
    styles += style("towns", f'<MarkersSymbolizer width="{size}" height="{size}" fill="{page.DISC}" stroke="{page.PAPER}" '
                             f'stroke-width="{px(page.RING)}" allow-overlap="true"/>')
    styles += style("mask", f'<PolygonSymbolizer fill="{page.PAPER}"/>')
    styles += style("names", f'<TextSymbolizer face-name="{FACES["sans-bold"]}" size="{points(page.NAME_PT)}" fill="{page.INK}" '
                             f'halo-fill="rgba({halo[0]},{halo[1]},{halo[2]},{int(page.HALO[7:], 16) / 255:.3f})" halo-radius="{px(page.HALO_MM)}" '
                             f'placement-type="simple" placements="E,NE,SE,W,NW,SW,N,S" dx="{gap}" dy="{gap}">[name]</TextSymbolizer>')
    whole = box(LEFT, TOP, WIDTH, HEIGHT)
    layers = inline("sea", ["wkt"], [[f"POLYGON({whole})"]])
    layers += "".join(shapefile(n) for n in ("land", "lakes", "rivers", "borders", "graticule", "towns"))
    layers += inline("mask", ["wkt"], [[f"POLYGON({box(-1, -1, page.PAGE[0] + 2, page.PAGE[1] + 2)},{whole})"]])
    layers += shapefile("towns").replace('name="towns"', 'name="names"').replace("<StyleName>towns", "<StyleName>names")
    return styles, layers


def shapes(pieces):
    """Lines, boxes and circles of the furniture, in their order."""
    rows = []
    for piece in pieces:
        if isinstance(piece, furniture.Line):
            rows.append([f"LINESTRING({plane(piece.x1, piece.y1)},{plane(piece.x2, piece.y2)})", "line", "", piece.color, px(piece.width), ""])
        elif isinstance(piece, furniture.Box):
            rows.append([f"POLYGON({box(piece.x, piece.y, piece.w, piece.h)})", "filled" if piece.fill else "line", piece.fill, piece.color, px(piece.width), ""])
        elif piece.__class__ is furniture.Circle and piece.fill:
            rows.append([f"POINT({plane(piece.x, piece.y)})", "disc", piece.fill, piece.color, px(piece.width), px(2 * piece.r)])
        elif piece.__class__ is furniture.Circle:
            round_it = ",".join(plane(piece.x + piece.r * math.cos(a / 48 * math.pi), piece.y + piece.r * math.sin(a / 48 * math.pi)) for a in range(97))
            rows.append([f"LINESTRING({round_it})", "dashed", "", piece.color, px(piece.width), ""])
    dash = next(",".join(px(v) for v in p.dash) for p in pieces if isinstance(p, furniture.Circle) and p.dash)
    line = '<LineSymbolizer stroke="[color]" stroke-width="[width]" stroke-linejoin="miter"/>'
    disc = '<MarkersSymbolizer width="[size]" height="[size]" fill="[fill]" stroke="[color]" stroke-width="[width]" allow-overlap="true" ignore-placement="true"/>'
    rules = [f'<Filter>[kind]="line"</Filter>{line}', f'<Filter>[kind]="filled"</Filter><PolygonSymbolizer fill="[fill]"/>{line}',
             f'<Filter>[kind]="disc"</Filter>{disc}', '<Filter>[kind]="dashed"</Filter>' + line.replace("/>", f' stroke-dasharray="{dash}"/>')]
    return style("shapes", *rules), inline("shapes", ["wkt", "kind", "fill", "color", "width", "size"], rows)


def middle(text):
    """Mapnik centres a row of text on its point: half the height of a small letter above the baseline."""
    rise, turned = RISE * text.size * 25.4 / 72, math.radians(text.angle)
    return plane(text.x + rise * math.sin(turned), text.y - rise * math.cos(turned))


def words(pieces):
    texts = [p for p in pieces if isinstance(p, furniture.Text)]
    rows = [[f"POINT({middle(t)})", t.text, points(t.size), t.color, str(-t.angle), f"{t.face} {t.align}"] for t in texts]
    rules = []
    for kind in sorted({r[5] for r in rows}):
        face, align = kind.split()
        side = 'horizontal-alignment="right"' if align == "left" else 'horizontal-alignment="middle"'
        rules.append(f'<Filter>[kind]="{kind}"</Filter><TextSymbolizer face-name="{FACES[face]}" size="[size]" fill="[color]" orientation="[angle]" '
                     f'{side} vertical-alignment="middle" dx="0.01" dy="0" allow-overlap="true">[text]</TextSymbolizer>')
    return style("words", *rules), inline("words", ["wkt", "text", "size", "color", "angle", "kind"], rows)


def document(simplify=""):
    pieces = furniture.everything()
    parts = [base(simplify), shapes(pieces), words(pieces)]
    return (f"<Map srs={quoteattr(page.CRS)} background-color=\"{page.PAPER}\" buffer-size=\"16\">\n"
            + "".join(p[0] for p in parts) + "".join(p[1] for p in parts) + "</Map>\n")


def write(folder):
    (folder / "mapnik.xml").write_text(document())
    (folder / "mapnik-simplified.xml").write_text(document(' simplify="0.35"'))
