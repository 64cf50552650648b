"""Rivers: WDBII lines named and joined, and the authored courses; both clipped at coast and lakes."""
import shapely
from shapely.geometry import LineString, Point
from shapely.ops import nearest_points, substring, unary_union

import bending
import common
import widths
from courses import COURSES

WDBII_TOLERANCE_KM = 0.03
JOIN_KM = 1.2            # gaps up to this length are closed, unless a lake lies there
MOUTH_KM = 4.0           # a mouth this near to its water is drawn up to it
LAKE_KM = 0.7            # an end this near to a lake is drawn up to it
SHORTEST_PIECE_KM = 2.0
VISIBLE_LAKE_KM2 = 0.3
METHOD_ACCURACY_KM = 2.5  # 95 %; measured on nine rivers whose course is known, control points every 25 km (README.md)

# id, name, pieces (first, last point on a WDBII line, downstream), mouth, further properties
WDBII = [
    ("nemunas", "Nemunas", [((27.333, 53.458), (24.137, 54.777))], None, {}),
    ("nemunas-below-kaunas", "Nemunas", [((23.881, 54.898), (22.601, 55.070))], "osm:nemunas-lower:first", {}),
    ("nemunas-kaunas", "Nemunas", [((23.996, 54.879), (23.881, 54.898))], "start:nemunas-below-kaunas", {}),
    ("atmata", "Atmata", [((21.374, 55.289), (21.260, 55.342))], "coast", {"source": "osm:nemunas-lower:last"}),
    ("neris", "Neris", [((27.883, 54.674), (27.607, 54.642)), ((27.608, 54.642), (27.415, 54.567)), ((27.415, 54.568), (23.881, 54.898))], None, {}),
    ("zeimena", "Žeimena", [((26.034, 55.271), (25.628, 54.899))], "river:neris", {}),
    ("daugava-upper", "Заходняя Дзвіна", [((31.515, 56.056), (31.470, 55.729)), ((31.469, 55.729), (27.618, 55.792))], "osm:daugava-border:first", {}),
    ("daugava", "Daugava", [((27.3667, 55.815), (24.045, 57.070))], "coast", {"source": "osm:daugava-border:last"}),
    ("angrapa", "Анграпа", [((21.719, 54.199), (21.790, 54.642))], None, {"name_1939": "Angerapp"}),
    ("pregolya", "Преголя", [((21.790, 54.642), (20.367, 54.684))], "coast", {"name_1939": "Pregel"}),
    ("velikaya", "Великая", [((29.460, 56.595), (29.561, 56.414)), ((29.482, 56.392), (29.239, 56.432)),
                             ((29.188, 56.439), (28.475, 57.288)), ((28.467, 57.331), (28.146, 57.863))], "lake", {}),
    ("lovat", "Ловать", [((30.297, 55.848), (31.645, 57.748)), ((31.638, 57.743), (31.482, 58.224))], "lake", {}),
    ("volkhov", "Волхов", [((31.301, 58.514), (32.0, 59.463))], None, {}),
    ("msta", "Мста", [((32.0, 58.625), (31.369, 58.417))], None, {}),
    ("neva", "Нева", [((31.039, 59.943), (30.227, 59.911))], "coast", {}),
    ("dnepr", "Дняпро", [((32.0, 54.787), (30.369, 53.292)), ((30.370, 53.292), (30.246, 53.232)), ((30.246, 53.232), (30.045, 53.0))], None, {}),
    ("berezina", "Бярэзіна", [((27.669, 55.044), (28.028, 54.952)), ((28.035, 54.931), (28.234, 54.648)),
                              ((28.233, 54.648), (28.430, 54.525)), ((28.406, 54.488), (29.276, 53.0))], None, {}),
    ("sozh", "Сож", [((32.0, 54.1), (31.868, 54.002)), ((31.868, 54.002), (31.764, 53.803)), ((31.764, 53.804), (30.906, 53.0))], None, {}),
    ("narew", "Narew", [((22.897, 53.0), (21.501, 53.0))], None, {}),
    ("pisa", "Pisa", [((21.811, 53.633), (21.867, 53.224))], "river:narew", {}),
    ("vuoksi", "Вуокса", [((29.043, 61.0), (30.543, 60.622))], None, {}),
    ("kymijoki", "Kymijoki", [((26.589, 60.963), (26.906, 60.478))], "coast", {}),
]


