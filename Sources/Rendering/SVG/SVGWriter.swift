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
    prefix = options.idPrefix ?? mapID
    group.id = prefix
  }

  /// The id in the file of what has an id in the scene, or of what the file alone has.
  func id(_ name: String) -> String {
    let own =
      name == mapID
      ? "" : name.hasPrefix(mapID + "-") ? String(name.dropFirst(mapID.count + 1)) : name
    return own.isEmpty ? escaped(prefix) : "\(escaped(prefix))-\(escaped(own))"
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
    var digits: [UInt8] = []
    appendFixed(fixed(value, decimals: decimals), decimals: decimals, to: &digits)
    return String(decoding: digits, as: UTF8.self)
  }

  /// Text as XML holds it, in one line.
  func escaped(_ text: String) -> String {
    xmlText(
      text.contains(where: \.isNewline)
        ? text.split(whereSeparator: \.isNewline).joined(separator: " ") : text)
  }
}

/// A number as a count of its last decimal place, of which there are at most seven.
func fixed(_ value: Double, decimals: Int) -> Int {
  let unit = [1.0, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000][decimals]
  return Int((value * unit).rounded())
}

/// Writes a count of hundredths (or thousandths …) in the shortest way that SVG reads: `-.5`, `12`, `3.07`.
func appendFixed(_ value: Int, decimals: Int, to bytes: inout [UInt8]) {
  if value < 0 { bytes.append(UInt8(ascii: "-")) }
  var scale: UInt = 1
  for _ in 0..<decimals { scale *= 10 }
  var (whole, fraction) = value.magnitude.quotientAndRemainder(dividingBy: scale)
  if whole >= 1000 {
    bytes += String(whole).utf8
  } else if whole > 0 || fraction == 0 {
    if whole >= 100 { bytes.append(UInt8(ascii: "0") + UInt8(whole / 100)) }
    if whole >= 10 { bytes.append(UInt8(ascii: "0") + UInt8(whole / 10 % 10)) }
    bytes.append(UInt8(ascii: "0") + UInt8(whole % 10))
  }
  guard fraction > 0 else { return }
  bytes.append(UInt8(ascii: "."))
  while fraction > 0 {
    scale /= 10
    (whole, fraction) = fraction.quotientAndRemainder(dividingBy: scale)
    bytes.append(UInt8(ascii: "0") + UInt8(whole))
  }
}
