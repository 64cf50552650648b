"""Bends a schematic river network through control points."""
import math

import numpy as np
import shapely
import shapefile
from scipy.interpolate import PchipInterpolator
from scipy.ndimage import gaussian_filter1d
from shapely.geometry import LineString

import common

STEP_KM = 0.5            # resolution of the guide while it is being bent
SMOOTHING_KM = 3.0       # removes the 5 km staircase of the grid


class Network:
    """The EFAS drainage network: every cell drains to one other."""

    def __init__(self, path, window):
        self.downstream, self.area = {}, {}
        for item in shapefile.Reader(str(path)).iterShapeRecords(bbox=[window[0] - 1, window[1] - 1, window[2] + 1, window[3] + 1]):
            upper, lower = (tuple(round(value, 6) for value in point) for point in (item.shape.points[0], item.shape.points[-1]))
            self.downstream[upper] = lower
            self.area[upper] = item.record[0]

    def trace(self, start, end):
        """Cells from near `start` downstream to the cell nearest `end`; the start that fits both ends best."""
        best = None
        for cell in self.cells_near(start, 12.0):
            path = self.path_to(cell, end)
            misfit = distance_km(cell, start) + 3 * distance_km(path[-1], end)
            if len(path) > 1 and (best is None or misfit < best[0]):
                best = (misfit, path)
        return best[1] if best else []

    def cells_near(self, point, reach_km):
        return sorted(cell for cell in self.downstream if distance_km(cell, point) < reach_km)

    def path_to(self, cell, end):
        path = [cell]
        while path[-1] in self.downstream and len(path) < 400:
            path.append(self.downstream[path[-1]])
        nearest = min(range(len(path)), key=lambda index: distance_km(path[index], end))
        return path[:nearest + 1]


def distance_km(one, other):
    across = (one[0] - other[0]) * math.cos(math.radians((one[1] + other[1]) / 2))
    return common.KM_PER_DEGREE * math.hypot(across, one[1] - other[1])


def planar(points):
    return np.array(points, float) * [common.KM_PER_DEGREE * common.SCALE_LATITUDE_COSINE, common.KM_PER_DEGREE]


def resample(points, step_km):
    line = LineString(points)
    count = max(2, round(line.length / step_km) + 1)
    return np.array([line.interpolate(share, normalized=True).coords[0] for share in np.linspace(0, 1, count)])


def smooth_guide(cells, first, last):
    """The staircase of cell centres as a smooth line from the first to the last control point."""
    line = resample(np.vstack([first, planar(cells)[1:-1], last]) if len(cells) > 2 else np.vstack([first, last]), STEP_KM)
    return np.column_stack([gaussian_filter1d(line[:, axis], SMOOTHING_KM / STEP_KM, mode="nearest") for axis in (0, 1)])


def places_along(guide, controls):
    """Index on the guide for every control point, strictly increasing, with the least total offset (dynamic programming)."""
    count = len(guide)
    cost = np.full((len(controls), count), np.inf)
    back = np.zeros((len(controls), count), int)
    for row, control in enumerate(controls):
        squared = ((guide - control) ** 2).sum(axis=1)
        if row == 0:
            cost[0, 0] = 0.0
            continue
        best, where = np.inf, 0
        for index in range(1, count):
            if cost[row - 1, index - 1] < best:
                best, where = cost[row - 1, index - 1], index - 1
            cost[row, index] = best + squared[index]
            back[row, index] = where
    places = [count - 1]
    for row in range(len(controls) - 1, 0, -1):
        places.append(back[row, places[-1]])
    return places[::-1]


def bend(guide, controls):
    """The guide moved so that it passes exactly through all control points; also the places of these."""
    places = places_along(guide, controls)
    offsets = np.array(controls) - guide[places]
    moved = guide + PchipInterpolator(places, offsets)(np.arange(len(guide)))
    return moved, places


def straightened(moved, places, legs):
    """Replaces the legs that end at the given control points by cubic curves with the neighbours' directions."""
    moved = moved.copy()
    reach = int(3.0 / STEP_KM)
    for leg in legs:
        first, last = places[leg - 1], places[leg]
        start, end = moved[first].copy(), moved[last].copy()
        length = np.hypot(*(end - start))
        before = unit(start - moved[max(0, first - reach)], end - start) * length
        after = unit(moved[min(len(moved) - 1, last + reach)] - end, end - start) * length
        share = np.linspace(0, 1, last - first + 1)[:, None]
        moved[first:last + 1] = ((2 * share**3 - 3 * share**2 + 1) * start + (share**3 - 2 * share**2 + share) * before
                                 + (3 * share**2 - 2 * share**3) * end + (share**3 - share**2) * after)
    return moved


def unit(vector, otherwise):
    size = np.hypot(*vector)
    return vector / size if size > 0.1 else otherwise / np.hypot(*otherwise)


def thin(moved, places, spacing_km):
    """Vertices about `spacing_km` apart, every control point among them."""
    along = np.concatenate([[0], np.cumsum(np.hypot(*np.diff(moved, axis=0).T))])
    kept = set(places)
    for start, end in zip(places, places[1:]):
        parts = max(1, round((along[end] - along[start]) / spacing_km))
        kept.update(int(np.searchsorted(along, along[start] + (along[end] - along[start]) * part / parts)) for part in range(1, parts))
    return moved[sorted(kept)]


def leave_one_out(cells, controls):
    """Distance of every inner control point from the line drawn without it: the honest error between points."""
    errors = []
    for index in range(1, len(controls) - 1):
        rest = controls[:index] + controls[index + 1:]
        line = LineString(bend(smooth_guide(cells, rest[0], rest[-1]), rest)[0])
        errors.append(line.distance(shapely.Point(controls[index])))
    return errors


def through(points, spacing_km):
    """A smooth line through the points themselves, without a guide."""
    base = np.array(points)
    along = np.concatenate([[0], np.cumsum(np.hypot(*np.diff(base, axis=0).T))])
    dense = np.column_stack([PchipInterpolator(along, base[:, axis])(np.linspace(0, along[-1], max(3, round(along[-1] / spacing_km) + 1)))
                             for axis in (0, 1)])
    return dense
