import Documents

extension DocumentNode {
  /// The number of values in a list or a map.
  var childCount: Int {
    switch value {
    case .list(let items): items.count
    case .map(let entries): entries.count
    default: 0
    }
  }

  /// A value of a list or a map.
  func child(_ index: Int) -> DocumentNode {
    switch value {
    case .list(let items): items[index]
    case .map(let entries): entries[index].node
    default: self
    }
  }

  mutating func setChild(_ index: Int, _ child: DocumentNode) {
    switch value {
    case .list(var items):
      items[index] = child
      value = .list(items)
    case .map(var entries):
      entries[index].node = child
      value = .map(entries)
    default: break
    }
  }

  mutating func removeChild(_ index: Int) {
    switch value {
    case .list(var items) where !items.isEmpty:
      items.remove(at: index)
      value = .list(items)
    case .map(var entries) where !entries.isEmpty:
      entries.remove(at: index)
      value = .map(entries)
    default: break
    }
  }

  /// Repeats an item of a list. In a map, the copies get keys that are derived from the original
  /// key.
  mutating func repeatChild(_ index: Int, times: Int) {
    switch value {
    case .list(var items) where !items.isEmpty:
      items += Array(repeating: items[index], count: times)
      value = .list(items)
    case .map(var entries) where !entries.isEmpty:
      entries += (1...times).map { number in
        var entry = entries[index]
        entry.key += "-\(number)"
        return entry
      }
      value = .map(entries)
    default: break
    }
  }

  mutating func renameChild(_ index: Int, to key: String) {
    guard case .map(var entries) = value, !entries.isEmpty else { return }
    entries[index].key = key
    value = .map(entries)
  }

  /// The document as JSON, which is YAML too.
  var json: String {
    switch value {
    case .null: "null"
    case .bool(let flag): "\(flag)"
    case .number(let number): "\(number)"
    case .string(let text): text.quoted
    case .list(let items): "[" + items.map(\.json).joined(separator: ", ") + "]"
    case .map(let entries):
      "{" + entries.map { "\($0.key.quoted): \($0.node.json)" }.joined(separator: ",\n") + "}"
    }
  }
}

extension String {
  fileprivate var quoted: String {
    var text = "\""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"", "\\": text += "\\" + String(scalar)
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }
}
