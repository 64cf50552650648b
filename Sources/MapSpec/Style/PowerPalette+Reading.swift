import Documents
import Scene

extension PowerPalette {
  /// Reads the tints of a style.
  ///
  /// - Parameters:
  ///   - fields: the map under `powers`.
  ///   - palette: the colours of the style by name.
  init(reading fields: inout Fields, _ palette: [String: Color]) throws {
    subjects = try fields.optionalList("subjects").map { try Tint(reading: $0, palette) }
    others = try fields.optionalList("others").map { try Tint(reading: $0, palette) }
    fields.note("states", .entries(.map, names: nil))
    for entry in fields.optionalNode("states")?.entries ?? [] {
      var state = try Fields(entry.node, subject: entry.key)
      let own = try Tint(in: &state, palette)
      states[entry.key] = own
      if let node = state.optionalNode("subject") {
        subjectStates[entry.key] = try Tint(reading: node, palette)
      }
      try state.finish()
    }
    try fields.finish()
  }
}

extension PowerPalette.Tint {
  fileprivate init(reading node: DocumentNode, _ palette: [String: Color]) throws {
    var fields = try Fields(node, what: "a tint")
    try self.init(in: &fields, palette)
    try fields.finish()
  }

  fileprivate init(in fields: inout Fields, _ palette: [String: Color]) throws {
    let fill = try fields.color("fill", palette)
    guard fill.alpha == 1 else {
      throw fields.problem(
        "fill", "the tint of a state is not translucent", hint: "write it with six digits: #RRGGBB")
    }
    self.init(
      fill: fill, hatch: try fields.hatch(palette),
      location: fields.node["fill"]?.location ?? fields.node.location)
  }
}
