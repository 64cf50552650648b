import CProj

/// What turns longitudes and latitudes into a plane.
struct Operation: ~Copyable {
  let object: ProjObject
  /// What a degree is in the operation's own unit of angles: 1, or π/180 where it takes radians.
  let degree: Double

  /// The projection that a definition names, without a look into PROJ's database; nil when that is needed.
  init?(plain definition: String, _ context: borrowing ProjContext) {
    guard let text = plainProjection(definition),
      let object = ProjObject(proj_create(context.pointer, text))
    else { return nil }
    self.object = object
    degree = .pi / 180
  }

  /// - Returns: nil when there is none without a grid.
  init?(to crs: borrowing ProjObject, _ context: borrowing ProjContext) {
    guard let object = gridlessOperation(to: crs, context) else { return nil }
    self.object = object
    degree = 1
  }

  /// Gives PROJ's object away to somebody who frees it.
  consuming func release() -> OpaquePointer { object.release() }
}

/// Projections whose definition on WGS84 needs no look into PROJ's database, which takes ten milliseconds to open.
private let plainProjections: Set<String> = [
  "aea", "aeqd", "cea", "eqc", "eqdc", "eqearth", "laea", "lcc", "merc", "moll", "natearth",
  "robin", "sinu",
  "stere", "tmerc", "utm",
]

/// What may stand in such a definition, apart from the datum and the unit.
private let plainParameters: Set<String> = [
  "lat_0", "lat_1", "lat_2", "lat_ts", "lon_0", "k", "k_0", "x_0", "y_0", "zone", "south",
  "no_defs", "type",
]

/// A definition on WGS84 in metres as PROJ's own projection, whose angles are radians; nil for any other.
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
