/// The reason for which a projection cannot be created.
package enum ProjectionError: Error, Hashable, CustomStringConvertible {
  /// PROJ does not recognise the text.
  case unknownCRS(text: String, reason: String)
  /// The text names a system without a plane, such as longitude and latitude.
  case notProjected(text: String, name: String, kind: String)
  /// The definition would make PROJ read a file. `parameter` is the parameter that names it.
  case namesFile(text: String, parameter: String)
  /// The library PROJ is missing, or it has an unsuitable version.
  case notLoaded(reason: String)
  /// PROJ could not be initialised, or it found no operation from WGS84 into the system.
  case unavailable(text: String, reason: String)

  package var description: String {
    switch self {
    case .unknownCRS(let text, let reason):
      "“\(text)” is not a coordinate reference system that PROJ knows (\(reason)); give an EPSG "
        + "code such as EPSG:3035 or a PROJ definition such as +proj=laea +lat_0=50 +lon_0=20"
    case .notProjected(let text, let name, let kind):
      "“\(text)” (\(name)) is \(kind), and a map needs a projected one, whose coordinates are "
        + "lengths in a plane, such as EPSG:3035"
    case .namesFile(let text, let parameter):
      "“\(text)” names a file (\(parameter)), and a map reads the files of its atlas only; give "
        + "an EPSG code such as EPSG:3035 or a PROJ definition without \(parameter)"
    case .notLoaded(let reason):
      "PROJ cannot be loaded: \(reason); install libproj25 (PROJ 9)"
    case .unavailable(let text, let reason):
      "PROJ cannot project into “\(text)”: \(reason)"
    }
  }
}
