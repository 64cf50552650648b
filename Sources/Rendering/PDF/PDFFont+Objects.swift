import Scene

extension PDFFonts.Font {
  /// Adds the font to a file as a composite font whose codes are the glyph numbers (ISO 32000-1,
  /// §9.7).
  ///
  /// - Returns: The number of its object.
  /// - Throws: ``RenderingError/drawingFailed(reason:)``.
  func add(to document: inout PDFDocument) throws -> Int {
    let name = PDFValue.name("\(tag)+\(program.name)")
    let descriptor = document.add(try self.descriptor(name, in: &document))
    let glyphs: [String: PDFValue] = [
      "Type": .name("Font"),
      "Subtype": .name(program.format == .cff ? "CIDFontType0" : "CIDFontType2"),
      "BaseFont": name,
      "CIDSystemInfo": .dictionary([
        "Registry": .text("Adobe"), "Ordering": .text("Identity"), "Supplement": .number(0),
      ]),
      "FontDescriptor": .reference(descriptor), "DW": .number(0),
      "W": .array([
        .number(0), .array(program.advances.map { .number(Int($0.rounded())) }),
      ]),
    ]
    let descendant = document.add(
      program.format == .cff
        ? glyphs : glyphs.merging(["CIDToGIDMap": .name("Identity")]) { own, _ in own })
    let characters = try document.add(stream: Array(toUnicode.utf8))
    return document.add([
      "Type": .name("Font"), "Subtype": .name("Type0"), "BaseFont": name,
      "Encoding": .name("Identity-H"), "DescendantFonts": .array([.reference(descendant)]),
      "ToUnicode": .reference(characters),
    ])
  }

  private func descriptor(
    _ name: PDFValue, in document: inout PDFDocument
  ) throws -> [String: PDFValue] {
    let measures = program.measures
    let box = [measures.box.minX, measures.box.minY, measures.box.maxX, measures.box.maxY]
    let isCFF = program.format == .cff
    let file = try document.add(
      isCFF ? ["Subtype": .name("CIDFontType0C")] : ["Length1": .number(program.bytes.count)],
      stream: program.bytes)
    return [
      "Type": .name("FontDescriptor"), "FontName": name,
      "FontFamily": .text(face.family), "FontWeight": .number(face.isBold ? 700 : 400),
      // Flags of table 123: the font is symbolic (4) and, if it is slanted, italic (64).
      "Flags": .number(measures.italicAngle == 0 ? 4 : 4 + 64),
      "FontBBox": .array(box.map { .number(Int($0.rounded())) }),
      "ItalicAngle": .number(measures.italicAngle),
      "Ascent": .number(Int(measures.ascent.rounded())),
      "Descent": .number(Int(measures.descent.rounded())),
      "CapHeight": .number(Int(measures.capHeight.rounded())),
      // Required by the format, but used only by programs that replace the font.
      "StemV": .number(80),
      isCFF ? "FontFile3" : "FontFile2": .reference(file),
    ]
  }

  /// The subset tag: six letters that distinguish subsets of the same font (§9.6.4). It is a hash
  /// of the glyphs in the subset.
  private var tag: String {
    // The hash is FNV-1a.
    var sum: UInt64 = 0xcbf2_9ce4_8422_2325
    for glyph in program.numbers.keys.sorted() { sum = (sum ^ UInt64(glyph)) &* 0x100_0000_01b3 }
    var letters = ""
    for _ in 0..<6 {
      letters.unicodeScalars.append(Unicode.Scalar(UInt8(ascii: "A") + UInt8(sum % 26)))
      sum /= 26
    }
    return letters
  }

  /// The `ToUnicode` map from glyph codes to characters (§9.10.3).
  private var toUnicode: String {
    let entries = characters.sorted { $0.key < $1.key }.map { code, text in
      "<\(hexadecimal(code))> <\(text.utf16.map(hexadecimal).joined())>"
    }
    // The format allows at most 100 entries in a block.
    let blocks = stride(from: 0, to: entries.count, by: 100).map { start in
      let block = entries[start..<min(start + 100, entries.count)]
      return "\(block.count) beginbfchar\n\(block.joined(separator: "\n"))\nendbfchar\n"
    }
    return """
      /CIDInit /ProcSet findresource begin
      12 dict begin
      begincmap
      /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
      /CMapName /Adobe-Identity-UCS def
      /CMapType 2 def
      1 begincodespacerange
      <0000> <ffff>
      endcodespacerange
      \(blocks.joined())endcmap
      CMapName currentdict /CMap defineresource pop
      end
      end

      """
  }
}
