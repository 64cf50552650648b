import Scene

/// Collects the text of an SVG file.
struct SVGWriter {
  let options: SVGOptions
  /// The shapes of the letters, where words are outlines.
  let glyphs: GlyphShapes
  /// The id of the scene's map, which begins the ids of its groups.
  private let mapID: String
  /// Stands before every id of the file.
  private let prefix: String
  private(set) var bytes: [UInt8] = []
  /// The group that is open and how many texts it has had so far.
  private var group = (id: "", texts: 0)

  init(_ scene: Scene, _ options: SVGOptions) {
    (mapID, self.options) = (scene.metadata.id, options)
    if case .outlines = options.text { glyphs = GlyphShapes(of: scene) } else { glyphs = .init() }
    prefix = xmlName(options.idPrefix ?? mapID)
    group.id = prefix
  }

  /// The id in the file of what has an id in the scene, or of what the file alone has.
  func id(_ name: String) -> String {
    let own =
      name == mapID
      ? "" : name.hasPrefix(mapID + "-") ? String(name.dropFirst(mapID.count + 1)) : name
    return own.isEmpty ? prefix : "\(prefix)-\(xmlNamePart(own))"
  }

  /// An id for the next text of the open group.
  mutating func nextID(_ kind: String) -> String {
    if kind == "text" { group.texts += 1 }
    let number = group.texts > 1 ? "-\(group.texts)" : ""
    return "\(group.id)-\(kind)\(number)"
  }

  /// Writes what belongs to a group.
  mutating func inGroup(_ id: String, _ body: (inout SVGWriter) -> Void) {
    let outer = group
    group = (id, 0)
    body(&self)
    group = outer
  }

  mutating func write(_ pieces: String...) {
    for piece in pieces { bytes += piece.utf8 }
  }

  mutating func line(_ pieces: String...) {
    for piece in pieces { bytes += piece.utf8 }
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Ends an element that has a path's data.
  mutating func close(_ path: PathData) {
    write(" d=\"")
    bytes += path.bytes
    line("\"/>")
  }

  /// A number with at most so many decimals, without a trailing zero.
  func number(_ value: Double, decimals: Int = 2) -> String {
    fixedText(value, decimals: decimals)
  }

  /// Text as XML holds it, in one line.
  func escaped(_ text: String) -> String { xmlText(text.inOneLine) }
}
