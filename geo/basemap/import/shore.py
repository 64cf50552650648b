"""Coast, islands and lakes of the detailed window, from GSHHG full resolution."""
from shapely.geometry import Point, Polygon

import common
from names import ISLANDS, LAKES, RESERVOIRS

LAND_TOLERANCE_KM = 0.015
SMALLEST_ISLAND_KM2 = 0.02
LAKE_TOLERANCE_KM = 0.022
SMALLEST_LAKE_KM2 = 0.3

# Finnish, Åland and Swedish skerries: thousands of islets at the edge of the window, kept coarser.
SKERRIES_NORTH_OF, SKERRIES_WEST_OF = 59.72, 20.7
SKERRIES_TOLERANCE_KM = 0.12
SMALLEST_SKERRY_KM2 = 0.3


def read():
    """Full-detail polygons: (land, lakes without reservoirs, reservoirs)."""
    segments = common.gmt_dump(common.DETAIL, "f", "-W")
    land = common.shore_polygons(segments, 1, common.DETAIL)
    lakes = common.shore_polygons(segments, 2, common.DETAIL)
    islands = common.shore_polygons(segments, 3, common.DETAIL)
    lakes = [with_holes(lake, islands) for lake in lakes]
    is_reservoir = [any(lake.contains(Point(point)) for point in RESERVOIRS) for lake in lakes]
    return (land,
            [lake for lake, flooded in zip(lakes, is_reservoir) if not flooded],
            [lake for lake, flooded in zip(lakes, is_reservoir) if flooded])


def with_holes(lake, islands):
    for island in islands:
        if lake.contains(island.representative_point()):
            lake = lake.difference(island)
    return lake


def name_of(polygon, table):
    outline = Polygon(polygon.exterior)
    found = [name for point, name in table.items() if outline.contains(Point(point))]
    assert len(found) < 2, f"one polygon carries {found}"
    return found[0] if found else None


def is_skerry(polygon):
    west, south, east, _ = polygon.bounds
    return south > SKERRIES_NORTH_OF or (east < SKERRIES_WEST_OF and south > 57)


def snapped_to_grid(polygons, smallest_km2, tolerance_km):
    """Simplified and rounded polygons that are large enough."""
    kept = [polygon for polygon in polygons if common.area_km2(polygon) >= smallest_km2]
    kept = common.simplify_polygons(kept, tolerance_km)
    return [part for polygon in kept for part in common.snap_to_grid(polygon, 4)
            if common.area_km2(part) >= smallest_km2 * 0.8]


def polygon_features(polygons, prefix, table):
    """Numbered from the largest to the smallest, named where the table knows them."""
    ordered = sorted(polygons, key=lambda polygon: (-round(common.area_km2(polygon), 3), polygon.bounds))
    features = []
    for number, polygon in enumerate(ordered, 1):
        name = name_of(polygon, table)
        properties = {"name": name} if name else {}
        properties["area_km2"] = round(common.area_km2(polygon), 2)
        features.append(common.feature(f"{prefix}-{number}", polygon, properties, 4))
    missing = set(table.values()) - {item["properties"].get("name") for item in features}
    assert not missing, f"{prefix}: no polygon for {sorted(missing)}"
    return features


def build(folder, land, lakes):
    skerries = [polygon for polygon in land if is_skerry(polygon)]
    coast = [polygon for polygon in land if not is_skerry(polygon)]
    land = snapped_to_grid(coast, SMALLEST_ISLAND_KM2, LAND_TOLERANCE_KM)
    land += snapped_to_grid(skerries, SMALLEST_SKERRY_KM2, SKERRIES_TOLERANCE_KM)
    common.write_layer(
        folder, "land", polygon_features(land, "land", ISLANDS),
        source="gshhg", licence=common.GSHHG_LICENCE, accuracy_km=0.3,
        provenance="GSHHG 2.3.7 full resolution shorelines, clipped to 19-31.5 E, 53-60.7 N, simplified at 15 m, islets under "
                   "0.02 km2 left out; Finnish and Swedish skerries simplified at 120 m and kept from 0.3 km2.")
    lakes = snapped_to_grid(lakes, SMALLEST_LAKE_KM2, LAKE_TOLERANCE_KM)
    common.write_layer(
        folder, "lakes", polygon_features(lakes, "lake", LAKES),
        source="gshhg", licence=common.GSHHG_LICENCE, accuracy_km=0.3,
        provenance="GSHHG 2.3.7 full resolution lakes of at least 0.3 km2, simplified at 22 m, islands as holes, reservoirs filled after 1939 removed.")
