import GeoModel
import MapSpec

extension TextCatalogue {
  /// The keys of the texts that any map may need, with the names of their placeholders.
  static let words: [String: [String]] = {
    var words = fixed
    for panel in PanelKind.allCases { words.merge(panel.texts) { own, _ in own } }
    func add(_ prefix: String, _ keys: [String], _ values: [String] = []) {
      for key in keys { words["\(prefix).\(key)"] = values }
    }
    let arms = Garrison.Arm.allCases.map(\.rawValue)
    let echelons = Garrison.Echelon.allCases.map(\.rawValue)
    let armsOfUnits = arms.filter { $0 != Garrison.Arm.staff.rawValue }
    add("arm", arms)
    add("arm-of", armsOfUnits)
    add("staff", echelons)
    add("echelon", echelons, ["arm"])
    add("echelon.counted", echelons, ["count", "arm"])
    add("legend.unit", arms)
    add("legend.echelon", echelons)
    add("facility", Facility.Kind.allCases.map(\.rawValue))
    add("outcome", outcomes, ["kind", "guest", "host"])
    add("date.months", (1...12).map { "m\($0)" })
    add("compass", ["north", "south", "east", "west"])
    return words
  }()

  /// The outcomes of facilities. Outcomes that do not imply which side wanted the facility are also followed by
  /// that side; without it, nobody says which side it was.
  private static let outcomes: [String] = Facility.Outcome.allCases.flatMap { outcome in
    [outcome.rawValue]
      + (outcome.isOpen ? Proposer.allCases.map { "\(outcome.rawValue)-\($0.rawValue)" } : [])
  }

  private static let fixed: [String: [String]] = [
    "strength.limit-short": [], "strength.named": ["host", "named", "limit"],
    "strength.host": ["host", "men"], "strength.host-about": ["host", "men"],
    "garrison.shared": ["places"], "garrison.men": ["men"], "garrison.men-awaited": ["men"],
    "garrison.units-awaited": ["units"], "garrison.not-stated": [],
    "unit.counted": ["count", "arm"],
    "area.size": ["area"],
    "town.capital": [], "town.large": [], "town.small": [],
    "legend.garrison": [], "legend.garrison-awaited": [], "legend.garrison-figure": [],
    "legend.troops": [], "legend.troops-awaited": [],
    "legend.uncertain-border": ["km"],
    "scale.at": ["scale", "latitude"], "scale.true-at": ["latitude", "percent"],
    "scale.true-along": ["latitude", "percent"], "scale.true-only": ["latitude"],
    "scale.km": ["length"],
    "date.full": ["day", "month", "year"], "date.short": ["day", "month"],
    "number.thousands": [], "number.decimal": [],
    "list.comma": [], "list.semicolon": [], "list.and": ["first", "last"],
    "describe.map": ["title", "subtitle", "date"], "describe.map-alone": ["title", "date"],
    "describe.situation": ["title", "subtitle", "date"],
    "describe.situation-alone": ["title", "date"], "describe.as-of": ["date"],
    "describe.signed": ["treaty", "date"], "describe.unsigned": ["treaty", "date"],
    "describe.term": ["years", "more"], "describe.term-only": ["years"],
    "describe.limit": ["men", "covers"],
    "describe.talks": ["list"], "describe.talk": ["men", "date"],
    "describe.entered": ["date"], "describe.not-entered": ["date"],
    "describe.bases": ["host", "count"], "describe.no-bases": ["host", "date"],
    "describe.base": ["place", "facts"], "describe.position": ["km"],
    "describe.drawn": ["list"], "describe.note": ["subject", "text"],
  ]

  /// The keys for figures from other sources than the main one, with the names of their placeholders.
  private static let estimates: [String: [String]] = {
    var keys = [
      "legend.troops-estimated": ["sources"], "legend.contingent-estimated": ["sources"],
      "garrison.men-about": ["men"], "garrison.men-estimated": ["men"],
      "strength.estimate-short": [], "strength.limit-of": ["limit"],
      "strength.figure-about": ["men"],
    ]
    for kind in ["estimate", "estimate-about", "besides", "besides-about"] {
      keys["strength.\(kind)"] = ["host", "men", "source"]
    }
    return keys
  }()

  /// Those of ``estimates`` that the figures of an atlas need.
  static func estimates(of model: GeoModel) -> [String: [String]] {
    var keys: Set<String> = []
    for estimate in model.garrisons.compactMap(\.estimate) {
      keys.insert("legend.troops-estimated")
      keys.insert(estimate.isApproximate ? "garrison.men-about" : "garrison.men-estimated")
    }
    for estimate in model.treaties.flatMap({ $0.contingent?.estimates ?? [] }) {
      keys.formUnion([
        "legend.contingent-estimated", "strength.estimate-short", "strength.limit-of",
        estimate.textKey,
      ])
      if estimate.isApproximate { keys.insert("strength.figure-about") }
    }
    return estimates.filter { keys.contains($0.key) }
  }

