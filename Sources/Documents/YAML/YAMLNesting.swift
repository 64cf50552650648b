/// Measures how deeply lists and maps are nested in a YAML text, from brackets, indentation and
/// item marks alone. The result is at most one less than the depth that the library would find,
/// unless quoted texts contain brackets.
///
/// The test comes before the library parses the text, because the library is very slow for maps
/// that are keys of maps: its time grows with the power of their depth.
struct YAMLNesting {
  /// What is wrong, and the offset at which it was found.
  enum Excess {
    case depth(Int)
    /// Lists or maps are keys of each other. No format of an atlas has such keys, so the parser's
    /// answer for few of them is an error, too.
    case keys(Int)
  }

  /// What a block starts with: an item mark, a key mark, or anything else.
  private enum Sign { case item, key, other }

  private struct Bracket {
    let isBrace: Bool
    /// Whether a key of the map around it starts with it.
    let isKey: Bool
  }

  /// The number of lists and maps that may be keys of each other. It is not 0, because a long text
  /// may look like a key.
  private static let mostKeys = 8

  private let bytes: [UInt8]
  private let limit: Int
  /// The blocks that are open at this point, from the outermost, with their columns.
  private var blocks: [(column: Int, sign: Sign)] = []
  /// The brackets and braces that are open, from the outermost.
  private var brackets: [Bracket] = []
  /// The last byte that is not a space or a line break.
  private var last: UInt8?

  /// Starts to measure a text. `limit` is the greatest allowed depth.
  init(_ bytes: [UInt8], limit: Int) { (self.bytes, self.limit) = (bytes, limit) }

  /// The first place at which the text is nested too deeply. Nil if there is none.
  mutating func excess() -> Excess? {
    var next = 0
    while next < bytes.count {
      if let excess = line(from: &next) { return excess }
    }
    return nil
  }

  /// Reads a line and moves `next` to the start of the following one.
  private mutating func line(from next: inout Int) -> Excess? {
    let start = next
    skipSpaces(&next)
    while let sign = mark(at: next) {
      if let excess = begin(sign, column: next - start, at: next) { return excess }
      last = bytes[next]
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
      case UInt8(ascii: " "), UInt8(ascii: "\r"): continue
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        open(byte)
        if let excess = excess(at: next - 1) { return excess }
      case UInt8(ascii: "]"), UInt8(ascii: "}"): _ = brackets.popLast()
      default: break
      }
      last = byte
    }
    return nil
  }

  private mutating func open(_ byte: UInt8) {
    let startsKey =
      switch last {
      case UInt8(ascii: "{"), UInt8(ascii: ","), UInt8(ascii: "?"): brackets.last?.isBrace ?? false
      default: false
      }
    brackets.append(Bracket(isBrace: byte == UInt8(ascii: "{"), isKey: startsKey))
  }

  private func excess(at offset: Int) -> Excess? {
    // The innermost block does not count, because it may be just a text.
    if blocks.count - 1 + brackets.count > limit { return .depth(offset) }
    let keys = blocks.count { $0.sign == .key } + brackets.count { $0.isKey }
    return keys > Self.mostKeys ? .keys(offset) : nil
  }

  private mutating func begin(_ sign: Sign, column: Int, at offset: Int) -> Excess? {
    while let last = blocks.last, last.column > column { blocks.removeLast() }
    // The items of a list may have the same indentation as its key.
    if sign == .other, let last = blocks.last, last == (column, .item) { blocks.removeLast() }
    if let last = blocks.last, last == (column, sign) { return nil }
    blocks.append((column, sign))
    return excess(at: offset)
  }

  private func skipSpaces(_ next: inout Int) {
    while next < bytes.count, bytes[next] == UInt8(ascii: " ") { next += 1 }
  }

  /// The item mark (`- `) or key mark (`? `) at the index. Nil if there is none.
  private func mark(at index: Int) -> Sign? {
    guard index < bytes.count,
      index + 1 == bytes.count || bytes[index + 1] == UInt8(ascii: " ")
        || bytes[index + 1] == UInt8(ascii: "\n")
    else { return nil }
    return switch bytes[index] {
    case UInt8(ascii: "-"): .item
    case UInt8(ascii: "?"): .key
    default: nil
    }
  }
}
