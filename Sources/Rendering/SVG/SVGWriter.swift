import Scene

/// Collects the text of an SVG file.
struct SVGWriter {
  let options: SVGOptions
  /// The glyph outlines, which are used if texts are written as outlines.
  let glyphs: GlyphShapes
  /// The id of the map. The ids of the scene's groups begin with it.
  private let mapID: String
  /// The prefix of every id in the file.
  private let prefix: String
  private(set) var bytes: [UInt8] = []
  /// The innermost open group and the number of texts added to it so far.
  private var group = (id: "", texts: 0)

  init(_ scene: Scene, _ options: SVGOptions) {
    (mapID, self.options) = (scene.metadata.id, options)
    if case .outlines = options.text { glyphs = GlyphShapes(of: scene) } else { glyphs = .init() }
    prefix = xmlName(options.idPrefix ?? mapID)
    group.id = prefix
  }

  /// Converts an id of the scene, or the name of something that only the file contains, to an id of
  /// the file.
  func id(_ name: String) -> String {
    let own =
      name == mapID
      ? "" : name.hasPrefix(mapID + "-") ? String(name.dropFirst(mapID.count + 1)) : name
    return own.isEmpty ? prefix : "\(prefix)-\(xmlNamePart(own))"
  }

  /// A new id for the next text of the open group.
  mutating func nextID(_ kind: String) -> String {
    if kind == "text" { group.texts += 1 }
    let number = group.texts > 1 ? "-\(group.texts)" : ""
    return "\(group.id)-\(kind)\(number)"
  }

  /// Writes the content of a group.
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

  /// Writes the path data and ends the element.
  mutating func close(_ path: PathData) {
    write(" d=\"")
    bytes += path.bytes
    line("\"/>")
  }

  /// The number rounded to at most this many decimals, without trailing zeros.
  func number(_ value: Double, decimals: Int = 2) -> String {
    fixedText(value, decimals: decimals)
  }

  /// The text on one line and escaped for XML.
  func escaped(_ text: String) -> String { xmlText(text.inOneLine) }
}
