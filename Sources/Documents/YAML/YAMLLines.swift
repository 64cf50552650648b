import Yams

/// The lines of a YAML file, taken one by one: a file may have millions.
struct YAMLLines {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { rest = bytes[...] }

  /// The bytes of a line beyond this many are not looked at.
  private static let longest = 4096

  /// The beginning of the next line; nil at the end.
  private mutating func next() -> Substring? {
    guard !rest.isEmpty else { return nil }
    let end = rest.firstIndex(of: UInt8(ascii: "\n")) ?? rest.endIndex
    var text = rest[..<end].prefix(Self.longest)
    if text.last == UInt8(ascii: "\r") { text.removeLast() }
    rest = rest[min(end + 1, rest.endIndex)...]
    return Substring(String(decoding: text, as: UTF8.self))
  }

  /// Passes over so many lines.
  private mutating func skip(_ count: Int) {
    for _ in 0..<max(0, count) where !rest.isEmpty {
      let end = rest.firstIndex(of: UInt8(ascii: "\n")) ?? rest.endIndex
      rest = rest[min(end + 1, rest.endIndex)...]
    }
  }

  /// The line of a number from 1; empty beyond the end.
  func line(_ number: Int) -> Substring {
    var lines = self
    lines.skip(number - 1)
    return lines.next() ?? ""
  }

  /// The number of the line in which a key of the map whose first key stands at `first` stands again; nil
  /// when the map is written otherwise than a key a line.
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
  /// What stands before the colon, without quotes.
  fileprivate var trimmedKey: Substring {
    let key = prefix { $0 != ":" }
    guard let quote = key.first, quote == "\"" || quote == "'" else { return key }
    return key.dropFirst().prefix { $0 != quote }
  }
}
