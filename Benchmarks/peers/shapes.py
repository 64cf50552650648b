"""The data as shapefiles in longitudes and latitudes, for Mapnik and QGIS."""
from osgeo import ogr, osr
import furniture, page
from shapely.geometry import LineString, Point

ogr.UseExceptions()
osr.UseExceptions()


def write(folder, layers, places):
    folder.mkdir(parents=True, exist_ok=True)
    lines = {**layers, "graticule": [LineString(l) for l in furniture.graticule()]}
    for name, shapes in lines.items():
        kind = ogr.wkbPolygon if shapes[0].geom_type == "Polygon" else ogr.wkbLineString
        shapefile(folder / f"{name}.shp", kind, [(s, {}) for s in shapes])
    # The largest first: of two that compete for room, Mapnik keeps the earlier one.
    biggest_first = sorted(places, key=lambda p: -p[3])
    shapefile(folder / "towns.shp", ogr.wkbPoint,
              [(Point(lon, lat), {"name": name, "men": men, "mm": round(2 * page.radius(men), 4)}) for name, lon, lat, men in biggest_first])


def shapefile(path, kind, features):
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(4326)
    source = ogr.GetDriverByName("ESRI Shapefile").CreateDataSource(str(path))
    layer = source.CreateLayer(path.stem, reference, kind, ["ENCODING=UTF-8"])
    for key, value in features[0][1].items():
        layer.CreateField(ogr.FieldDefn(key, {str: ogr.OFTString, int: ogr.OFTInteger, float: ogr.OFTReal}[type(value)]))
    for shape, values in features:
        feature = ogr.Feature(layer.GetLayerDefn())
        for key, value in values.items():
            feature.SetField(key, value)
        feature.SetGeometry(ogr.CreateGeometryFromWkb(shape.wkb))
        layer.CreateFeature(feature)
