import Documents

/// What holds for every feature of an atlas that says nothing else itself: its sources, and the
/// accuracy of its position. It stands in `geo/atlas.yaml`.
struct EvidenceDefaults: Sendable {
  /// The ids of the sources. Empty if every feature has to name its own.
  var sources: [String] = []
  /// The accuracy in kilometres. Nil if every feature has to state its own.
  var accuracyKm: Double?
}

extension EvidenceDefaults {
  /// - Parameters:
  ///   - known: The sources of the atlas.
  ///   - made: The sources that are named in free words are added to it.
  init(
    reading entry: inout Entry, besides known: [String: Source], made: inout [SourceBook.Made]
  ) throws {
    var book = SourceBook(known, hasList: true)
    for (index, text) in try entry.fields.optionalStrings("sources").enumerated() {
      let place = entry.location(ofItem: index, in: "sources")
      let ids = book.ids(of: text, at: place ?? SourceLocation(file: ""))
      made += book.takeMade()
      for id in ids {
        sources.append(
          made.contains { $0.id == id } ? id : try entry.mention(id, .source, at: place))
      }
    }
    sources = sources.uniqued
    accuracyKm = try entry.fields.optionalDouble("accuracy_km", in: 0...Entry.worstAccuracyKm)
  }
}

extension ModelReader {
  /// Reads the file about the atlas as a whole, if there is one.
  ///
  /// - Parameter sources: All sources that were read. Those that the file names in free words are
  ///   added.
  mutating func readAtlasFile(addingTo sources: inout [String: Source]) {
    guard tally.excess == nil, folder.exists(AtlasFile.name) else { return }
    var found: [Diagnostic] = []
    var made: [SourceBook.Made] = []
    let file = collect(into: &found) { () -> AtlasFile? in
      let bytes = try folder.read(AtlasFile.name, tally.limits)
      let name = folder.name(AtlasFile.name)
      let root = try YAMLDocument.parse(bytes, file: name, tally: &tally)
      files["geo/\(AtlasFile.name)"] = .document(root)
      var top = try Entry(id: "atlas", location: root.location, node: root)
      do {
        let file = try AtlasFile(reading: &top, besides: sources, made: &made)
        entryReader.note(top.references)
        try top.fields.finish()
        return file
      } catch let newer as NewerFormat {
        newerFormat = newer.diagnostic
        return nil
      }
    }
    add(made, to: &sources, problems: &found)
    if let file = file ?? nil { entryReader.defaults = file.evidence }
    add(found, of: AtlasFile.name)
  }

  /// Adds sources that were made of free words.
  mutating func add(
    _ made: [SourceBook.Made], to sources: inout [String: Source], problems: inout [Diagnostic]
  ) {
    for source in made {
      let read = collect(into: &problems) {
        try entryReader.read(source.id, .source, source.node, at: source.location) {
          try Source(reading: &$0)
        }
      }
      if let read { sources[read.id] = read }
    }
  }
}
