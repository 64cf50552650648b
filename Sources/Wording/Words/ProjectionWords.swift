import MapSpec

/// The words for a projection that is written as a definition of PROJ, such as `+proj=laea +lat_0=20`.
package struct ProjectionWords {
  private let texts: Texts

  package init(_ texts: Texts) { self.texts = texts }

  /// The name of the projection and its parameters; nil if the language has no words for it.
  package func name(of definition: String) -> String? {
    var parameters: [String: String] = [:]
    for word in definition.split(whereSeparator: \.isWhitespace) {
      let parts = word.drop { $0 == "+" }.split(separator: "=", maxSplits: 1)
      if parts.count == 2 { parameters[String(parts[0])] = String(parts[1]) }
    }
    guard let method = parameters["proj"], texts.byKey["projection.\(method)"] != nil else {
      return nil
    }
    func latitude(_ key: String) -> TextValue {
      .text(degrees(parameters[key], positive: "north", negative: "south"))
    }
    return texts.text(
      "projection.\(method)",
      [
        "latitude": latitude("lat_0"),
        "longitude": .text(degrees(parameters["lon_0"], positive: "east", negative: "west")),
        "first": latitude(parameters["lat_ts"] == nil ? "lat_1" : "lat_ts"),
        "second": latitude("lat_2"),
        "zone": .text(parameters["zone"] ?? ""),
      ])
  }

  /// An angle with its side: `45° N`. A parameter that is missing is 0.
  private func degrees(_ text: String?, positive: String, negative: String) -> String {
    let value = text.flatMap(Double.init) ?? 0
    let side = value == 0 ? nil : texts.text("compass.\(value > 0 ? positive : negative)")
    return "\(texts.measure(abs(value)))°" + (side.map { "\u{a0}\($0)" } ?? "")
  }
}
