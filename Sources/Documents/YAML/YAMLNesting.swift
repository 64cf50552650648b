/// Measures how deeply lists and maps are nested in a YAML text, from brackets, indentation and
/// item marks alone. The result is at most one less than the depth that the library would find,
/// unless quoted texts contain brackets.
///
/// The test comes before the library parses the text, because the library is very slow for maps
/// that are keys of maps, the more so the deeper they are nested.
struct YAMLNesting {
  /// What a block starts with: an item mark, or anything else.
  private enum Sign { case item, other }

  private let bytes: [UInt8]
  private let limit: Int
  /// The blocks that are open at this point, from the outermost, with their columns.
  private var blocks: [(column: Int, sign: Sign)] = []
  /// The number of open brackets and braces.
  private var brackets = 0

  /// Starts to measure a text. `limit` is the greatest allowed depth.
  init(_ bytes: [UInt8], limit: Int) { (self.bytes, self.limit) = (bytes, limit) }

  /// The offset at which the limit is exceeded. Nil if it is not.
  mutating func excess() -> Int? {
    var next = 0
    while next < bytes.count {
      if let excess = line(from: &next) { return excess }
    }
    return nil
  }

  /// Reads a line and moves `next` to the start of the following one.
  private mutating func line(from next: inout Int) -> Int? {
    let start = next
    skipSpaces(&next)
    while isItem(next) {
      if let excess = begin(.item, column: next - start, at: next) { return excess }
      next += 1
      skipSpaces(&next)
    }
    guard next < bytes.count, bytes[next] != UInt8(ascii: "\n") else {
      next += 1
      return nil
    }
    if let excess = begin(.other, column: next - start, at: next) { return excess }
    while next < bytes.count {
      let byte = bytes[next]
      next += 1
      switch byte {
      case UInt8(ascii: "\n"): return nil
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        brackets += 1
        if isTooDeep { return next - 1 }
      case UInt8(ascii: "]"), UInt8(ascii: "}"): brackets = max(0, brackets - 1)
      default: break
      }
    }
    return nil
  }

  /// The innermost block does not count, because it may be just a text.
  private var isTooDeep: Bool { blocks.count - 1 + brackets > limit }

  private mutating func begin(_ sign: Sign, column: Int, at offset: Int) -> Int? {
    while let last = blocks.last, last.column > column { blocks.removeLast() }
    // The items of a list may have the same indentation as its key.
    if sign == .other, let last = blocks.last, last == (column, .item) { blocks.removeLast() }
    if let last = blocks.last, last == (column, sign) { return nil }
    blocks.append((column, sign))
    return isTooDeep ? offset : nil
  }

  private func skipSpaces(_ next: inout Int) {
    while next < bytes.count, bytes[next] == UInt8(ascii: " ") { next += 1 }
  }

  /// Whether there is an item mark (`- `) or a key mark (`? `) at the index.
  private func isItem(_ index: Int) -> Bool {
    guard index < bytes.count,
      bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "?")
    else { return false }
    return index + 1 == bytes.count || bytes[index + 1] == UInt8(ascii: " ")
      || bytes[index + 1] == UInt8(ascii: "\n")
  }
}
