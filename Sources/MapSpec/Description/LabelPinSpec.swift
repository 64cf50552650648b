import Documents
import Geometry

/// A label whose position the author of the map has fixed: one entry of `labels` in the description.
package struct LabelPinSpec: Hashable, Sendable {
  package enum Place: Hashable, Sendable {
    /// Close to the symbol, on the given side.
    case side(Side)
    /// The distance from the symbol's centre to the top left corner of the label, in millimetres to the right
    /// and downwards.
    case offset(Vector, hasLeader: Bool)
    /// The geographic position of the label's centre.
    case position(LonLat)
  }

  /// The eight sides of a symbol, as seen on the page.
  package enum Side: String, CaseIterable, Sendable {
    case rightAbove = "right-above"
    case right
    case rightBelow = "right-below"
    case leftAbove = "left-above"
    case left
    case leftBelow = "left-below"
    case above, below
  }

  /// The id of the label as `pactmap labels` prints it: `base-…`, `town-…` or `area-…`, followed by the id of
  /// the feature.
  package var id: String
  package var place: Place
  package var location: SourceLocation?
}

extension LabelPinSpec {
  init(reading node: DocumentNode) throws {
    var fields = try Fields(node)
    id = try fields.string("id")
    location = node.location
    let given = ["side", "offset", "at"].filter { fields.has($0) }
    guard given.count == 1 else {
      throw fields.problem(
        "id", "a pinned label has one of 'side', 'offset' and 'at'",
        hint: given.isEmpty ? "add one" : "keep one of \(given.joined(separator: ", "))")
    }
    switch given[0] {
    case "side": place = .side(try fields.choice("side", as: Side.self))
    case "offset":
      let shift = try fields.numbers("offset", count: 2)
      guard shift.count == 2 else {
        throw fields.problem("offset", "'offset' has two numbers: right and down, in millimetres")
      }
      place = .offset(
        Vector(shift[0], shift[1]), hasLeader: try fields.bool("leader", default: false))
    default: place = .position(try fields.position("at"))
    }
    try fields.finish()
  }
}
