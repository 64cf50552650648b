/// Reads the features of a GeoJSON text.
struct GeoJSONReader {
  private var scanner: JSONScanner
  private var geometries: GeometryReader
  private let isPlane: Bool
  /// The repairs in the current feature and in the features before it.
  private var notes = RepairNotes()
  private let file: String

  /// Starts to read a file.
  ///
  /// - Parameters:
  ///   - bytes: The content of the file. The memory must outlive the reader.
  ///   - file: The name of the file, for messages.
  ///   - tally: The amounts that have been read from other files so far.
  ///   - isPlane: Whether positions are those of a plane instead of degrees.
  /// - Throws: An error if the bytes are not UTF-8.
  init(
    _ bytes: UnsafeBufferPointer<UInt8>, file: String, tally: ReadingTally, isPlane: Bool = false
  ) throws(Diagnostic) {
    (self.isPlane, geometries) = (isPlane, GeometryReader(isPlane: isPlane))
    scanner = try JSONScanner(bytes, file: file, tally: tally, leavesTextsUnchecked: true)
    self.file = file
  }

  /// The amounts that have been read so far, which count against the limits.
  var tally: ReadingTally { scanner.tally }

  /// Reads the whole file. A file that holds a single feature or shape is read as a collection of
  /// one. Errors in single features are added to `problems`.
  mutating func featureCollection(problems: inout [Diagnostic]) throws(Diagnostic)
    -> FeatureCollection
  {
    guard scanner.peek() != nil else {
      throw Diagnostic("the file is empty", at: SourceLocation(file: file))
    }
    let start = scanner.location()
    var collection: FeatureCollection
    switch try scanner.typeAhead() {
    case "Feature":
      var members: [DocumentNode.Entry]? = []
      let feature = try feature(&members)
      collection = FeatureCollection(
        members: DocumentNode(.map(members ?? []), at: start), features: [feature], lone: "Feature")
    case let type? where GeometryType(rawValue: type) != nil:
      collection = try loneGeometry(type, at: start)
    default: collection = try features(at: start, problems: &problems)
    }
    try scanner.expectEnd()
    if !isPlane { try collection.refuseOtherReferenceSystem() }
    collection.notes = notes.all(file: file)
    return collection
  }

  private mutating func loneGeometry(_ type: String, at start: SourceLocation) throws(Diagnostic)
    -> FeatureCollection
  {
    try scanner.add(features: 1, at: start)
    let (first, nothing) = (scanner.offsetOfNext(), DocumentNode(.map([]), at: start))
    var members: [DocumentNode.Entry]? = []
    let shape = try geometries.geometry(&scanner, &notes, members: &members)
    closeNotes(on: nil)
    let feature = GeoFeature(
      geometry: shape, properties: nothing, location: start, span: first..<scanner.offset)
    return FeatureCollection(
      members: DocumentNode(.map(members ?? []), at: start), features: [feature], lone: type)
  }

  private mutating func features(at start: SourceLocation, problems: inout [Diagnostic])
    throws(Diagnostic) -> FeatureCollection
  {
    var type: String?
    var features: [GeoFeature]?
    var members: [DocumentNode.Entry] = []
    var object = try scanner.beginObject()
    while let key = try scanner.nextKey(&object) {
      switch key.name {
      case "type": type = try scanner.typeName(["FeatureCollection"])
      case "features":
        var list: [GeoFeature] = []
        if try scanner.beginArray() {
          repeat {
            if let feature = try feature(orProblem: &problems) { list.append(feature) }
          } while try scanner.nextElement()
        }
        features = list
      default:
        let node = try scanner.value()
        members.append(DocumentNode.Entry(key: key.name, keyLocation: key.location, node: node))
      }
    }
    guard type != nil, let features else {
      throw Diagnostic(
        "the file holds no \"type\": \"FeatureCollection\" with \"features\": […]", at: start)
    }
    return FeatureCollection(members: DocumentNode(.map(members), at: start), features: features)
  }

  /// Reads a feature. Nil if it is faulty but the next one can still be read.
  private mutating func feature(orProblem problems: inout [Diagnostic]) throws(Diagnostic)
    -> GeoFeature?
  {
    let start = scanner.mark()
    do {
      return try feature()
    } catch {
      notes.dropFeature()
      if scanner.tally.excess != nil { throw error }
      scanner.go(to: start)
      let offset = scanner.offset
      try skipFeature(with: error, &problems)
      if problems.count >= GeoJSONDocument.problemLimit {
        throw Diagnostic(
          "the rest of the file is not read: it has too many problems",
          at: scanner.location(of: offset))
      }
      return nil
    }
  }

  /// Skips a faulty feature and adds its error to `problems`.
  ///
  /// - Parameters:
  ///   - problem: The error in the feature.
  ///   - problems: Receives the error.
  /// - Throws: An error if the feature cannot be skipped because its syntax is broken or the file
  ///   ends. If `problem` is that same error, it is thrown instead of being added.
  private mutating func skipFeature(
    with problem: Diagnostic, _ problems: inout [Diagnostic]
  ) throws(Diagnostic) {
    do {
      // The depth starts at −1, so that values within the feature have the same depth as when the
      // feature is read.
      try scanner.skipValue(depth: -1)
    } catch {
      if error.location == problem.location { throw problem }
      problems.append(problem)
      throw error
    }
    problems.append(problem)
  }

