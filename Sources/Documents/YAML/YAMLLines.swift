import Yams

/// The lines of a YAML file. They are read one by one, because a file may have millions of them.
struct YAMLLines {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { rest = bytes[...] }

  /// The number of bytes of a line that are read. The rest of the line is ignored.
  private static let longest = 4096

  /// The start of the next line. Nil at the end.
  private mutating func next() -> Substring? {
    guard !rest.isEmpty else { return nil }
    let end = rest.firstIndex(of: UInt8(ascii: "\n")) ?? rest.endIndex
    var text = rest[..<end].prefix(Self.longest)
    if text.last == UInt8(ascii: "\r") { text.removeLast() }
    rest = rest[min(end + 1, rest.endIndex)...]
    return Substring(String(decoding: text, as: UTF8.self))
  }

  /// Skips `count` lines.
  private mutating func skip(_ count: Int) {
    for _ in 0..<max(0, count) where !rest.isEmpty {
      let end = rest.firstIndex(of: UInt8(ascii: "\n")) ?? rest.endIndex
      rest = rest[min(end + 1, rest.endIndex)...]
    }
  }

  /// The line with the given number, counted from 1. Empty beyond the end of the file.
  func line(_ number: Int) -> Substring {
    var lines = self
    lines.skip(number - 1)
    return lines.next() ?? ""
  }

  /// The number of the line in which a map has a key for the second time. `first` is the position
  /// of the map's first key. Nil if the map is not written with one key per line.
  func line(of key: String, after first: Mark) -> Int? {
    var lines = self
    lines.skip(first.line)
    let indent = first.column - 1
    var number = first.line
    while let text = lines.next() {
      number += 1
      guard !text.isEmpty else { continue }
      let margin = text.prefix { $0 == " " || $0 == "-" }.count
      guard margin >= indent || text.dropFirst(margin).isEmpty || text.contains("#") else {
        return nil
      }
      if margin == indent, text.dropFirst(indent).trimmedKey == key { return number }
    }
    return nil
  }
}

extension Substring {
  /// The text before the colon, without quotation marks.
  fileprivate var trimmedKey: Substring {
    let key = prefix { $0 != ":" }
    guard let quote = key.first, quote == "\"" || quote == "'" else { return key }
    return key.dropFirst().prefix { $0 != quote }
  }
}
