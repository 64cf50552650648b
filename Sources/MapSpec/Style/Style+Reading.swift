import Documents
import Geometry
import Scene

extension Style {
  /// Reads a style file.
  ///
  /// - Throws: `Problems` or a `Diagnostic` with line and column, also if the file lacks a role that the engine
  ///   needs.
  package init(reading document: DocumentNode) throws {
    var fields = try Fields(document)
    // `extends` needs no action here: the caller has already merged this file with the style that it extends.
    _ = try fields.optionalString("extends")
    var fontFields = try fields.map("fonts")
    fonts = try fontFields.roles(FontRole.self) { try FontFiles(reading: &$0) }
    let palette = try Self.palette(try fields.node("colors"))
    fields.note("colors", .entries(.text(pattern: "#([0-9A-Fa-f]{6}|[0-9A-Fa-f]{8})"), names: nil))
    for key in ["areas", "lines", "labels"] { fields.note(key, .entries(.map, names: nil)) }
    colors = try Self.required(ColorRole.self, from: palette, in: fields, "colors")
    var typeFields = try fields.map("type")
    type = try typeFields.roles(TypeRole.self) { try TypeSpec(reading: &$0, palette) }
    areas = try Self.named(try fields.node("areas")) { try AreaStyle(reading: &$0, palette) }
    lines = try Self.named(try fields.node("lines")) { try LineStyle(reading: &$0, palette) }
    _ = try Self.required(LineRole.self, from: lines, in: fields, "lines")
    if var tints = try fields.optionalMap("powers") {
      powers = try PowerPalette(reading: &tints, palette)
    }
    var symbolFields = try fields.map("symbols")
    symbols = try SymbolStyle(reading: &symbolFields, palette)
    labels = try Self.labels(fields.optionalNode("labels"))
    hiddenPanels = fields.has("leave_out") ? try fields.panels("leave_out") : []
    try fields.finish()
  }

  private static func palette(_ node: DocumentNode) throws -> [String: Color] {
    var palette: [String: Color] = [:]
    for entry in node.entries {
      guard case .string(let text) = entry.node.value, let color = Color(hex: text) else {
        throw Diagnostic(
          "colour '\(entry.key)' is not #RRGGBB", at: entry.node.location,
          hint: "write it in quotes, with six or eight hexadecimal digits")
      }
      palette[entry.key] = color
    }
    return palette
  }

  private static func required<Role, Value>(
    _ roles: Role.Type, from values: [String: Value], in fields: Fields, _ key: String
  ) throws -> [Role: Value]
  where Role: RawRepresentable<String> & CaseIterable & Hashable {
    let missing = Role.allCases.filter { values[$0.rawValue] == nil }
    guard missing.isEmpty else {
      let names = missing.map(\.rawValue).joined(separator: ", ")
      throw fields.problem(key, "'\(key)' lacks \(names)", hint: "add an entry for each")
    }
    return Dictionary(
      uniqueKeysWithValues: Role.allCases.compactMap { role in
        values[role.rawValue].map { (role, $0) }
      })
  }

  private static func named<Value>(
    _ node: DocumentNode, _ read: (inout Fields) throws -> Value
  ) throws -> [String: Value] {
    var values: [String: Value] = [:]
    for entry in node.entries {
      var fields = try Fields(entry.node)
      values[entry.key] = try read(&fields)
      try fields.finish()
    }
    return values
  }
}

extension Fields {
  /// Reads one map for each role. A missing role and an unknown key are both faults.
  fileprivate mutating func roles<Role, Value>(
    _ roles: Role.Type, _ read: (inout Fields) throws -> Value
  ) throws -> [Role: Value]
  where Role: RawRepresentable<String> & CaseIterable & Hashable {
    var values: [Role: Value] = [:]
    for role in Role.allCases {
      var fields = try map(role.rawValue)
      values[role] = try read(&fields)
      try fields.finish()
    }
    try finish()
    return values
  }
}

extension Fields {
  /// The lines across an area; nil without any.
  mutating func hatch(_ palette: [String: Color]) throws -> AreaStyle.Hatch? {
    guard var map = try optionalMap("hatch") else { return nil }
    let hatch = AreaStyle.Hatch(
      angle: try map.double("angle", in: -180...180),
      spacing: Millimetres(try map.double("spacing", in: 0.2...50)),
      stroke: Stroke(
        try map.color("color", palette), Millimetres(try map.double("width", in: 0.01...10))))
    try map.finish()
    return hatch
  }
}

extension FontFiles {
  fileprivate init(reading fields: inout Fields) throws {
    family = try fields.string("family")
    regular = try fields.string("regular")
    bold = try fields.string("bold")
    italic = try fields.string("italic")
    boldItalic = try fields.optionalString("bold_italic")
    location = fields.node.location
    for key in ["bold_italic", "italic", "bold", "regular"] {
      guard let node = fields.node[key], case .string(let name) = node.value else { continue }
      places[name] = node.location
    }
  }
}