class Waters:
    """What rivers end at: the sea, the lakes, other rivers."""

    def __init__(self, land, lakes, osm_lines):
        self.dry = unary_union(land)
        self.lakes = unary_union([lake for lake in lakes if common.area_km2(lake) >= VISIBLE_LAKE_KM2])
        self.window = shapely.box(*common.DETAIL)
        self.shore = self.dry.boundary.difference(self.window.boundary.buffer(1e-6))
        self.rivers = {f"osm:{identifier}": line for identifier, line in osm_lines.items()}

    def clip(self, line):
        """Pieces on dry land inside the window, in downstream order."""
        dry = line.intersection(self.dry).difference(self.lakes).intersection(self.window)
        merged = common.line_parts(shapely.line_merge(shapely.MultiLineString(common.line_parts(dry)))) if not dry.is_empty else []
        merged = [part if line.project(Point(part.coords[0])) <= line.project(Point(part.coords[-1])) else part.reverse() for part in merged]
        merged.sort(key=lambda part: line.project(part.interpolate(0.5, normalized=True)))
        long_enough = [part for part in merged if common.length_km(part) >= SHORTEST_PIECE_KM]
        return long_enough or merged

    def reach(self, points, target):
        """The points, led on to the water they flow into."""
        if target is None:
            return points
        kind, _, rest = target.partition(":")
        if kind == "osm":
            identifier, _, which = rest.partition(":")
            return [*points, self.rivers[f"osm:{identifier}"].coords[0 if which == "first" else -1]]
        if kind == "start":
            return [*points, self.rivers[rest].coords[0]]
        if kind in ("river", "join"):
            receiver = self.rivers[rest]
            end = receiver.coords[0] if kind == "join" else nearest_on(receiver, points[-1])
            return led_to(points, end)
        shape = self.shore if kind == "coast" else self.lakes.boundary
        wet = not self.dry.contains(Point(points[-1])) if kind == "coast" else self.lakes.contains(Point(points[-1]))
        end = nearest_on(shape, points[-1])
        assert bending.distance_km(end, points[-1]) < MOUTH_KM, f"{target}: mouth {points[-1]} is far from the water"
        return points if wet else led_to(points, end)

    def up_to_lakes(self, points, at_end):
        """The points, led on to a lake that lies close to the first (and the last) of them."""
        for index in (0, -1) if at_end else (0,):
            shore = nearest_on(self.lakes.boundary, points[index])
            if bending.distance_km(shore, points[index]) < LAKE_KM and not self.lakes.contains(Point(points[index])):
                points = [shore, *points] if index == 0 else [*points, shore]
        return points

    def spring(self, points, origin):
        if origin is None:
            return points
        kind, _, rest = origin.partition(":")
        if kind == "end":
            return [self.rivers[rest].coords[-1], *points]
        identifier, _, which = rest.partition(":")
        return [self.rivers[f"osm:{identifier}"].coords[0 if which == "first" else -1], *points]


def nearest_on(shape, point):
    return tuple(nearest_points(shape, Point(point))[0].coords[0])


def led_to(points, end):
    """Replaces a last point that is nearly there, otherwise adds one."""
    return [*points[:-1], end] if bending.distance_km(points[-1], end) < 0.3 else [*points, end]


# --- WDBII ---------------------------------------------------------------------

def wdbii_lines():
    by_class = {}
    for river_class, points in common.gmt_dump(common.DETAIL, "f", "-Ia"):
        by_class.setdefault(river_class, []).append(LineString(points))
    return [(river_class, line) for river_class, lines in sorted(by_class.items())
            for line in common.common_order(common.line_parts(shapely.line_merge(shapely.MultiLineString(lines))))]


def piece_between(lines, first, last):
    """The part of the one WDBII line that passes both points, running from first to last."""
    river_class, line = min(lines, key=lambda item: item[1].distance(Point(first)) + item[1].distance(Point(last)))
    part = substring(line, line.project(Point(first)), line.project(Point(last)))
    return river_class, list(part.coords)


def joined(pieces, lakes):
    """Chains of points: neighbouring pieces joined where the gap is short and dry."""
    chains = [pieces[0]]
    for piece in pieces[1:]:
        gap = LineString([chains[-1][-1], piece[0]])
        if common.length_km(gap) <= JOIN_KM and not gap.intersects(lakes):
            chains[-1] = chains[-1] + piece
        else:
            chains.append(piece)
    return chains


