"""Coarse layers: what surrounds the detailed window, and Europe for the locator inset."""
import shapely
from shapely.geometry import LineString, Point, box
from shapely.ops import unary_union

import common
from names import COARSE_RESERVOIRS

COARSE_DECIMALS, COARSE_TOLERANCE_KM, COARSE_ISLAND_KM2, COARSE_LAKE_KM2 = 3, 0.4, 8, 40
LOCATOR_DECIMALS, LOCATOR_TOLERANCE_KM, LOCATOR_ISLAND_KM2 = 2, 4.0, 300

COARSE_LAKES = {
    (31.6, 60.8): "Ладога", (35.4, 61.7): "Онега", (13.3, 58.9): "Vänern", (14.5, 58.2): "Vättern",
    (17.0, 59.5): "Mälaren", (28.3, 61.2): "Saimaa", (25.5, 61.4): "Päijänne",
}
LOCATOR_LAKES = {
    (31.6, 60.8): "Ладога", (35.4, 61.7): "Онега", (13.3, 58.9): "Vänern", (14.5, 58.2): "Vättern", (27.476, 58.5): "Peipsi",
}


RIVER_TOLERANCE_KM, RIVER_SHORTEST_KM = 0.6, 15
RIVER_CLASSES = range(1, 5)      # of WDBII: double-lined, permanent major, additional major, additional
# A river of the detailed window that leaves it so near goes on in the surroundings, from its very end.
RIVER_JOIN_KM = 4.5


def build(folder):
    surroundings(folder)
    rivers(folder)
    locator(folder)


def surroundings(folder):
    """Intermediate resolution, with the detailed window cut out, so that both are drawn side by side."""
    segments = common.gmt_dump(common.COARSE, "i", "-W")
    outside = box(*common.COARSE).difference(box(*common.DETAIL))
    land = prepared(segments, 1, common.COARSE, COARSE_ISLAND_KM2, COARSE_TOLERANCE_KM, COARSE_DECIMALS, outside)
    lakes = prepared(segments, 2, common.COARSE, COARSE_LAKE_KM2, COARSE_TOLERANCE_KM, COARSE_DECIMALS, outside)
    lakes = [lake for lake in lakes if not any(lake.distance(Point(point)) < 0.02 for point in COARSE_RESERVOIRS)]
    write(folder, "land-coarse", land, "coarse-land", {}, COARSE_DECIMALS, 1.0,
          "GSHHG 2.3.7 intermediate resolution, 8-40 E, 48-66 N without 19-31.5 E, 53-60.7 N, simplified at 400 m, islands from 8 km2.")
    write(folder, "lakes-coarse", lakes, "coarse-lake", COARSE_LAKES, COARSE_DECIMALS, 1.0,
          "GSHHG 2.3.7 intermediate resolution lakes from 40 km2 outside the detailed window; the largest reservoirs filled after 1939 removed.")


def rivers(folder):
    """Large rivers round the detailed window; those of the window go on where they leave it."""
    outside = box(*common.COARSE).difference(box(*common.DETAIL))
    lakes = unary_union([shapely.geometry.shape(item["geometry"]) for item in common.read(folder, "lakes-coarse")])
    ends = [Point(end) for layer in ("rivers", "rivers-authored") for item in common.read(folder, layer)
            for end in (item["geometry"]["coordinates"][0], item["geometry"]["coordinates"][-1]) if on_edge(end)]
    features = []
    for river_class in RIVER_CLASSES:
        lines = [LineString(points) for _, points in common.gmt_dump(common.COARSE, "i", f"-I{river_class}")]
        if not lines:
            continue
        kept = shapely.line_merge(unary_union(lines)).intersection(outside).difference(lakes)
        merged = shapely.line_merge(shapely.MultiLineString(common.line_parts(kept)))
        for part in common.common_order(common.line_parts(merged)):
            if common.length_km(part) >= RIVER_SHORTEST_KM:
                simple = common.to_degrees(common.to_km(part).simplify(RIVER_TOLERANCE_KM))
                features.append((joined(simple, ends), river_class))
    features = [common.feature(f"coarse-river-{number}", line, {"rank": river_class}, COARSE_DECIMALS)
                for number, (line, river_class) in enumerate(features, 1)]
    common.write_layer(
        folder, "rivers-surroundings", features, source="wdbii", licence=common.GSHHG_LICENCE, accuracy_km=2.0,
        provenance="WDBII rivers of classes 1 to 4 at intermediate resolution, 8-40 E, 48-66 N without 19-31.5 E, 53-60.7 N, "
                   "simplified at 600 m, cut at lakes; rank is the class.")


