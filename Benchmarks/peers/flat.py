"""The data as the floor and Mapnik's page read them: lines and rings in millimetres on the page, and the furniture as tab-separated lines.

floor.bin: "PMFLOOR1", uint32 number of layers, then per layer uint32 parts and points, per part uint32 first point and points and
float32 box (left, top, right, bottom), per point float32 x and y. Everything in the byte order of the machine.
"""
import struct
import numpy as np
import furniture, page

ORDER = ("land", "lakes", "rivers", "borders", "graticule")


def rings(shape):
    return [r.coords for r in (shape.exterior, *shape.interiors)] if shape.geom_type == "Polygon" else [shape.coords]


def layer(lines):
    parts, points, first = [], [], 0
    for line in lines:
        longitudes, latitudes = zip(*line)
        xy = np.column_stack(furniture.on_page(np.array(longitudes), np.array(latitudes))).astype("=f4")
        parts.append(struct.pack("=2I4f", first, len(xy), *xy.min(0), *xy.max(0)))
        points.append(xy.tobytes())
        first += len(xy)
    return struct.pack("=2I", len(parts), first) + b"".join(parts) + b"".join(points)


def binary(layers):
    lines = {name: [r for s in shapes for r in rings(s)] for name, shapes in layers.items()}
    lines["graticule"] = furniture.graticule()
    return b"PMFLOOR1" + struct.pack("=I", len(ORDER)) + b"".join(layer(lines[name]) for name in ORDER)


def towns(places):
    """x, y, radius, name."""
    return "".join("%.4f\t%.4f\t%.4f\t%s\n" % (*furniture.on_page(lon, lat), page.radius(men), name)
                   for name, lon, lat, men in sorted(places, key=lambda p: -p[3]))


def pieces():
    """One shape a line: its kind, then its members in the order of furniture.py."""
    number = lambda v: f"{v:.4f}".rstrip("0").rstrip(".") if isinstance(v, float) else str(v)
    value = lambda v: ",".join(map(str, v)) or "-" if isinstance(v, tuple) else number(v) or "-"
    return "".join("\t".join([type(s).__name__, *map(value, s)]) + "\n" for s in furniture.everything())


def header():
    """page.h: the same page for the programs in C and C++."""
    rows = [("PAGE_WIDTH", page.PAGE[0]), ("PAGE_HEIGHT", page.PAGE[1]), ("SCALE", page.SCALE), ("CRS", page.CRS),
            *zip(("FRAME_LEFT", "FRAME_TOP", "FRAME_WIDTH", "FRAME_HEIGHT"), page.FRAME),
            ("SEA", page.SEA), ("LAND_FILL", page.LAND), ("INK", page.INK), ("PAPER", page.PAPER), ("DISC", page.DISC), ("RING", page.RING),
            ("HALO", page.HALO[:7]), ("HALO_OPACITY", round(int(page.HALO[7:], 16) / 255, 3)), ("HALO_MM", page.HALO_MM), ("NAME_PT", page.NAME_PT),
            ("SANS_REGULAR", page.SANS_REGULAR), ("SANS_BOLD", page.SANS_BOLD), ("SERIF_BOLD", page.SERIF_BOLD), ("SERIF_ITALIC", page.SERIF_ITALIC)]
    for name, (width, color) in page.LINES.items():
        rows += [(f"{name.upper().replace('-', '_')}_WIDTH", width), (f"{name.upper().replace('-', '_')}_COLOR", color)]
    return "// Made by prepare.py from page.py.\n#pragma once\n" + "".join(
        f'#define {k} "{v}"\n' if isinstance(v, str) else f"#define {k} {v}\n" for k, v in rows)


def write(folder, layers, places):
    (folder / "floor.bin").write_bytes(binary(layers))
    (folder / "towns.tsv").write_text(towns(places))
    (folder / "furniture.tsv").write_text(pieces())
    (folder / "page.h").write_text(header())
