import Documents

extension DescribedLayer {
  init(reading node: DocumentNode) throws {
    var fields = try Fields(node)
    let kind = try fields.choice("kind", as: LayerSpec.Kind.self)
    // These fields are read first so that messages list the keys that all layers share before those of the
    // kind.
    span = DateSpan(start: try fields.optionalDate("from"), end: try fields.optionalDate("to"))
    if let start = span.start, let end = span.end, start >= end {
      throw fields.problem(
        "to", "the layer ends on \(end), before it begins", hint: "swap the days")
    }
    location = node.location
    spec = try LayerSpec(kind, reading: &fields)
    try fields.finish("a layer", of: kind, owners: LayerSpec.owners)
  }
}

extension LayerSpec {
  fileprivate init(_ kind: Kind, reading fields: inout Fields) throws {
    switch kind {
    case .sea: self = .sea
    case .land: self = .land(style: try fields.style(of: kind))
    case .powers: self = .powers(date: try fields.optionalDate("date"))
    case .area:
      self = .area(
        Areas(
          style: try fields.style(of: kind), show: try fields.optionalStrings("show"),
          date: try fields.optionalDate("date"), legend: try fields.optionalText("legend"),
          label: try fields.label()))
    case .lakes: self = .lakes
    case .rivers: self = .rivers
    case .coast: self = .coast(label: try fields.textLabel(of: kind))
    case .graticule:
      self = .graticule(step: try fields.optionalDouble("step", in: 0.01...90) ?? 1)
    case .borders:
      self = .borders(
        Borders(
          style: try fields.style(of: kind), date: try fields.optionalDate("date"),
          legend: try fields.optionalText("legend"), label: try fields.textLabel(of: kind)))
    case .lines:
      self = .lines(
        Lines(
          style: try fields.style(of: kind), show: try fields.optionalStrings("show"),
          kinds: try fields.optionalStrings("kinds"),
          legend: try fields.optionalText("legend"), label: try fields.label()))
    case .states:
      self = .states(
        date: try fields.optionalDate("date"),
        labelClass: try fields.optionalString("label_class"))
    case .waters: self = .waters
    case .towns:
      fields.note("ranks", .list(.integer(1...5), count: nil))
      self = .towns(
        Towns(
          ranks: try fields.optionalList("ranks").isEmpty
            ? [] : try fields.ints("ranks", in: 1...5),
          show: try fields.optionalStrings("show"), hide: try fields.optionalStrings("hide"),
          labelClass: try fields.optionalString("label_class")))
    case .facilities:
      self = .facilities(
        hide: try fields.optionalStrings("hide"),
        labelClass: try fields.optionalString("label_class"))
    case .garrisons:
      self = .garrisons(
        units: try fields.optionalChoice("units", as: UnitForm.self) ?? .words,
        labelClass: try fields.optionalString("label_class"))
    case .incidents:
      self = .incidents(
        Incidents(
          hide: try fields.optionalStrings("hide"), legend: try fields.optionalText("legend"),
          label: try fields.label()))
    case .limits:
      self = .limits(
        date: try fields.optionalDate("date"), legend: try fields.optionalText("legend"))
    }
  }

  /// The keys that only some kinds of layers have, each with those kinds.
  static let owners: [(key: String, kinds: [Kind])] = [
    ("style", [.land, .area, .borders, .lines]),
    ("show", [.area, .lines, .towns]),
    ("kinds", [.lines]),
    ("hide", [.towns, .facilities, .incidents]),
    ("date", [.powers, .area, .borders, .states, .limits]),
    ("legend", [.area, .borders, .lines, .incidents, .limits]),
    ("label", [.area, .coast, .borders, .lines, .incidents]),
    (
      "label_class",
      [.area, .coast, .borders, .lines, .states, .towns, .facilities, .garrisons, .incidents]
    ),
    ("units", [.garrisons]), ("ranks", [.towns]), ("step", [.graticule]),
  ]
}

extension Fields {
  fileprivate mutating func style(of kind: LayerSpec.Kind) throws -> String {
    noteRequired("style")
    guard let style = try optionalString("style") else {
      throw problem(
        "kind", "a layer of kind '\(kind.rawValue)' needs a style",
        hint: "add 'style:' with a name from the style file")
    }
    return style
  }

  /// Reads `label`, which is either `true` for the names of the features, or the key of a text or words by language.
  fileprivate mutating func label() throws -> LayerSpec.Label? {
    let labelClass = try optionalString("label_class")
    switch node["label"]?.value {
    case .string, .map:
      return LayerSpec.Label(text: try optionalText("label"), labelClass: labelClass)
    default: break
    }
    guard try bool("label", default: false) else {
      guard labelClass == nil else {
        throw problem(
          "label_class", "the layer has a label class, but no labels",
          hint: "add 'label:' or take the class away")
      }
      return nil
    }
    return LayerSpec.Label(labelClass: labelClass)
  }

  /// Reads the label of a layer whose features have no names. Such a label needs the key of a text.
  fileprivate mutating func textLabel(of kind: LayerSpec.Kind) throws -> LayerSpec.Label? {
    guard let label = try label() else { return nil }
    guard label.text != nil else {
      throw problem(
        "label", "a layer of kind '\(kind.rawValue)' has no names of its own",
        hint: "write 'label:' with a text key")
    }
    return label
  }
}
