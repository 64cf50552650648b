import GeoModel
import Geometry

/// Everything that a map draws at one place: its dot or symbol, its garrison, its facilities.
struct Site {
  let place: Place
  let facilities: [Facility]
  let garrison: Garrison?
  /// Where the place is on the page.
  let anchor: Point
  /// Where its symbol is drawn: at the anchor unless another symbol is in the way.
  var center: Point
  /// Of the main symbol, in millimetres.
  let radius: Double

  /// The facility that the main symbol stands for when no counted garrison does.
  var principal: Facility? { facilities.first { $0.kind == .army } ?? facilities.first }

  /// Facilities drawn as small symbols on the rim of the main one.
  var attached: [Facility] {
    let main = garrison?.men != nil ? facilities.first { $0.kind == .army }?.id : principal?.id
    return facilities.filter { $0.id != main }
  }

  /// Ids of the notes of all that is drawn here.
  var notes: [String] {
    facilities.flatMap(\.evidence.notes) + (garrison?.evidence.notes ?? [])
      + place.evidence.notes
  }

  /// Whether it is more than a town for orientation.
  var isBase: Bool { !facilities.isEmpty || garrison != nil }

  var labelID: String { (isBase ? "base-" : "town-") + place.id }

  /// Facts for the formats that carry them.
  var data: [String: String] {
    var data = ["sources": place.evidence.sources.joined(separator: " ")]
    data["strength"] = garrison?.men.map(String.init)
    data["treaty"] = garrison?.treaty ?? principal?.treaty
    if let principal {
      data["kind"] = principal.kind.rawValue
      data["outcome"] = principal.outcome.rawValue
      data["proposed-by"] = principal.proposedBy?.rawValue
    }
    return data
  }
}
