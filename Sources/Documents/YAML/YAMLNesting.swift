/// How deep the lists and maps of a YAML text lie in each other, told from brackets, indents and the signs of items
/// alone: at most by one less deep than the library would find, brackets in quoted texts apart.
///
/// The library takes long over maps that are keys of maps, the longer the deeper they lie.
struct YAMLNesting {
  /// What stands at the beginning of a line, or after the signs of items there.
  private enum Sign { case item, other }

  private let bytes: [UInt8]
  private let limit: Int
  /// The columns of the blocks that are open, from the outermost.
  private var blocks: [(column: Int, sign: Sign)] = []
  /// How many brackets and braces are open.
  private var brackets = 0

  /// - Parameter limit: how deep lists and maps may lie in each other.
  init(_ bytes: [UInt8], limit: Int) { (self.bytes, self.limit) = (bytes, limit) }

  /// The offset at which it gets too deep; nil when it does not.
  mutating func excess() -> Int? {
    var next = 0
    while next < bytes.count {
      if let excess = line(from: &next) { return excess }
    }
    return nil
  }

  /// Goes through a line and past its end.
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

  /// The innermost block may be no more than a text.
  private var isTooDeep: Bool { blocks.count - 1 + brackets > limit }

  private mutating func begin(_ sign: Sign, column: Int, at offset: Int) -> Int? {
    while let last = blocks.last, last.column > column { blocks.removeLast() }
    // The items of a list may stand below its key, without an indent.
    if sign == .other, let last = blocks.last, last == (column, .item) { blocks.removeLast() }
    if let last = blocks.last, last == (column, sign) { return nil }
    blocks.append((column, sign))
    return isTooDeep ? offset : nil
  }

  private func skipSpaces(_ next: inout Int) {
    while next < bytes.count, bytes[next] == UInt8(ascii: " ") { next += 1 }
  }

  /// Whether the sign of an item or of a key stands there: `- ` or `? `.
  private func isItem(_ index: Int) -> Bool {
    guard index < bytes.count,
      bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "?")
    else { return false }
    return index + 1 == bytes.count || bytes[index + 1] == UInt8(ascii: " ")
      || bytes[index + 1] == UInt8(ascii: "\n")
  }
}
