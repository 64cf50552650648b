import Documents
import Geometry

extension MapDescription {
  /// Reads a map description.
  ///
  /// - Throws: `Problems` with every fault of the description, each with its line and column.
  package init(reading document: DocumentNode) throws {
    var fields = try Fields(document)
    id = try fields.string("id")
    title = try fields.text("title")
    subtitle = try fields.optionalText("subtitle")
    treaties = try fields.strings("treaties")
    date = try fields.date("date")
    period = try fields.period("period")
    projection = try fields.string("projection")
    projectionText = try fields.optionalText("projection_text")
    var pageFields = try fields.map("page")
    page = try PageSpec(reading: &pageFields)
    var frameFields = try fields.map("frame")
    frame = try FrameSpec(reading: &frameFields)
    names = try fields.optionalChoice("names", as: NameForm.self) ?? .asked
    exonyms = try fields.optionalString("exonyms")
    style = try fields.string("style")
    discScale = try fields.optionalDouble("mm2_per_1000_men", in: 0.01...10_000)
    hasSourceLetters = try fields.bool("source_letters", default: true)
    var problems: [Diagnostic] = []
    layers = collect(try fields.list("layers"), into: &problems) { try DescribedLayer(reading: $0) }
    column = try fields.optionalMap("column").map { try ColumnSpec(reading: $0) }
    footer = try fields.optionalMap("footer").map { try FooterSpec(reading: $0) }
    insets = collect(try fields.optionalList("insets"), into: &problems) {
      try DescribedInset(reading: $0)
    }
    labels = collect(try fields.optionalList("labels"), into: &problems) {
      try LabelPinSpec(reading: $0)
    }
    mentions = Mention.all(in: document)
    location = document.location
    places = Dictionary(
      document.entries.compactMap { entry in entry.node.location.map { (entry.key, $0) } },
      uniquingKeysWith: { first, _ in first })
    if !problems.isEmpty { throw Problems(problems) }
    try fields.finish()
  }
}

extension PageSpec {
  init(reading fields: inout Fields) throws {
    margin = Millimetres(try fields.optionalDouble("margin", in: 0...100) ?? 10)
    if fields.has("size") {
      let name = try fields.string("size")
      let sizes = Paper.Size.allCases.map { ($0.rawValue.uppercased(), $0.sides) }
      fields.note("size", .choice(sizes.map(\.0).sorted()))
      guard let (short, long) = sizes.first(where: { $0.0 == name })?.1 else {
        throw fields.problem(
          "size", "unknown paper size '\(name)'",
          hint:
            "use one of \(sizes.map(\.0).sorted().joined(separator: ", ")), or width and height")
      }
      let isWide = try fields.choice("orientation", as: Paper.Orientation.self) == .landscape
      width = Millimetres(isWide ? long : short)
      height = Millimetres(isWide ? short : long)
    } else {
      width = Millimetres(try fields.double("width", in: Paper.sides))
      height = Millimetres(try fields.double("height", in: Paper.sides))
    }
    try fields.finish()
  }
}

extension FrameSpec {
  /// The word under `fit` for all bases of the map.
  static let bases = "bases"

  init(reading fields: inout Fields) throws {
    if fields.has("fit") {
      let listed = try fields.strings("fit")
      let fit = FitSpec(
        territories: listed.filter { $0 != Self.bases }, holdsBases: listed.contains(Self.bases))
      self = .fitting(
        fit, margin: Millimetres(try fields.optionalDouble("margin", in: 0...200) ?? 8))
    } else {
      let scale = try fields.double("scale", in: 1000...1_000_000_000)
      self = .centered(try fields.position("center"), denominator: scale)
    }
    try fields.finish()
  }
}

extension ColumnSpec {
  init(reading fields: Fields) throws {
    var fields = fields
    side = try fields.choice("side", as: Side.self)
    width = Millimetres(try fields.double("width", in: 20...500))
    panels = try fields.panels("panels")
    try fields.finish()
  }
}

extension FooterSpec {
  init(reading fields: Fields) throws {
    var fields = fields
    height = Millimetres(try fields.double("height", in: 3...300))
    panels = try fields.panels("panels")
    try fields.finish()
  }
}

extension Fields {
  mutating func panels(_ key: String) throws -> [PanelKind] {
    note(key, .someOf(.choice(PanelKind.allCases.map(\.rawValue))))
    return try strings(key).map { name in
      guard let kind = PanelKind(rawValue: name) else {
        let known = PanelKind.allCases.map(\.rawValue)
        throw problem(
          key, "unknown panel '\(name)'",
          hint: Spelling.hint(for: name, in: known)
            ?? "use one of \(known.joined(separator: ", "))")
      }
      return kind
    }
  }
}