def build_wdbii(folder, waters, network):
    lines, features = wdbii_lines(), []
    for identifier, name, places, mouth, more in WDBII:
        more = dict(more)
        pieces = [piece_between(lines, first, last) for first, last in places]
        chains = joined([points for _, points in pieces], waters.lakes)
        chains = [list(simplified(chain).coords) for chain in chains]
        chains[0] = waters.spring(chains[0], more.pop("source", None))
        chains[-1] = waters.reach(chains[-1], mouth)
        chains = [waters.up_to_lakes(chain, mouth is None or chain is not chains[-1]) for chain in chains]
        waters.rivers[identifier] = LineString([point for chain in chains for point in chain])
        parts = [part for chain in chains for part in waters.clip(LineString(chain))]
        features += numbered(identifier, parts, {"name": name, "class": min(river_class for river_class, _ in pieces), **more})
    common.write_layer(
        folder, "rivers", widths.ranked(features, network), source="wdbii", licence=common.GSHHG_LICENCE, accuracy_km=0.8,
        provenance="WDBII rivers as shipped with GSHHG 2.3.7, joined, named, simplified at 30 m, cut at coast and lakes; each runs downstream.")


def simplified(points):
    return common.to_degrees(common.to_km(LineString(points)).simplify(WDBII_TOLERANCE_KM))


def numbered(identifier, parts, properties):
    features = []
    for number, part in enumerate(parts, 1):
        name = identifier if number == 1 else f"{identifier}-{number}"
        features.append(common.feature(name, part, {**properties, "length_km": round(common.length_km(part), 1)}, 4))
    return features


# --- authored courses -------------------------------------------------------------

def authored_line(course, waters, network):
    """(points in degrees, leave-one-out errors in km)."""
    places = waters.spring([point[:2] for point in course["points"]], course.get("source"))
    direct = {point[:2] for point in course["points"] if point[3:] == ("direct",)}
    if course["mouth"].split(":")[0] in ("osm", "start"):
        places = waters.reach(places, course["mouth"])
    controls = [bending.planar(place) for place in places]
    spacing = course.get("spacing_km", 1.3)
    if not course.get("guide", True):
        return to_points(bending.through(controls, spacing)), []
    cells = network.trace(places[0], places[-1])
    guide = bending.smooth_guide(cells, controls[0], controls[-1])
    moved, along = bending.bend(guide, controls)
    moved = bending.straightened(moved, along, [index for index, place in enumerate(places) if place in direct])
    points = [*course.get("head", []), *to_points(bending.thin(moved, along, spacing)), *course.get("tail", [])]
    return points, bending.leave_one_out(cells, controls)


def to_points(planar_points):
    return list(common.to_degrees(LineString(planar_points)).coords)


def stated_accuracy(errors):
    """What 95 % of the course keeps: the method's own figure, or more where leaving out a control point shows more."""
    ordered = sorted(errors) or [0.0]
    return max(METHOD_ACCURACY_KM, round(ordered[round(0.8 * (len(ordered) - 1))], 1))


def build_authored(folder, waters, network):
    features, report = [], []
    for course in COURSES:
        points, errors = authored_line(course, waters, network)
        if course["mouth"].split(":")[0] not in ("osm", "start"):
            points = waters.reach(points, course["mouth"] if "join" not in course["mouth"] else None)
        waters.rivers[course["id"]] = LineString(waters.up_to_lakes(points, at_end=False))
        accuracy = course.get("accuracy_km", stated_accuracy(errors))
        named = [point[2] for point in course["points"] if point[2]]
        method = course.get("method", "EFAS river network smoothed and bent through: " + ", ".join(named) + " (~: position to 1 km).")
        properties = {"name": course["name"], "class": course.get("river_class", 4), "accuracy_km": accuracy, "method": method,
                      "guide": "efas" if course.get("guide", True) else "gshhg"}
        if "name_1939" in course:
            properties["name_1939"] = course["name_1939"]
        features += numbered(course["id"], waters.clip(waters.rivers[course["id"]]), properties)
        report.append((course["id"], len(points), accuracy, [round(float(error), 1) for error in errors]))
    common.write_layer(
        folder, "rivers-authored", widths.ranked(features, network), source="pactmap", guide="efas", licence=common.OWN_LICENCE, accuracy_km=METHOD_ACCURACY_KM,
        provenance="Courses drawn by Pactmap through stated control points, led between them by the smoothed EFAS 5 km river network; each runs downstream.")
    for line in report:
        print("  ", *line)
