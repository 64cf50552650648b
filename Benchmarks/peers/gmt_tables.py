"""What GMT draws besides its own GSHHG: tables of texts, shapes and towns in millimetres from the bottom left corner of the page.

GMT knows the fonts of PostScript, and letters of one byte: ISO 8859-13 has those of the Baltic languages and of Polish.
"""
import math
import furniture, page

FONTS = {"sans": "Helvetica", "sans-bold": "Helvetica-Bold", "serif-bold": "Times-Bold", "serif-italic": "Times-Italic"}
ENCODING = "iso8859-13"


def up(y):
    return page.PAGE[1] - y


def text(t):
    words = t.text.replace("\u202f", " ").replace("’", "'").encode(ENCODING, "replace").decode(ENCODING)
    return f"{t.x:.3f} {up(t.y):.3f} {-t.angle} {t.size}p,{FONTS[t.face]},{t.color} B{'C' if t.align == 'middle' else 'L'} {words}\n"


def segment(shape):
    """A polygon or line with its own pen and fill."""
    if isinstance(shape, furniture.Line):
        points, fill, dash = [(shape.x1, shape.y1), (shape.x2, shape.y2)], "", ()
    elif isinstance(shape, furniture.Box):
        points, fill, dash = [(shape.x + shape.w * a, shape.y + shape.h * b) for a, b in ((0, 0), (1, 0), (1, 1), (0, 1), (0, 0))], shape.fill, ()
    else:
        points = [(shape.x + shape.r * math.cos(a / 48 * math.pi), shape.y + shape.r * math.sin(a / 48 * math.pi)) for a in range(97)]
        fill, dash = shape.fill, shape.dash
    dashes = "," + "_".join(f"{d / 10:g}c" for d in dash) if dash else ""
    return f"> -W{shape.width / 10:g}c,{shape.color}{dashes} {'-G' + fill if fill else '-G-'}\n" + "".join(f"{x:.3f} {up(y):.3f}\n" for x, y in points)


def write(folder, places):
    folder.mkdir(parents=True, exist_ok=True)
    pieces = furniture.everything()
    write_text = lambda name, found: (folder / name).write_text("".join(found), encoding=ENCODING)
    write_text("texts.txt", [text(p) for p in pieces if isinstance(p, furniture.Text)])
    write_text("shapes.txt", [segment(p) for p in pieces if not isinstance(p, furniture.Text)])
    spots = [(*furniture.on_page(lon, lat), page.radius(men), name) for name, lon, lat, men in places]
    write_text("discs.txt", [f"{x:.3f} {up(y):.3f} {2 * r / 10 + page.RING / 10:.4f}c\n" for x, y, r, _ in spots])
    write_text("names.txt", [f"{x + r + 0.9:.3f} {up(y + 0.85):.3f} {name}\n" for x, y, r, name in spots])
    left, top, width, height = page.FRAME
    pen = lambda key: f"{page.LINES[key][0] / 10:g}c,{page.LINES[key][1]}"
    values = {
        "REGION": "/".join(f"{v * page.SCALE / 1e6:g}" for v in (-width / 2, width / 2, -height / 2, height / 2)) + "+uk",
        "PROJECTION": f"l{page.CENTRE[0]}/{page.CENTRE[1]}/54.5/59/1:{page.SCALE}",
        "X": f"{left / 10}c", "Y": f"{(page.PAGE[1] - top - height) / 10}c", "PAGE": f"-R0/{page.PAGE[0]}/0/{page.PAGE[1]} -Jx0.1c -X0 -Y0",
        "LAND": page.LAND, "SEA": page.SEA, "COAST": pen("coast"), "LAKE": pen("lake"), "RIVER": pen("river"), "BORDER": pen("border"),
        "GRATICULE": pen("graticule"), "DISC": page.DISC, "RING": f"{page.RING / 10}c,{page.PAPER}", "NAME": f"{page.NAME_PT}p,Helvetica-Bold",
        "INK": page.INK, "HALO": f"{page.HALO_MM * 2 / 10:g}c,{page.HALO[:7]}"}
    (folder / "page.sh").write_text("".join(f"{k}='{v}'\n" for k, v in values.items()))
