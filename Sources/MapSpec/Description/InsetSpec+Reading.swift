import Documents
import Geometry

extension DescribedInset {
  init(reading node: DocumentNode) throws {
    var fields = try Fields(node)
    let kind = try fields.choice("kind", as: InsetSpec.Kind.self)
    // Where a zoom stands that finds its own subject is for the map to find out, too.
    corner =
      kind == .zoom && !fields.has("corner")
      ? .topLeft : try fields.choice("corner", as: Corner.self)
    let shift = fields.has("offset") ? try fields.numbers("offset", count: 2) : [0, 0]
    guard shift.count == 2 else {
      throw fields.problem("offset", "'offset' has two numbers: right and down, in millimetres")
    }
    offset = Vector(shift[0], shift[1])
    location = node.location
    spec = try InsetSpec(kind, reading: &fields)
    try fields.finish("an inset", of: kind, owners: InsetSpec.owners)
  }
}

extension InsetSpec {
  fileprivate init(_ kind: Kind, reading fields: inout Fields) throws {
    switch kind {
    case .locator:
      self = .locator(
        Locator(
          width: Millimetres(try fields.double("width", in: 10...300)),
          extent: try fields.box("extent")))
    case .scaleBar:
      self = .scaleBar(lengthKm: try fields.double("length_km", in: 0.1...10_000))
    case .zoom where !["width", "height", "center", "scale"].contains(where: { fields.has($0) }):
      self = .crowd
    case .zoom:
      self = .zoom(
        Zoom(
          width: Millimetres(try fields.double("width", in: 20...500)),
          height: Millimetres(try fields.double("height", in: 20...500)),
          center: try fields.position("center"),
          denominator: try fields.double("scale", in: 1000...1_000_000_000)))
    case .panels:
      let width = Millimetres(try fields.double("width", in: 20...500))
      self = .panels(width: width, try fields.panels("panels"))
    }
  }

  /// The keys that only some kinds of insets have, each with those kinds.
  static let owners: [(key: String, kinds: [Kind])] = [
    ("width", [.locator, .panels, .zoom]), ("height", [.zoom]), ("extent", [.locator]),
    ("length_km", [.scaleBar]), ("center", [.zoom]), ("scale", [.zoom]), ("panels", [.panels]),
  ]
}
