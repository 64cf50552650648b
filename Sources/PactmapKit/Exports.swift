// Users of the library also work with the facts, so their public types are exported as well.
@_exported import Documents
@_exported import GeoModel
@_exported import Geometry
@_exported import MapSpec
