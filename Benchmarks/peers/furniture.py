"""Everything on the page but the map itself: frame, degrees, title, legend, scale bar, as plain shapes at fixed places.

Pactmap lays these out itself; the others get them from here, in millimetres from the top left corner of the page.
"""
from collections import namedtuple
from pyproj import Geod, Transformer
import page

Text = namedtuple("Text", "x y size face color angle align text")             # y of the baseline; align: left · middle
Line = namedtuple("Line", "x1 y1 x2 y2 width color")
Box = namedtuple("Box", "x y w h fill color width")                           # fill "" for none
Circle = namedtuple("Circle", "x y r fill color width dash")

LEFT, TOP, WIDTH, HEIGHT = page.FRAME
MM = 1000 / page.SCALE                                                        # on the page for a metre of the projection
to_plane = Transformer.from_crs("EPSG:4326", page.CRS, always_xy=True)


def on_page(longitude, latitude):
    x, y = to_plane.transform(longitude, latitude)
    return LEFT + WIDTH / 2 + x * MM, TOP + HEIGHT / 2 - y * MM


def graticule():
    """Meridians and parallels of whole degrees as positions."""
    west, south, east, north = page.WINDOW
    steps = [i / 32 for i in range(33)]
    meridians = [[(lon, south - 0.2 + (north - south + 0.4) * t) for t in steps] for lon in range(int(west) - 1, int(east) + 2)]
    parallels = [[(west - 1 + (east - west + 2) * t, lat) for t in steps] for lat in range(int(south) + 1, int(north) + 1)]
    return meridians + parallels


def crossing(line, axis, value):
    """Where a line of the graticule crosses a side of the frame."""
    points = [on_page(*p) for p in line]
    for a, b in zip(points, points[1:]):
        if (a[axis] - value) * (b[axis] - value) <= 0 and a[axis] != b[axis]:
            return a[1 - axis] + (b[1 - axis] - a[1 - axis]) * (value - a[axis]) / (b[axis] - a[axis])
    return None


def degrees():
    rise = page.DEGREES_PT * 0.3528 * 0.32                                    # half the height of a figure
    for line in graticule():
        is_meridian = line[0][0] == line[1][0]
        word = f"{line[0][0]:g}°E" if is_meridian else f"{line[0][1]:g}°N"
        ends = ((TOP, -1), (TOP + HEIGHT, 1)) if is_meridian else ((LEFT, -1), (LEFT + WIDTH, 1))
        for side, outwards in ends:
            at = crossing(line, 1 if is_meridian else 0, side)
            low, length = (LEFT, WIDTH) if is_meridian else (TOP, HEIGHT)
            if at is None or not low + 5 < at < low + length - 5:
                continue
            out = side + outwards * page.BAND / 2
            if is_meridian:
                yield Text(at, out + rise, page.DEGREES_PT, "sans", "#6F6A66", 0, "middle", word)
            else:
                yield Text(out - outwards * rise, at, page.DEGREES_PT, "sans", "#6F6A66", 90 * outwards, "middle", word)


def legend():
    x, y = page.MARGIN, 43.0
    yield Text(x, y - 3, page.HEADING_PT, "sans-bold", page.INK, 0, "left", "Garrisons by strength")
    biggest = page.radius(page.LIMIT)
    middle, foot, last = x + biggest + 0.4, y + 2 * biggest, -100.0
    for men in (page.LIMIT, *page.SIZES):
        r = page.radius(men)
        top = max(foot - 2 * r + 0.6, last + 4)
        last, end = top, middle + biggest + 2.4
        if men == page.LIMIT:
            yield Circle(middle, foot - r, r, "", page.DISC, 0.3, (1.4, 0.8))
        else:
            yield Circle(middle, foot - r, r, page.DISC, page.PAPER, page.RING, ())
        yield Line(middle, foot - 2 * r, end, top, *page.LINES["leader"])
        yield Text(end + 0.8, top + 0.95, 7.6, "sans-bold", page.INK, 0, "left", f"{men:,}".replace(",", "\u202f"))
    for row, words in enumerate(page.LEGEND):
        yield Text(x + 44, y + 2.2 + 3.8 * row, page.BODY_PT, "sans", page.INK, 0, "left", words)
    yield Text(x, 89.0, page.HEADING_PT, "sans-bold", page.INK, 0, "left", "Land and borders")
    yield Line(x, 92.3, x + 11, 92.3, *page.LINES["border"])
    yield Text(x + 13.5, 93.2, page.BODY_PT, "sans", page.INK, 0, "left", "State border")
    yield Text(x, 106.5, page.SMALL_PT, "sans", page.INK, 0, "left", page.CREDITS)


def scale_bar():
    geod, half = Geod(ellps="WGS84"), page.SCALE_BAR_KM * 500
    ends = [on_page(*geod.fwd(*page.CENTRE, azimuth, half)[:2])[0] for azimuth in (270, 90)]
    total = ends[1] - ends[0]
    width, height = 51.2, 15.0
    x, y = LEFT + WIDTH - width, TOP + HEIGHT - height
    yield Box(x, y, width, height, page.PAPER, page.INK, 0.3)
    for i in range(4):
        yield Box(x + 4 + total * i / 4, y + 7, total / 4, 1.3, page.INK if i % 2 == 0 else page.PAPER, page.INK, 0.15)
    for i, word in ((0, "0"), (2, f"{page.SCALE_BAR_KM / 2:g}"), (4, f"{page.SCALE_BAR_KM} km")):
        yield Text(x + 3.4 + total * i / 4, y + 5.8, page.SMALL_PT, "sans", page.INK, 0, "left", word)
    yield Text(x + 4, y + 12, page.SMALL_PT, "sans", page.INK, 0, "left", "Scale true at 56.8° N; error elsewhere under 0.2 %")


def frame():
    width, color = page.LINES["neat"]
    yield Box(LEFT, TOP, WIDTH, HEIGHT, "", color, width)
    width, color = page.LINES["neat-outer"]
    yield Box(LEFT - page.BAND, TOP - page.BAND, WIDTH + 2 * page.BAND, HEIGHT + 2 * page.BAND, "", color, width)


def title():
    x = page.MARGIN
    yield Text(x, 12.0, page.TITLE_PT, "serif-bold", page.INK, 0, "left", page.TITLE)
    yield Text(x, 18.3, page.SUBTITLE_PT, "serif-italic", page.INK, 0, "left", page.SUBTITLE)
    yield Line(x, 21.8, x + page.COLUMN, 21.8, *page.LINES["neat"])
    for row, words in enumerate(page.NOTE):
        yield Text(x, 25.4 + 3.2 * row, page.BODY_PT, "sans", page.INK, 0, "left", words)


def everything():
    return [*scale_bar(), *frame(), *degrees(), *title(), *legend()]
