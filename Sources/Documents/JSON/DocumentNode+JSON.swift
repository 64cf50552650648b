extension DocumentNode {
  /// The value as JSON on one line, without spaces, the keys in their order.
  package var compactJSON: String {
    switch value {
    case .null: "null"
    case .bool(let flag): "\(flag)"
    case .number(let number): number.plain
    case .string(let text): text.jsonQuoted
    case .list(let items): "[\(items.map(\.compactJSON).joined(separator: ","))]"
    case .map(let entries):
      "{\(entries.map { "\($0.key.jsonQuoted):\($0.node.compactJSON)" }.joined(separator: ","))}"
    }
  }

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
        + entries.map { "\(inner)\($0.key.jsonQuoted): \($0.node.json(indent: inner))" }
        .joined(separator: ",\n") + "\n\(indent)}"
    default: line ?? "null"
    }
  }

  /// The value in one line. Nil for lists and maps that hold maps.
  private var jsonLine: String? {
    switch value {
    case .null, .bool, .number, .string: return compactJSON
    case .list(let items):
      let lines = items.compactMap { $0.entries.isEmpty ? $0.jsonLine : nil }
      return lines.count == items.count ? "[\(lines.joined(separator: ", "))]" : nil
    case .map(let entries):
      let lines = entries.compactMap { entry in
        entry.node.entries.isEmpty
          ? entry.node.jsonLine.map { "\(entry.key.jsonQuoted): \($0)" } : nil
      }
      return lines.count == entries.count ? "{\(lines.joined(separator: ", "))}" : nil
    }
  }

  /// The longest line that is not broken, in bytes.
  private static let lineWidth = 100
}

extension String {
  /// The text as JSON: in quotation marks, with escapes where JSON demands them.
  package var jsonQuoted: String {
    var quoted = "\""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\0"..<" ":
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
