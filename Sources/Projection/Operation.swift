import CProj

/// An operation of PROJ that converts longitudes and latitudes to a plane.
struct Operation: ~Copyable {
  let object: ProjObject
  /// One degree in the angular unit of the operation: 1 for degrees, π/180 for radians.
  let degree: Double

  /// Creates the projection that a definition describes without PROJ's database. Nil if the
  /// database is needed.
  init?(plain definition: String, _ context: borrowing ProjContext) {
    guard let text = plainProjection(definition),
      let object = ProjObject(proj_create(context.pointer, text))
    else { return nil }
    self.object = object
    degree = .pi / 180
  }

  /// Creates the operation from WGS84 into a reference system. Nil if every such operation needs a
  /// grid file.
  init?(to crs: borrowing ProjObject, _ context: borrowing ProjContext) {
    guard let object = gridlessOperation(to: crs, context) else { return nil }
    self.object = object
    degree = 1
  }

  /// Passes the ownership of the PROJ object to the caller, who must free it.
  consuming func release() -> OpaquePointer { object.release() }
}

/// The projections that can be defined on WGS84 without PROJ's database. Opening the database takes
/// ten milliseconds.
private let plainProjections: Set<String> = [
  "aea", "aeqd", "cea", "eqc", "eqdc", "eqearth", "laea", "lcc", "merc", "moll", "natearth",
  "robin", "sinu",
  "stere", "tmerc", "utm",
]

/// The parameters that are allowed in such a definition, besides the datum and the unit.
private let plainParameters: Set<String> = [
  "lat_0", "lat_1", "lat_2", "lat_ts", "lon_0", "k", "k_0", "x_0", "y_0", "zone", "south",
  "no_defs", "type",
]

/// Converts a definition on WGS84 in metres to a plain projection for PROJ, whose angles are in
/// radians. Nil for any other definition.
func plainProjection(_ definition: String) -> String? {
  var kept: [String] = []
  var hasDatum = false
  for word in definition.split(whereSeparator: \.isWhitespace) {
    let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
    switch (parts.first ?? "", parts.dropFirst().first) {
    case ("+proj", let name?) where plainProjections.contains(name): kept.append(String(word))
    case ("+datum", "WGS84"): hasDatum = true
    case ("+units", "m"), ("+no_defs", nil), ("+type", "crs"): break
    case (let name, _)
    where name.hasPrefix("+") && plainParameters.contains(String(name.dropFirst())):
      kept.append(String(word))
    default: return nil
    }
  }
  guard hasDatum, kept.first?.hasPrefix("+proj=") == true else { return nil }
  return kept.joined(separator: " ") + " +ellps=WGS84"
}
