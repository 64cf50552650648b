"""Lakes that GSHHG lacks and the maps need: drawn by hand to their published position, length and area."""
import numpy as np
from scipy.interpolate import CubicSpline
from shapely.affinity import scale
from shapely.geometry import Polygon

import common

# name, published area in km2, shore points (lon lat) in order
LAKES = [
    ("Liepāja", 37.15, [
        (21.020, 56.505), (21.033, 56.508), (21.048, 56.499), (21.064, 56.489), (21.080, 56.478), (21.090, 56.462), (21.090, 56.445),
        (21.083, 56.428), (21.077, 56.410), (21.077, 56.393), (21.072, 56.377), (21.062, 56.370), (21.054, 56.382), (21.048, 56.400),
        (21.042, 56.418), (21.036, 56.436), (21.031, 56.455), (21.028, 56.474), (21.021, 56.490)]),
]
STEPS_PER_POINT = 4


def build(folder):
    features = []
    for number, (name, area, shore) in enumerate(LAKES, 1):
        lake = to_area(smooth(shore), area)
        properties = {"name": name, "area_km2": round(common.area_km2(lake), 2), "accuracy_km": 1.5,
                      "method": "Drawn by hand to the published position, length and area; the shore is schematic."}
        features.append(common.feature(f"authored-lake-{number}", lake, properties, 4))
    common.write_layer(folder, "lakes-authored", features, source="pactmap", licence=common.OWN_LICENCE, accuracy_km=1.5,
                       provenance="Lakes missing in GSHHG, drawn by Pactmap to their published position, length and area; schematic shores.")


def smooth(shore):
    ring = np.array([*shore, shore[0]])
    curve = CubicSpline(np.arange(len(ring)), ring, bc_type="periodic")
    return Polygon(curve(np.linspace(0, len(ring) - 1, (len(ring) - 1) * STEPS_PER_POINT + 1)))


def to_area(lake, area):
    """Widened or narrowed across, the length kept."""
    return scale(lake, xfact=area / common.area_km2(lake), yfact=1.0, origin="centroid")
