import Documents

/// What the readers of the YAML files in `geo/` accept. It is found out by reading samples with them.
package enum FactShapes {
  /// The kinds of entries that stand in YAML files.
  package static let kinds: [EntryKind] = [
    .treaty, .facility, .garrison, .territory, .source, .note,
  ]

  /// The shape of the file with the entries of a kind, which is one of ``kinds``.
  ///
  /// - Throws: An error if a sample is not sound.
  package static func file(of kind: EntryKind) throws -> ValueShape {
    try KeyRecorder.shape(of: [try sample(samples[kind] ?? "{}", kind.file)]) { root in
      var reader = EntryReader()
      // With these an entry need not name its sources.
      reader.defaults = EvidenceDefaults(sources: ["survey"], accuracyKm: 1)
      for item in try ModelReader.entries(of: root, kind) {
        try reader.read(item.key, kind, item.node, at: item.keyLocation) {
          try read(&$0, kind)
        }
      }
    }
  }

  /// The shape of `geo/atlas.yaml`.
  ///
  /// - Throws: An error if a sample is not sound.
  package static func atlasFile() throws -> ValueShape {
    let texts = [
      "{format: 1, evidence: {sources: [survey], accuracy_km: 1}}", "{evidence: {}}", "{}",
    ]
    let samples = try texts.enumerated().map { try sample($1, "atlas-\($0).yaml") }
    return try KeyRecorder.shape(of: samples) { root in
      var entry = try Entry(id: "atlas", location: root.location, node: root)
      var made: [SourceBook.Made] = []
      _ = try AtlasFile(reading: &entry, besides: [:], made: &made)
      try entry.fields.finish()
    }
  }

  private static func sample(_ text: String, _ file: String) throws -> DocumentNode {
    try YAMLDocument.parse(text, file: file)
  }

  private static func read(_ entry: inout Entry, _ kind: EntryKind) throws {
    switch kind {
    case .source: _ = try Source(reading: &entry)
    case .note: _ = try Note(reading: &entry)
    case .treaty: _ = try Treaty(reading: &entry)
    case .facility: _ = try Facility(reading: &entry)
    case .garrison: _ = try Garrison(reading: &entry)
    case .territory: _ = try Territory(reading: &entry)
    // Their files are GeoJSON.
    case .place, .node, .arc, .line, .incident, .water: break
    }
  }

  /// For each kind an entry with every map that it may hold, and others that lack whatever may be missing.
  private static let samples: [EntryKind: String] = [
    .source: """
    sources:
      full: {kind: treaty, title: "Treaty"}
    """,
    .note: """
    notes:
      full: {subject: "Day", text: "Two days are given.", sources: [survey]}
    """,
    .treaty: """
    treaties:
      full:
        names: {en: "Treaty"}
        guest: {en: "Osk"}
        host: velm
        signed: {date: 1950-05-01, place: cape}
        ratified: {date: 1950-05-10, text: "by both"}
        in_force: {date: 1950-05-11}
        ended: {date: 1955-05-11}
        contingent: {limit: 5000, covers: "soldiers", sources: [survey], estimates: [{men: 4000, covers: "soldiers", source: survey}]}
        host_army: {men: 4000, sources: [survey]}
        entry: {date: 1950-06-01}
        negotiation: [{date: 1950-04-01, men: 9000, by: guest, text: "demand", sources: [survey]}]
        events: [{date: 1950-06-01, text: "entry", sources: [survey]}]
        sources: [survey]
      least:
        names: {en: "Treaty"}
        guest: osk
        host: velm
        signed: {date: 1950-05-01}
        contingent: {limit: 5000, covers: {en: "soldiers", lv: "karavīri"}}
        host_army: {men: 4000}
        negotiation: [{date: 1950-04-01, men: 9000, by: guest, text: "demand"}]
        events: [{date: 1950-06-01, text: "entry"}]
    """,
    .facility: """
    facilities:
      full: {place: cape, treaty: pact, kind: naval, outcome: granted, sources: [survey]}
      least: {territory: strip, treaty: pact, kind: naval, outcome: granted}
    """,
    .garrison: """
    garrisons:
      full: {places: [cape], treaty: pact, units: [{arm: infantry}], estimates: [{men: 400, source: survey}], sources: [survey]}
      least: {territory: velm, treaty: pact}
    """,
    .territory: """
    territories:
      full:
        kind: ceded
        names: {en: "Velm"}
        label: {text: "Velm"}
        states: [{boundary: [north, "-south"], stated_area: [{km2: 1, sources: [survey]}, {km2: 2}]}]
        accuracy_km: 1
        sources: [survey]
      least: {names: {en: "Osk"}}
    """,
  ]
}
