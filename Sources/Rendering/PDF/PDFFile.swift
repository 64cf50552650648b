/// A PDF file with tables of cross-references (ISO 32000-1, §7.5.4), as Cairo writes them up to PDF 1.4,
/// and the updates appended to it.
struct PDFFile {
  let bytes: [UInt8]
  /// Of the last update.
  let trailer: PDFValue
  /// Where the last table of cross-references begins.
  let tableOffset: Int
  /// Where the newest version of each object begins.
  private let offsets: [Int: Int]

  /// Nil when the bytes are no such file.
  init?(_ bytes: [UInt8]) {
    guard bytes.starts(with: "%PDF-".utf8), let start = Self.lastTable(bytes) else { return nil }
    var offsets: [Int: Int] = [:]
    var trailers: [PDFValue] = []
    var next: Int? = start
    while let offset = next, trailers.count < 100 {
      var scanner = PDFScanner(bytes, at: offset)
      guard let section = scanner.crossReferences(), let trailer = scanner.value() else {
        return nil
      }
      offsets.merge(section) { newer, _ in newer }
      trailers.append(trailer)
      next = trailer["Prev"]?.integer
    }
    guard let newest = trailers.first else { return nil }
    (self.bytes, self.offsets, trailer, tableOffset) = (bytes, offsets, newest, start)
  }

  /// The object of a number; nil when there is none or it cannot be read. Of a stream, the dictionary.
  func object(_ number: Int) -> PDFValue? {
    guard let offset = offsets[number] else { return nil }
    var scanner = PDFScanner(bytes, at: offset)
    guard scanner.integer() == number, scanner.integer() == 0, scanner.take("obj") else {
      return nil
    }
    return scanner.value()
  }

  /// The object that an entry refers to, with its number.
  func object(_ key: String, of dictionary: PDFValue) -> (number: Int, value: PDFValue)? {
    dictionary.reference(key).flatMap { number in object(number).map { (number, $0) } }
  }

  /// What stands after the last `startxref`.
  private static func lastTable(_ bytes: [UInt8]) -> Int? {
    let keyword = Array("startxref".utf8)
    let tail = bytes.suffix(1024)
    let found = tail.indices.reversed().first { tail[$0...].starts(with: keyword) }
    guard let found else { return nil }
    var scanner = PDFScanner(bytes, at: found + keyword.count)
    return scanner.integer()
  }
}

extension PDFScanner {
  /// A table of cross-references up to the trailer's dictionary: where each object in use begins.
  fileprivate mutating func crossReferences() -> [Int: Int]? {
    guard take("xref") else { return nil }
    var offsets: [Int: Int] = [:]
    while !take("trailer") {
      guard let first = integer(), let count = integer(), (0...1 << 32).contains(first), count >= 0
      else { return nil }
      for number in 0..<count {
        guard let offset = integer(), integer() != nil else { return nil }
        if take("n") { offsets[first + number] = offset } else if !take("f") { return nil }
      }
    }
    return offsets
  }
}
