extension JSONScanner {
  /// The whole file: a collection of features, or a feature or a shape alone, which is read as a collection
  /// of one. What is wrong with a single feature lands in `problems`.
  mutating func featureCollection(file: String, problems: inout [Diagnostic])
    throws(Diagnostic) -> FeatureCollection
  {
    guard peek() != nil else {
      throw Diagnostic("the file is empty", at: SourceLocation(file: file))
    }
    let start = location()
    var collection: FeatureCollection
    switch try typeAhead() {
    case "Feature":
      collection = FeatureCollection(
        members: DocumentNode(.map([]), at: start), features: [try feature()])
    case let type? where GeometryType(rawValue: type) != nil:
      collection = try loneGeometry(at: start)
    default: collection = try features(at: start, problems: &problems)
    }
    try expectEnd()
    try refuseOtherReferenceSystem(collection.members)
    collection.notes = notes.all(file: file)
    return collection
  }

  private mutating func loneGeometry(at start: SourceLocation) throws(Diagnostic)
    -> FeatureCollection
  {
    try tally.add(features: 1, at: start)
    let (first, nothing) = (position, DocumentNode(.map([]), at: start))
    let shape = try geometry()
    closeNotes(on: nil)
    let feature = GeoFeature(
      geometry: shape, properties: nothing, location: start, span: first..<position)
    return FeatureCollection(members: nothing, features: [feature])
  }

  private mutating func features(at start: SourceLocation, problems: inout [Diagnostic])
    throws(Diagnostic) -> FeatureCollection
  {
    var type: String?
    var features: [GeoFeature]?
    var members: [DocumentNode.Entry] = []
    var found: [Diagnostic] = []
    do {
      try object { (scanner, key, place) throws(Diagnostic) in
        switch key {
        case "type": type = try scanner.typeName(Self.collectionType)
        case "features":
          var list: [GeoFeature] = []
          try scanner.array { (scanner) throws(Diagnostic) in
            if let feature = try scanner.feature(orProblem: &found) { list.append(feature) }
          }
          features = list
        default:
          let node = try scanner.value()
          members.append(DocumentNode.Entry(key: key, keyLocation: place, node: node))
        }
      }
    } catch {
      problems += found
      throw error
    }
    problems += found
    guard type != nil, let features else {
      throw Diagnostic(
        "the file holds no \"type\": \"FeatureCollection\" with \"features\": […]", at: start)
    }
    return FeatureCollection(members: DocumentNode(.map(members), at: start), features: features)
  }

  /// Refuses coordinates that are no longitudes and latitudes: the member `crs`, which RFC 7946 gave up
  /// and older programs still write.
  private func refuseOtherReferenceSystem(_ members: DocumentNode) throws(Diagnostic) {
    guard let node = members["crs"]?["properties"]?["name"], case .string(let name) = node.value,
      !["CRS84", "EPSG::4326", "EPSG:4326"].contains(where: name.hasSuffix)
    else { return }
    throw Diagnostic(
      "the file gives its positions in '\(name.quotable)', and GeoJSON has them in degrees on WGS84",
      at: node.location, hint: "convert it, for instance with ogr2ogr -t_srs EPSG:4326")
  }
}
