import Documents

/// What a file in `geo/territories/` says of all its features: which of their properties hold what,
/// and what holds for those that do not say it themselves. It stands in the file `NAME.yaml` beside
/// `NAME.geojson`, or among the members at the top of the GeoJSON file. A file of its own survives
/// when another program writes the GeoJSON file again.
struct PolygonFile {
  /// The property of each kind of fact. Nil if the properties have our own names.
  private let properties: PropertyNames?
  /// The ids of the territories to read. Nil for all.
  let only: [String]?
  /// The distance of nearly equal edges that are treated as one, in kilometres.
  let snapKm: Double
  /// The facts of all features that lack them.
  private let common: DocumentNode

  /// The keys of facts that hold for all features.
  private static let commonKeys = [
    "kind", "names", "of", "to_state", "treaty", "text", "from", "to", "accuracy_km", "sources",
    "notes",
  ]
  /// The keys of properties that may have another name.
  static let mappedKeys = [
    "id", "kind", "of", "to_state", "treaty", "text", "from", "to", "accuracy_km",
  ]
  /// The keys that may stand among the members of a GeoJSON file. It may have any others, too.
  static let memberKeys =
    commonKeys.filter { $0 != "names" } + [
      "licence", "properties", "only", "snap_km",
    ]

  /// The largest distance, in kilometres, at which edges may count as the same.
  private static let mostSnapKm = 20.0

  init(reading entry: inout Entry) throws {
    _ = try entry.fields.string("licence")
    properties = try entry.optionalMap("properties") { try PropertyNames(reading: &$0) }
    only = entry.fields.has("only") ? try entry.fields.strings("only") : nil
    snapKm =
      try entry.fields.optionalDouble("snap_km", in: 0...Self.mostSnapKm)
      ?? TerritoryShape.usualSnapKm
    var facts: [(key: String, value: DocumentNode?)] = []
    for key in Self.commonKeys { facts.append((key, entry.fields.optionalNode(key))) }
    common = .map(facts, at: entry.location)
  }

  /// The facts of a feature under our own keys, completed by those of the file.
  func facts(of feature: GeoFeature) -> DocumentNode {
    let own = properties.map { $0.facts(of: feature) } ?? feature.properties.withNames
    var entries = own.entries
    let known = Set(entries.map(\.key))
    for entry in common.entries where !known.contains(entry.key) { entries.append(entry) }
    return DocumentNode(.map(entries), at: feature.location)
  }

  /// The id of a feature's territory.
  ///
  /// - Throws: An error if the feature names none.
  func territory(of feature: GeoFeature) throws(Diagnostic) -> String {
    if let name = properties?.texts["id"] {
      let id = feature.properties[name]?.words?.asIdentifier ?? ""
      guard id.isEmpty else { return id }
      throw Diagnostic(
        "its property '\(name)' gives no id", at: feature.location, subject: feature.id,
        hint: "its text should have a letter a to z or a digit")
    }
    if case .string(let id)? = feature.properties["territory"]?.value { return id }
    if let id = feature.id { return properties == nil ? id : id.asIdentifier }
    throw Diagnostic(
      "the polygon names no territory", at: feature.location,
      hint: "give it an \"id\", or say in a .yaml file beside it which property holds one: "
        + "'properties: {id: NAME}'")
  }
}

/// The names of the properties that hold the facts of a file's features.
struct PropertyNames {
  private(set) var texts: [String: String] = [:]
  /// The properties that hold a name, by language. A property that holds names in several languages
  /// has the key nil.
  private var names: [String?: String] = [:]

  init(reading entry: inout Entry) throws {
    for key in PolygonFile.mappedKeys { texts[key] = try entry.fields.optionalString(key) }
    switch entry.fields.node["names"]?.value {
    case nil: break
    case .string: names[nil] = try entry.fields.string("names")
    default:
      guard let map = try entry.fields.optionalMap("names") else { break }
      for (language, property) in try entry.names(in: map, of: "names").byLanguage {
        names[language] = property
      }
    }
  }

  /// The facts of a feature under our own keys. What has another form than ours is passed over.
  func facts(of feature: GeoFeature) -> DocumentNode {
    var facts: [(key: String, value: DocumentNode?)] = []
    for key in PolygonFile.mappedKeys where key != "id" {
      guard let node = texts[key].flatMap({ feature.properties[$0] }) else { continue }
      facts.append((key, ["from", "to"].contains(key) ? node.asDay : node.unlessBlank))
    }
    var named: [String: DocumentNode] = [:]
    for (language, property) in names {
      guard let node = feature.properties[property] else { continue }
      if let language {
        named[language] = node.asText
      } else if case .map(let entries) = node.value {
        for entry in entries where entry.key == "native" || entry.key.isLanguageCode {
          named[entry.key] = entry.node.asText
        }
      } else {
        named["native"] = node.asText
      }
    }
    if !named.isEmpty {
      let sorted = named.sorted { $0.key < $1.key }.map { (key: $0.key, value: Optional($0.value)) }
      facts.append(("names", .map(sorted, at: feature.location)))
    }
    return .map(facts, at: feature.location)
  }
}

extension DocumentNode {
  /// The properties with a single `name` as `names`, and without the id of the territory.
  fileprivate var withNames: DocumentNode {
    let hasNames = self["names"] != nil
    let changed = entries.compactMap { entry -> Entry? in
      guard entry.key != "territory" else { return nil }
      guard entry.key == "name", !hasNames, case .string = entry.node.value else { return entry }
      let native = DocumentNode.map([("native", entry.node)], at: entry.node.location)
      return Entry(key: "names", keyLocation: entry.keyLocation, node: native)
    }
    return DocumentNode(.map(changed), at: location)
  }

  /// The text, or a number as text. Nil for anything else.
  fileprivate var words: String? {
    switch value {
    case .string(let text): text
    case .number(let number): Int(exactly: number).map(String.init) ?? "\(number)"
    default: nil
    }
  }

  /// The value as a text that is not blank. Nil for anything else.
  fileprivate var asText: DocumentNode? {
    words.flatMap { text in
      text.allSatisfy(\.isWhitespace) ? nil : DocumentNode(.string(text), at: location)
    }
  }

  /// The value, or nil for a blank text.
  fileprivate var unlessBlank: DocumentNode? {
    if case .string(let text) = value, text.allSatisfy(\.isWhitespace) { return nil }
    return self
  }

  /// The value as a day. A year is its first day, and a time of day is left out. Any other text stays
  /// as it is, so that its error names it. Nil for a blank text.
  fileprivate var asDay: DocumentNode? {
    guard let text = asText?.words else { return nil }
    let day = text.prefix { $0 != "T" && $0 != " " }.replacing("/", with: "-")
    let isYear = day.count == 4 && day.allSatisfy { $0.isASCII && $0.isNumber }
    return DocumentNode(.string(isYear ? "\(day)-01-01" : String(day)), at: location)
  }
}
