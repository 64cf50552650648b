import Scene

/// What a file says about itself in the elements of Dublin Core (ISO 15836-1), which SVG and PDF files write down
/// each in a way of its own.
struct DublinCore {
  enum Element: String, Sendable {
    case format, identifier, title, description, date, language, creator, rights, subject, source
    case coverage
  }

  /// In the order in which files hold them, without those that would say nothing.
  let elements: [(element: Element, values: [String])]

  /// - Parameter format: the file's media type.
  init(_ metadata: Scene.Metadata, format: String) {
    let all: [(Element, [String])] = [
      (.format, [format]), (.identifier, [metadata.fingerprint ?? metadata.id]),
      (.title, [metadata.title]), (.description, [metadata.summary]), (.date, [metadata.date]),
      (.language, [metadata.language]), (.creator, [Scene.Metadata.author]),
      (.rights, [metadata.licences.joined(separator: ", ")]), (.subject, metadata.keywords),
      (.source, metadata.origins), (.coverage, metadata.georeference.map { [$0.coverage] } ?? []),
    ]
    elements = all.map { ($0, $1.filter { !$0.isEmpty }) }.filter { !$1.isEmpty }
  }
}

extension Scene.Metadata {
  /// Whom the files name as their author, who is not known.
  static let author = "Pactmap"
}

extension Scene.Georeference {
  /// In the box encoding of the Dublin Core Metadata Initiative.
  fileprivate var coverage: String {
    let edges = [
      ("north", bounds.maxY), ("east", bounds.maxX.longitude), ("south", bounds.minY),
      ("west", bounds.minX.longitude),
    ]
    let limits = edges.map { "\($0)limit=\(fixedText($1, decimals: 2)); " }
    return limits.joined() + "units=degrees; projection=\(projection)"
  }
}

extension Double {
  /// A longitude from −180 to 180; those of a box that crosses the antimeridian run on beyond.
  fileprivate var longitude: Double { abs(self) <= 180 ? self : remainder(dividingBy: 360) }
}
