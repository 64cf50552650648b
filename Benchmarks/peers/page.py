"""What every program draws: the page, the projection, the frame and the plain style, said once.

Lengths on the page in millimetres from the top left corner, sizes of type in points.
"""
import csv, math
from pathlib import Path

HERE = Path(__file__).resolve().parent
BUILD = HERE / "build"

WINDOW = (19.5, 53.3, 31.0, 60.2)                      # of the data: west, south, east, north
CRS = "+proj=lcc +lat_1=54.5 +lat_2=59.0 +lat_0=56.8 +lon_0=25.25 +datum=WGS84 +units=m"
CENTRE = (25.25, 56.8)                                 # the origin of the projection
SCALE = 4_000_000
PAGE = (297.0, 210.0)
MARGIN, BAND, GUTTER, COLUMN = 6.4, 4.6, 4.5, 113.0    # margin of the page, room for degrees, beside the column, its width
FRAME = (MARGIN + COLUMN + GUTTER + BAND, MARGIN + BAND, 157.5, 188.0)    # left, top, width, height
A0 = 4                                                 # a sheet of A0 is four times as wide and high

SEA, LAND, INK, PAPER = "#D9E6EC", "#F4F0E6", "#262322", "#FFFFFF"
LINES = {                                              # width, colour
    "coast": (0.13, "#4F7384"), "lake": (0.1, "#6C97AE"), "river": (0.2, "#7DA6BA"), "border": (0.42, "#4A3F3C"),
    "graticule": (0.07, "#9AA7AD"), "neat": (0.5, INK), "neat-outer": (0.15, INK), "leader": (0.16, INK),
}
DISC, RING = "#A8221C", 0.3                            # colour of a circle, width of the white ring round it
MM2_PER_1000 = 3.0                                     # area of a circle
HALO, HALO_MM = "#FBF7EDE0", 0.229                     # colour and radius of the halo round a name
NAME_PT, SMALL_PT, BODY_PT, HEADING_PT, TITLE_PT, SUBTITLE_PT, DEGREES_PT = 7.5, 6.1, 7.0, 8.0, 20.0, 10.0, 6.0
SANS, SERIF = "Linux Biolinum O", "Linux Libertine O"
FONTS = "/usr/share/fonts/opentype/linux-libertine"
SANS_BOLD, SANS_REGULAR = f"{FONTS}/LinBiolinum_RB.otf", f"{FONTS}/LinBiolinum_R.otf"
SERIF_BOLD, SERIF_ITALIC = f"{FONTS}/LinLibertine_RB.otf", f"{FONTS}/LinLibertine_RI.otf"

TITLE, SUBTITLE = "The Baltic lands", "Forty garrisons that never were, for a comparison of programs"
PROJECTION = "Lambert conformal conic, standard parallels 54.5° and 59° N"
NOTE = ("Borders and possession on 2 January 2000 · 1 : 4\u202f000\u202f000", PROJECTION)
LIMIT, SIZES = 200_000, (10_000, 5_000, 2_000)         # circles of the legend
LEGEND = ("The area of a disc is in proportion to its men.", "Broken circle: the treaty’s limit, not troops present.",
          "b: the strengths stated make up 145\u202f400 of the 200\u202f000 men allowed.")
CREDITS = "Sources: GSHHG and WDBII (Wessel & Smith) (LGPL-3.0-or-later)."
SCALE_BAR_KM = 100


def towns():
    """Name, longitude, latitude and men of each garrison."""
    with open(HERE / "towns.csv", newline="") as file:
        return [(r["name"], float(r["longitude"]), float(r["latitude"]), int(r["men"])) for r in csv.DictReader(file)]


def radius(men):
    """Of a circle, in millimetres."""
    return math.sqrt(men / 1000 * MM2_PER_1000 / math.pi)
