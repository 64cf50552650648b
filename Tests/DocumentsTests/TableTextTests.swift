import Testing

@testable import Documents

@Suite struct TableTextTests {
  static func utf16(_ text: String, isLittle: Bool) -> [UInt8] {
    ([0xFEFF] + Array(text.utf16)).flatMap { unit -> [UInt8] in
      let (low, high) = (UInt8(unit & 0xFF), UInt8(unit >> 8))
      return isLittle ? [low, high] : [high, low]
    }
  }

  static func encoded(_ text: String, in page: CodePage) throws -> [UInt8] {
    var codes: [Character: UInt8] = [:]
    for byte in UInt8(0x80)...0xFF {
      guard let letter = page.text([byte]) else { continue }
      codes[Character(String(decoding: letter, as: UTF8.self))] = byte
    }
    return try text.map { letter in try #require(letter.asciiValue ?? codes[letter], "\(letter)") }
  }

  static let words: [(CodePage, String)] = [
    (.western, "name,lat\nÅrhus,56\nBogotá,4\nMálaga,36\nSão Tomé,0\n"),
    (.western, "name,lat\nKöln,50\n"),
    (.western, "name,lat\nHør,9\nLiège,50\n"),
    (.northern, "name,lat\nŠķirotava,56\nPriekule,56\nVecauce – ūdens,56\nVaiņode,56\n"),
    (.northern, "name,lat\nRadviliškis,55\n"),
    (.northern, "name,lat\nPāvilosta,56\nĢibuļi,57\n"),
    (.central, "name,lat\nŁódź,51\nGdańsk,54\nBiałystok,53\n"),
    (.central, "name,lat\nŚwinoujście,53\n"),
    (.cyrillic, "name,lat\nПорккала,60\nПорт-Артур,38\n"),
  ]

  @Test(arguments: words)
  func `a text in a code page of Windows is read with a note`(page: CodePage, text: String) throws {
    let read = try TableText(try Self.encoded(text, in: page), file: "f.csv")
    #expect(String(decoding: read.bytes, as: UTF8.self) == text)
    #expect(
      read.note?.description
        == "f.csv: warning: the table is not in UTF-8 and was read as Windows-\(page.rawValue); "
        + "if letters look wrong, save it as CSV in UTF-8")
  }

  @Test(arguments: [true, false])
  func `a text in UTF-16 is read with a note`(isLittle: Bool) throws {
    let text = "name,lat\nŁódź 👍,51\n"
    let bytes = Self.utf16(text, isLittle: isLittle)
    let read = try TableText(bytes, file: "f.csv")
    #expect(String(decoding: read.bytes, as: UTF8.self) == text)
    #expect(read.note?.message == "the table is not in UTF-8 and was read as UTF-16")
    for damaged in [Array(bytes.dropLast()), bytes + (isLittle ? [0, 0xD8] : [0xD8, 0])] {
      let diagnostic = #expect(throws: Diagnostic.self) { try TableText(damaged, file: "f.csv") }
      #expect(
        diagnostic?.description
          == "f.csv: the text in UTF-16 is cut off or damaged; save the table again, as CSV in UTF-8"
      )
    }
  }

  @Test func `text in UTF-8 with damage is told where, and is no other encoding`() throws {
    let bytes = Array("name\nŁódź\nŠķ".utf8) + [0xF0] + Array("\n".utf8)
    let diagnostic = #expect(throws: Diagnostic.self) { try TableText(bytes, file: "f.csv") }
    #expect(
      diagnostic?.description.hasPrefix("f.csv:3:3: the file is not written in UTF-8") == true)
  }

  @Test func `bytes that no encoding explains are refused`() {
    let bytes = Array("na".utf8) + [0x81, 0xE9] + Array(",x\n".utf8)
    let diagnostic = #expect(throws: Diagnostic.self) { try TableText(bytes, file: "f.csv") }
    #expect(
      diagnostic?.description
        == "f.csv: the file is written in an encoding that is not known here; save it as CSV in UTF-8"
    )
  }
}