extension TypeSpec {
  fileprivate init(reading fields: inout Fields, _ palette: [String: Color]) throws {
    font = try fields.choice("font", as: FontRole.self)
    size = Millimetres(points: try fields.double("size", in: 1...500))
    least = try fields.optionalDouble("least", in: 1...500).map { Millimetres(points: $0) } ?? size
    guard least <= size else {
      throw fields.problem("least", "'least' is larger than 'size'", hint: "swap the two")
    }
    isBold = try fields.bool("bold", default: false)
    isItalic = try fields.bool("italic", default: false)
    tracking = try fields.optionalDouble("tracking", in: -0.2...3) ?? 0
    features = try fields.optionalStrings("features")
    for tag in features where tag.wholeMatch(of: /[A-Za-z0-9]{4}/) == nil {
      throw fields.problem(
        "features", "'\(tag)' is not an OpenType feature",
        hint: "write its four letters, such as smcp")
    }
    color = try fields.color("color", palette)
    if fields.has("form") { form = try fields.choice("form", as: Form.self) }
  }
}

extension AreaStyle {
  fileprivate init(reading fields: inout Fields, _ palette: [String: Color]) throws {
    fill = fields.has("fill") ? try fields.color("fill", palette) : nil
    stripes = try fields.optionalMap("stripes").map { map in
      var map = map
      let stripes = Stripes(
        angle: try map.double("angle", in: -180...180),
        spacing: Millimetres(try map.double("spacing", in: 0.5...50)),
        width: Millimetres(try map.double("width", in: 0.2...50)))
      guard stripes.width < stripes.spacing else {
        throw map.problem(
          "width", "the stripes are as wide as their spacing, so nothing is left between them",
          hint: "make 'width' smaller than 'spacing'")
      }
      try map.finish()
      return stripes
    }
    hatch = try fields.hatch(palette)
    band = try fields.optionalMap("band").map { map in
      var map = map
      let band = Band(
        color: try map.color("color", palette),
        width: Millimetres(try map.double("width", in: 0.1...50)))
      try map.finish()
      return band
    }
    edge = try fields.optionalMap("edge").map { map in
      var map = map
      let edge = try LineStyle(reading: &map, palette)
      try map.finish()
      return edge
    }
  }
}

extension LineStyle {
  fileprivate init(reading fields: inout Fields, _ palette: [String: Color]) throws {
    stroke = Stroke(
      try fields.color("color", palette), Millimetres(try fields.double("width", in: 0.01...20)))
    if fields.has("dash") {
      stroke.dash = try fields.numbers("dash")
      let isDash =
        stroke.dash.allSatisfy { $0 == 0 || (0.01...100).contains($0) }
        && stroke.dash.reduce(0, +) >= 0.1
      guard isDash || stroke.dash.isEmpty else {
        throw fields.problem(
          "dash", "'dash' holds lengths from 0.01 to 100 millimetres, or 0, that make 0.1 or more",
          hint: "write a stroke and a gap: [2, 1]")
      }
    }
    offset = try fields.optionalDouble("offset", in: 0...20).map { Millimetres($0) }
    arrow = try fields.optionalDouble("arrow", in: 0.2...50).map { Millimetres($0) }
    short = try fields.optionalDouble("short", in: 0...50).map { Millimetres($0) }
    taper = try fields.optionalDouble("taper", in: 0...1)
    if taper != nil, !stroke.dash.isEmpty {
      throw fields.problem(
        "taper", "a line that grows in width cannot be dashed", hint: "leave out 'taper' or 'dash'")
    }
    stop = try fields.optionalDouble("stop", in: 0.2...20).map { Millimetres($0) }
    if fields.has("cap") { stroke.cap = try fields.choice("cap", as: Stroke.Cap.self) }
    var variants = try fields.optionalMap("gauges")
    for gauge in Gauge.allCases {
      guard var map = try variants?.optionalMap(gauge.rawValue) else { continue }
      gauges[gauge] = try LineStyle(reading: &map, palette)
      try map.finish()
    }
    try variants?.finish()
    tooth = try fields.optionalMap("tooth").map { map in
      var map = map
      let tooth = Tooth(
        length: Millimetres(try map.double("length", in: 0.1...20)),
        spacing: Millimetres(try map.double("spacing", in: 0.2...100)),
        isOnBothSides: try map.bool("both", default: false))
      try map.finish()
      return tooth
    }
  }
}

extension SymbolStyle {
  fileprivate init(reading fields: inout Fields, _ palette: [String: Color]) throws {
    mm2PerThousandMen = try fields.double("mm2_per_1000_men", in: 0.01...10_000)
    var garrison = try fields.map("garrison")
    garrisonColor = try garrison.color("color", palette)
      .withAlpha(try garrison.optionalDouble("opacity", in: 0...1) ?? 1)
    garrisonRing = Millimetres(try garrison.double("ring", in: 0...10))
    try garrison.finish()
    badge = Millimetres(try fields.double("badge", in: 0.5...50))
    towns = try fields.numbers("town", count: 5).map { Millimetres($0) }
    guard towns.count == 5, towns.allSatisfy({ (0.1...20).contains($0.value) }) else {
      throw fields.problem(
        "town", "'town' holds five diameters from 0.1 to 20 millimetres, one for each rank")
    }
    var capFields = try fields.map("cap")
    cap = try LineStyle(reading: &capFields, palette).stroke
    try capFields.finish()
    try fields.finish()
  }
}