  private mutating func feature() throws(Diagnostic) -> GeoFeature {
    var nothing: [DocumentNode.Entry]?
    return try feature(&nothing)
  }

  /// Reads a feature.
  ///
  /// - Parameter members: Receives the keys that RFC 7946 does not define, if the feature is the
  ///   whole file. Nil otherwise.
  private mutating func feature(
    _ members: inout [DocumentNode.Entry]?
  ) throws(Diagnostic) -> GeoFeature {
    let start = scanner.location()
    try scanner.add(features: 1, at: start)
    guard scanner.peek() == UInt8(ascii: "{") else {
      throw scanner.unexpected("expected a Feature")
    }
    let first = scanner.offset
    var type: String?
    var id: String?
    var geometry: GeoGeometry?
    var properties = DocumentNode(.map([]), at: start)
    var object = try scanner.beginObject()
    while let key = try scanner.nextKey(&object) {
      switch key.name {
      case "type": type = try scanner.typeName(["Feature"])
      case "id": id = try identifier()
      case "geometry":
        do { geometry = try geometries.geometry(&scanner, &notes) } catch { throw error.about(id) }
      case "properties": properties = try self.properties()
      case "bbox": try scanner.skipValue()
      default:
        do {
          try scanner.passOver(key, in: .feature, object, &notes, members: &members)
        } catch { throw error.about(id) }
      }
    }
    guard type != nil else {
      throw Diagnostic("\"type\": \"Feature\" is missing", at: start, subject: id)
    }
    if id == nil, let inner = properties["id"], let text = inner.identifier {
      try inner.refuseUnwritable()
      id = text
      properties.value = .map(properties.entries.filter { $0.key != "id" })
    }
    closeNotes(on: id)
    return GeoFeature(
      id: id, geometry: geometry, properties: properties, location: start,
      span: first..<scanner.offset)
  }

  /// Finishes the notes on the feature that was just read.
  private mutating func closeNotes(on id: String?) {
    guard notes.isOpen else { return }
    var notes = notes
    notes.finishFeature(id) { scanner.location(of: $0) }
    self.notes = notes
  }

  private mutating func properties() throws(Diagnostic) -> DocumentNode {
    let node = try scanner.value()
    switch node.value {
    case .map: return node
    case .null: return DocumentNode(.map([]), at: node.location)
    default:
      throw Diagnostic(
        "\"properties\" should be an object or null, found \(node.summary)", at: node.location)
    }
  }

  private mutating func identifier() throws(Diagnostic) -> String? {
    let node = try scanner.value()
    if node.value == .null { return nil }
    try node.refuseUnwritable()
    guard let text = node.identifier else {
      throw Diagnostic(
        "an id should be a text or a number, found \(node.summary)", at: node.location)
    }
    return text
  }
}

extension Diagnostic {
  /// The same diagnostic about the feature `id`, unless it already names a feature.
  fileprivate func about(_ id: String?) -> Diagnostic {
    var diagnostic = self
    diagnostic.subject = subject ?? id
    return diagnostic
  }
}

extension DocumentNode {
  fileprivate var identifier: String? {
    switch value {
    case .string(let text): text
    case .number(let number): number.plain
    default: nil
    }
  }
}

extension FeatureCollection {
  /// Refuses a file whose member `crs` names a reference system other than WGS84 in degrees. RFC
  /// 7946 removed that member, but older programs still write it.
  fileprivate func refuseOtherReferenceSystem() throws(Diagnostic) {
    guard let name = members.referenceSystem else { return }
    throw Diagnostic(
      "the file gives its positions in '\(name.quotable)', and GeoJSON has them in degrees on WGS84",
      at: members["crs"]?.location, hint: "convert it, for instance with ogr2ogr -t_srs EPSG:4326")
  }
}

extension DocumentNode {
  /// The name of the reference system that the member `crs` of a file states, as GeoJSON 2008 wrote
  /// it. Nil for longitudes and latitudes on WGS84.
  fileprivate var referenceSystem: String? {
    guard let properties = self["crs"]?["properties"] else { return nil }
    var name: String?
    if case .string(let text)? = properties["name"]?.value { name = text }
    if case .number(let code)? = properties["code"]?.value { name = "EPSG:\(code.plain)" }
    guard let name, !["CRS84", "EPSG::4326", "EPSG:4326"].contains(where: name.hasSuffix) else {
      return nil
    }
    return name
  }
}

extension GeoJSONDocument {
  /// The name of the reference system that a file states if it is not WGS84 in degrees. Nil if it
  /// states none, and for a file that cannot be read.
  package static func referenceSystem(of bytes: [UInt8], file: String) -> String? {
    // Programs write the member at the start or at the end, so nearly every file is done at once.
    let (start, end) = (bytes.prefix(searchedBytes), bytes.suffix(searchedBytes))
    guard start.contains(crsKey) || end.contains(crsKey) else { return nil }
    return (try? spans(bytes, file: file))?.members.referenceSystem
  }

  private static let crsKey = Array("\"crs\"".utf8)
  private static let searchedBytes = 4096
}

extension ArraySlice<UInt8> {
  fileprivate func contains(_ text: [UInt8]) -> Bool {
    guard count >= text.count, let first = text.first else { return false }
    var rest = self
    while let start = rest.firstIndex(of: first) {
      rest = rest[start...]
      if rest.starts(with: text) { return true }
      rest = rest.dropFirst()
    }
    return false
  }
}
