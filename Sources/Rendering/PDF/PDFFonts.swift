import Scene

/// The fonts of a PDF file and the characters that their glyphs stand for.
struct PDFFonts {
  struct Font {
    /// What the page calls it.
    let resource: String
    let face: FontFace
    let program: FontProgram
    /// What each glyph stands for, by its number in the program.
    fileprivate(set) var characters: [UInt16: String] = [:]

    /// In thousandths of the size, as the file gives it.
    func advance(of code: UInt16) -> Double {
      Int(code) < program.advances.count ? program.advances[Int(code)].rounded() : 0
    }
  }

  private var fonts: [FontFace: Font] = [:]

  /// In order of their names.
  var all: [Font] { fonts.values.sorted { $0.program.name < $1.program.name } }

  /// Gathers what the texts of a drawing need.
  ///
  /// - Parameter program: gives some glyphs of a face, by their numbers in the font file; nil for a face that
  ///   no PDF file can hold.
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

  /// Glyphs of a text whose characters the file must name, as nothing else tells them.
  struct Span {
    var glyphs: Range<Int>
    var words: String
  }

  /// Notes what the glyphs of a text stand for.
  ///
  /// - Returns: what is left to name, in order: groups of glyphs or of letters that belong together, and
  ///   glyphs that stand for something else than in a text before.
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
