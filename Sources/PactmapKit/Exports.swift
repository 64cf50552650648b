// Whoever draws an atlas works with its facts, too: their public types come along.
@_exported import Documents
@_exported import GeoModel
@_exported import Geometry
@_exported import MapSpec