  /// The placeholders that a layer fills in its text of the legend.
  private static let legendValues = ["date", "year", "sources"]

  /// The names of the placeholders in one of the program's own words that the lists here do not hold: those of `show`,
  /// `list`, the names of layers and of projections. Nil for any other text.
  static func ownValues(of key: String, in texts: Texts) -> [String]? {
    guard ["show.", "table.", "layer.", "projection."].contains(where: key.hasPrefix) else {
      return nil
    }
    // English is read only for a language that the program does not speak.
    guard let wording = (texts.replaced[key] ?? Texts.english.byKey[key])?.wording else {
      return nil
    }
    let names = Set(wording.patterns.flatMap(\.names))
    return (key.hasPrefix("layer.") ? names.union(legendValues) : names).sorted()
  }

  /// The keys that map descriptions refer to: those of titles, legends, labels and projections, with the names
  /// of their placeholders.
  static func texts(of maps: [MapDescription]) -> [String: [String]] {
    var texts: [String: [String]] = [:]
    for map in maps {
      texts[map.title] = ["date", "year"]
      if let key = map.subtitle { texts[key] = ["date", "year"] }
      if let key = map.projectionText { texts[key] = [] }
      for layer in map.layers {
        if let key = layer.spec.legend { texts[key] = legendValues }
        if let key = layer.spec.label?.text { texts[key] = ["name", "km", "date"] }
      }
    }
    return texts
  }

  /// The keys that only some languages or some maps need, with the names of their placeholders.
  static func choices(of model: GeoModel) -> [String: [String]] {
    var choices = estimates
    for kind in Territory.Kind.allCases {
      choices["area.fate.\(kind.rawValue)"] = ["to", "date"]
    }
    for kind in Facility.Kind.allCases {
      for outcome in outcomes {
        choices["outcome-of.\(kind.rawValue).\(outcome)"] = ["kind", "guest", "host"]
      }
    }
    for arm in Garrison.Arm.allCases where arm != .staff {
      choices["unit-of.\(arm.rawValue).counted"] = ["count"]
      for echelon in Garrison.Echelon.allCases {
        choices["unit-of.\(arm.rawValue).\(echelon.rawValue)"] = []
        choices["unit-of.\(arm.rawValue).counted-\(echelon.rawValue)"] = ["count"]
      }
    }
    for key in ["treaty.ended", "describe.ended"] { choices[key] = ["date"] }
    choices["legend.disputed-border"] = []
    choices["date.on.full"] = fixed["date.full"]
    choices["date.on.short"] = fixed["date.short"]
    for month in 1...12 { choices["date.on.months.m\(month)"] = [] }
    for language in Set(model.places.flatMap(\.names.byLanguage.keys)) where language != "native" {
      choices["panel.exonyms.\(language)"] = []
    }
    return choices
  }

  /// The key for treaties of which the model cites articles, with the names of its placeholders. Only an atlas that
  /// cites articles needs it.
  static func articles(of model: GeoModel) -> [String: [String]] {
    model.sources.values.contains { !$0.articles.isEmpty }
      ? ["credit.articles": ["source", "articles"]] : [:]
  }

  /// The key for borders on which states do not agree. Only an atlas that has such lines needs it.
  static func disputes(of model: GeoModel) -> [String: [String]] {
    model.lines.contains { $0.kind == .border && $0.status != .settled }
      ? ["legend.disputed-border": []] : [:]
  }

  /// The keys under which a language translates the texts of the model.
  static func facts(of model: GeoModel) -> Set<String> {
    var keys: [String] = []
    for treaty in model.treaties {
      let given = [
        ("covers", treaty.contingent?.coversToTranslate), ("entry", treaty.entryText),
        ("ratified", treaty.ratifiedText), ("term", treaty.termText),
      ]
      keys += given.compactMap { key, text in text.map { _ in "\(treaty.id).\(key)" } }
      keys += (treaty.contingent?.estimates ?? []).compactMap(\.id).map {
        "\(treaty.id).estimates.\($0)"
      }
      keys += treaty.negotiation.compactMap(\.id).map { "\(treaty.id).negotiation.\($0)" }
      keys += treaty.events.compactMap(\.id).map { "\(treaty.id).events.\($0)" }
    }
    keys += model.notes.keys.flatMap { ["\($0).subject", "\($0).text"] }
    return Set(keys.map { "facts.\($0)" })
  }
}

extension Treaty.Contingent {
  /// The words that the languages translate; nil if the treaty itself states them in several languages.
  fileprivate var coversToTranslate: String? {
    coversByLanguage.byLanguage.isEmpty ? covers : nil
  }
}
