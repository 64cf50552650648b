@testable import Rendering

/// A PDF file with one table of cross-references (ISO 32000-1, §7.5.4), read for the tests.
struct PDFFile {
  let bytes: [UInt8]
  let trailer: PDFValue
  /// Where each object begins.
  private let offsets: [Int: Int]

  /// Reads a file; nil when the bytes are none.
  init?(_ bytes: [UInt8]) {
    guard bytes.starts(with: "%PDF-".utf8), let start = Self.table(bytes) else { return nil }
    var scanner = PDFScanner(bytes, at: start)
    guard let offsets = scanner.crossReferences(), let trailer = scanner.value() else { return nil }
    (self.bytes, self.offsets, self.trailer) = (bytes, offsets, trailer)
  }

  /// The object with a number, for a stream its dictionary; nil when there is none or it cannot be read.
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
  private static func table(_ bytes: [UInt8]) -> Int? {
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
