import Scene

/// The fonts of a PDF file, with the characters that their glyphs represent.
struct PDFFonts {
  struct Font {
    /// The name of the font in the page's resources.
    let resource: String
    let face: FontFace
    let program: FontProgram
    /// The characters that each glyph represents, by the glyph's number in the subset.
    fileprivate(set) var characters: [UInt16: String] = [:]

    /// The advance width as it is written in the file, in thousandths of the font size.
    func advance(of code: UInt16) -> Double {
      Int(code) < program.advances.count ? program.advances[Int(code)].rounded() : 0
    }
  }

  private var fonts: [FontFace: Font] = [:]

  /// The fonts sorted by name.
  var all: [Font] { fonts.values.sorted { $0.program.name < $1.program.name } }

  /// Collects the fonts and glyphs that the texts of a drawing need.
  ///
  /// - Parameters:
  ///   - nodes: The drawing.
  ///   - program: Makes a subset of a face from glyph numbers of the font file. It returns nil for
  ///     a face that PDF cannot hold.
  init(
    of nodes: [SceneNode], program: (FontFace, Set<UInt32>) throws -> FontProgram?
  ) rethrows {
    var glyphs: [FontFace: Set<UInt32>] = [:]
    for case .text(let text) in nodes.flatMap(\.leaves) {
      glyphs[text.text.face, default: []].formUnion(text.text.glyphs.lazy.map(\.id))
    }
    let faces = glyphs.sorted { $0.key.file < $1.key.file }
    for (number, (face, glyphs)) in faces.enumerated() {
      guard let program = try program(face, glyphs) else { continue }
      fonts[face] = Font(resource: "F\(number + 1)", face: face, program: program)
    }
  }

  subscript(face: FontFace) -> Font? { fonts[face] }

  /// Glyphs of a text whose characters must be written next to them, because the font's map from
  /// glyphs to characters does not give them.
  struct Span {
    var glyphs: Range<Int>
    var words: String
  }

  /// Records which characters the glyphs of a text represent.
  ///
  /// - Returns: The spans that the map from glyphs to characters cannot express, in order: clusters
  ///   of several glyphs or several characters, and glyphs that represented other characters in an
  ///   earlier text.
  mutating func learn(_ text: ShapedText) -> [Span] {
    guard var font = fonts[text.face] else { return [] }
    defer { fonts[text.face] = font }
    var spans: [Span] = []
    var bytes = Array(text.text.utf8)[...]
    var glyph = 0
    for cluster in text.clusters {
      let piece = String(decoding: bytes.prefix(cluster.utf8Count), as: UTF8.self)
      bytes = bytes.dropFirst(cluster.utf8Count)
      let glyphs = glyph..<min(glyph + cluster.glyphCount, text.glyphs.count)
      glyph = glyphs.upperBound
      guard let first = glyphs.first, let code = font.program.numbers[text.glyphs[first].id] else {
        continue
      }
      if font.characters[code] == nil { font.characters[code] = piece }
      if glyphs.count > 1 || piece.unicodeScalars.count > 1 || font.characters[code] != piece {
        spans.append(Span(glyphs: glyphs, words: piece))
      }
    }
    return spans
  }
}