def on_edge(point):
    west, south, east, north = common.DETAIL
    return min(abs(point[0] - west), abs(point[0] - east), abs(point[1] - south), abs(point[1] - north)) < 0.01


def joined(line, ends):
    """The line, begun and ended where a river of the window ends on its edge."""
    points = list(line.coords)
    for index in (0, -1):
        if on_edge(points[index]):
            near = min(ends, key=lambda end: common.length_km(LineString([end, points[index]])))
            if common.length_km(LineString([near, points[index]])) < RIVER_JOIN_KM:
                points[index] = near.coords[0]
    return LineString(points)


def locator(folder):
    segments = common.gmt_dump(common.LOCATOR, "l", "-W")
    window = box(*common.LOCATOR)
    land = prepared(segments, 1, common.LOCATOR, LOCATOR_ISLAND_KM2, LOCATOR_TOLERANCE_KM, LOCATOR_DECIMALS, window)
    lakes = prepared(segments, 2, common.LOCATOR, 800, LOCATOR_TOLERANCE_KM, LOCATOR_DECIMALS, window)
    lakes = [lake for lake in lakes if any(lake.contains(Point(point)) for point in LOCATOR_LAKES)]
    write(folder, "locator-land", land, "locator-land", {}, LOCATOR_DECIMALS, 5.0,
          "GSHHG 2.3.7 low resolution, 12 W-50 E, 34-72 N, simplified at 4 km, islands from 300 km2.")
    write(folder, "locator-lakes", lakes, "locator-lake", LOCATOR_LAKES, LOCATOR_DECIMALS, 5.0,
          "GSHHG 2.3.7 low resolution, the largest natural lakes of northern Europe, simplified at 4 km.")


def prepared(segments, level, window, smallest_km2, tolerance_km, decimals, kept):
    polygons = common.shore_polygons(segments, level, window)
    if level == 2:
        islands = unary_union(common.shore_polygons(segments, 3, window))
        polygons = [part for polygon in polygons for part in common.polygon_parts(polygon.difference(islands))]
    polygons = [polygon for polygon in polygons if common.area_km2(polygon) >= smallest_km2]
    polygons = [without_small_holes(polygon, smallest_km2) for polygon in polygons]
    simple = [common.snap_to_grid(polygon, decimals) for polygon in common.simplify_polygons(polygons, tolerance_km)]
    cut = [part for parts in simple for polygon in parts for part in common.polygon_parts(polygon.intersection(kept))]
    return [part for part in cut if common.area_km2(part) >= smallest_km2 / 2]


def without_small_holes(polygon, smallest_km2):
    holes = [ring for ring in polygon.interiors if common.area_km2(shapely.Polygon(ring)) >= smallest_km2]
    return shapely.Polygon(polygon.exterior, holes)


def write(folder, name, polygons, prefix, table, decimals, accuracy_km, provenance):
    polygons = sorted(polygons, key=lambda polygon: (-round(common.area_km2(polygon), 1), polygon.bounds))
    features = []
    for number, polygon in enumerate(polygons, 1):
        label = next((label for point, label in table.items() if label and shapely.Polygon(polygon.exterior).contains(Point(point))), None)
        properties = {"name": label} if label else {}
        properties["area_km2"] = round(common.area_km2(polygon), 1)
        features.append(common.feature(f"{prefix}-{number}", polygon, properties, decimals))
    common.write_layer(folder, name, features, source="gshhg", licence=common.GSHHG_LICENCE, accuracy_km=accuracy_km, provenance=provenance)
