extension DocumentNode {
  /// The value as JSON, with two spaces of indentation and the keys in their order. Lists and maps of simple values
  /// stay on one line if it is short.
  package var jsonText: String { json(indent: "") }

  private func json(indent: String) -> String {
    let line = jsonLine
    if let line, indent.utf8.count + line.utf8.count <= Self.lineWidth { return line }
    let inner = indent + "  "
    return switch value {
    case .list(let items):
      "[\n"
        + items.map { inner + $0.json(indent: inner) }.joined(separator: ",\n") + "\n\(indent)]"
    case .map(let entries):
      "{\n"
        + entries.map { "\(inner)\($0.key.asJSON): \($0.node.json(indent: inner))" }
        .joined(separator: ",\n") + "\n\(indent)}"
    default: line ?? "null"
    }
  }

  /// The value in one line. Nil for lists and maps that hold maps.
  private var jsonLine: String? {
    switch value {
    case .null: return "null"
    case .bool(let flag): return "\(flag)"
    case .number(let number): return number.plain
    case .string(let text): return text.asJSON
    case .list(let items):
      let lines = items.compactMap { $0.entries.isEmpty ? $0.jsonLine : nil }
      return lines.count == items.count ? "[\(lines.joined(separator: ", "))]" : nil
    case .map(let entries):
      let lines = entries.compactMap { entry in
        entry.node.entries.isEmpty
          ? entry.node.jsonLine.map { "\(entry.key.asJSON): \($0)" } : nil
      }
      return lines.count == entries.count ? "{\(lines.joined(separator: ", "))}" : nil
    }
  }

  /// The longest line that is not broken, in bytes.
  private static let lineWidth = 100
}

extension String {
  /// The text in quotation marks.
  fileprivate var asJSON: String {
    var text = "\""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }
}
