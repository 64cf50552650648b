import Documents

/// Interprets bytes as instructions that change documents. Nearly every sequence of bytes results
/// in an atlas whose files can be parsed.
///
/// An instruction consists of the number of a document, a path into it (the number of steps, then
/// one byte for each step), an operation, and its operands.
struct Instructions {
  private var bytes: ArraySlice<UInt8>
  private let names: [String]

  /// The largest number of instructions. More of them would leave little of a valid atlas.
  private static let most = 8

  init(_ bytes: [UInt8], names: [String]) {
    (self.bytes, self.names) = (bytes[...], names)
  }

  private mutating func next() -> Int { Int(bytes.popFirst() ?? 0) }

  /// Returns the documents that were changed, by name.
  mutating func follow(_ document: (String) -> DocumentNode?) -> [String: DocumentNode] {
    var changed: [String: DocumentNode] = [:]
    for _ in 0..<Self.most where !bytes.isEmpty {
      let name = names[next() % names.count]
      guard var root = changed[name] ?? document(name) else { continue }
      let path = (0..<(next() % 8)).map { _ in next() }
      change(&root, at: path[...])
      changed[name] = root
    }
    return changed
  }

  private mutating func change(_ node: inout DocumentNode, at path: ArraySlice<Int>) {
    guard let step = path.first, node.childCount > 0 else { return edit(&node) }
    let index = step % node.childCount
    var child = node.child(index)
    change(&child, at: path.dropFirst())
    node.setChild(index, child)
  }

  private mutating func edit(_ node: inout DocumentNode) {
    let index = node.childCount > 0 ? next() % node.childCount : 0
    switch next() % 9 {
    case 0: node.value = scalar()
    case 1: node.removeChild(index)
    case 2: node.repeatChild(index, times: 1 + next())
    case 3: node.renameChild(index, to: word())
    case 4: node.value = .list([node])
    case 5:
      if case .number(let number) = node.value {
        node.value = .number(Self.changed(number, next()))
      }
    case 6:
      if node.childCount > 0 {
        let other = node.child(next() % node.childCount)
        node.setChild(index, other)
      }
    case 7: node.value = .string(word())
    default: node.value = .number(Double(next()) - 128)
    }
  }

  private mutating func scalar() -> DocumentNode.Value {
    Self.values[next() % Self.values.count]
  }

  private mutating func word() -> String {
    let choice = next()
    if choice < Self.words.count { return Self.words[choice] }
    let length = choice % 12
    return String(
      decoding: (0..<length).map { _ in UInt8(truncatingIfNeeded: next()) }, as: UTF8.self)
  }

  private static func changed(_ number: Double, _ how: Int) -> Double {
    switch how % 8 {
    case 0: -number
    case 1: number * 1000
    case 2: number / 1000
    case 3: number + 1
    case 4: number.nextUp
    case 5: 0
    case 6: number * 1e15
    default: number + Double(how) - 128
    }
  }

  private static let values: [DocumentNode.Value] = [
    .null, .bool(true), .bool(false), .number(0), .number(-1), .number(1e308), .number(-1e-300),
    .number(179.999999), .number(90), .number(2_000_000_000), .string(""), .list([]), .map([]),
    .string("1901-09-01"), .string("9999-12-31"), .string("0000-01-01"), .string("#FFFFFF"),
  ]

  private static let words = [
    "", "-", "x", "tamar", "lobo", "puerto-lobo", "EPSG:4326", "EPSG:3857", "+proj=ortho +lat_0=90",
    "+proj=merc", "A5", "A0", "1900-01-01..9999-12-31", "all", "{name}", "\u{202E}\u{0}",
    "e\u{301}",
    "😀", "a b", "native", "zz", "title.main", "Linux Biolinum O", "/dev/null", "..", "n % 0 = 1",
  ]
}
