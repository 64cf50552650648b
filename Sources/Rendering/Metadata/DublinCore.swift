import Scene

/// The metadata of a file as elements of Dublin Core (ISO 15836-1). SVG and PDF files each write
/// them in their own syntax.
struct DublinCore {
  enum Element: String, Sendable {
    case format, identifier, title, description, date, language, creator, rights, subject, source
    case coverage
  }

  /// The elements in the order in which they are written. Empty ones are left out.
  let elements: [(element: Element, values: [String])]

  /// - Parameters:
  ///   - metadata: The metadata of the scene.
  ///   - format: The media type of the file.
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
  /// The author that the files name. The real author of a map is not known.
  static let author = "Pactmap"
}

extension Scene.Georeference {
  /// The extent in the DCMI Box encoding of the Dublin Core Metadata Initiative.
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
  /// The number as a longitude from −180 to 180. The longitudes of a box that crosses the
  /// antimeridian continue beyond that.
  fileprivate var longitude: Double { abs(self) <= 180 ? self : remainder(dividingBy: 360) }
}
