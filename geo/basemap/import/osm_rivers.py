"""River reaches that are state borders: taken from the border lines, vertex for vertex."""
import common
import widths
from shapely.geometry import LineString, Point

# id, name, border feature, first and last vertex (downstream), WDBII class of the river
REACHES = [
    ("narva", "Narva", "modern-ee-ru", (27.7392, 58.9811), (28.0437, 59.4701), 3),
    ("nemunas-lower", "Nemunas", "modern-lt-ru", (22.5892, 55.0702), (21.3744, 55.2876), 3),
    ("skirvyte", "Skirvytė", "modern-lt-ru", (21.3744, 55.2876), (21.2777, 55.2471), 3),
    ("sesupe-border", "Šešupė", "modern-lt-ru", (22.8595, 54.7774), (22.6528, 54.9650), 4),
    ("memele-border", "Mēmele", "modern-lt-lv", (25.0754, 56.1964), (24.5768, 56.3232), 4),
    ("daugava-border", "Daugava", "modern-by-lv", (27.6180, 55.7920), (27.3667, 55.8150), 2),
    ("gauja-border", "Gauja", "modern-ee-lv", (26.3351, 57.5796), (26.1840, 57.6917), 3),
    ("venta-border", "Venta", "modern-lt-lv", (22.2366, 56.4035), (22.2094, 56.4240), 3),
]


def build(folder, border_features, network):
    """Writes rivers-osm.geojson; returns {id: line}."""
    borders = {}
    for item in border_features:
        if not item["properties"]["sea"]:
            borders.setdefault(item["id"].removesuffix("-2"), []).append(item["geometry"]["coordinates"])
    lines, features = {}, []
    for identifier, name, border, first, last, river_class in REACHES:
        points = cut(max(borders[border], key=len), first, last)
        lines[identifier] = LineString(points)
        properties = {"name": name, "class": river_class, "length_km": round(common.length_km(lines[identifier]), 1)}
        features.append(common.feature(f"osm-{identifier}", lines[identifier], properties, 4))
    common.write_layer(
        folder, "rivers-osm", widths.ranked(features, network), source="openstreetmap", licence=common.OSM_LICENCE, accuracy_km=0.05,
        provenance="Reaches where the modern state border follows a river, cut out of borders-modern; each runs downstream.")
    return lines


def cut(points, first, last):
    start, end = (min(range(len(points)), key=lambda index: Point(points[index]).distance(Point(place))) for place in (first, last))
    return points[start:end + 1] if start < end else points[end:start + 1][::-1]
