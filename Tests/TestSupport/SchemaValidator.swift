import Documents

/// Checks documents against a JSON Schema, as far as the schemas of this program go. A keyword that it does not know is a
/// fault, so that none is passed over.
package struct SchemaValidator {
  private let root: DocumentNode

  /// - Parameter schema: The schema as JSON.
  package init(_ schema: String) throws {
    root = try JSONDocument.parse(Array(schema.utf8), file: "schema.json")
  }

  /// What the schema refuses in a document, each as the keys that lead there and the keyword. Empty if it is valid.
  package func faults(of document: DocumentNode) -> [String] { faults(document, root, "") }

  private func faults(_ value: DocumentNode, _ schema: DocumentNode, _ path: String) -> [String] {
    schema.entries.flatMap { entry in
      keywordFaults(entry.key, entry.node, value, schema).map { fault in
        fault.hasPrefix("/") || path.isEmpty ? path + fault : "\(path): \(fault)"
      }
    }
  }

  private func keywordFaults(
    _ keyword: String, _ rule: DocumentNode, _ value: DocumentNode, _ schema: DocumentNode
  ) -> [String] {
    switch keyword {
    case "$schema", "title", "description", "$defs", "then", "x-other-names", "x-other-words":
      return []
    case "$ref":
      guard case .string("#/$defs/words") = rule.value, let words = root["$defs"]?["words"] else {
        return ["unknown $ref"]
      }
      return faults(value, words, "")
    case "type":
      let allowed = rule.texts.isEmpty ? [rule.text] : rule.texts.map(Optional.some)
      return allowed.contains { value.isOf(type: $0) } ? [] : ["type"]
    case "enum": return value.text.map(rule.texts.contains) ?? false ? [] : ["enum"]
    case "const": return rule.value == value.value ? [] : ["const"]
    case "pattern":
      guard let text = value.text, let pattern = try? Regex(rule.text ?? "(") else { return [] }
      return text.contains(pattern) ? [] : ["pattern"]
    case "minLength": return value.text.map { $0.count >= 1 } ?? true ? [] : ["minLength"]
    case "minimum": return compare(value, rule) { $0 >= $1 } ? [] : ["minimum"]
    case "maximum": return compare(value, rule) { $0 <= $1 } ? [] : ["maximum"]
    case "items":
      return value.items.enumerated().flatMap { faults($1, rule, "/\($0)") }
    case "minItems": return value.isList && value.items.count < rule.count ? ["minItems"] : []
    case "maxItems": return value.isList && value.items.count > rule.count ? ["maxItems"] : []
    case "required":
      guard value.isMap else { return [] }
      return rule.texts.filter { value[$0] == nil }.map { "'\($0)' is required" }
    case "properties":
      return value.entries.flatMap { entry in
        rule[entry.key].map { faults(entry.node, $0, "/\(entry.key)") } ?? []
      }
    case "patternProperties":
      return value.entries.flatMap { entry in
        rule.entries.filter { entry.key.matches($0.key) }.flatMap {
          faults(entry.node, $0.node, "/\(entry.key)")
        }
      }
    case "additionalProperties":
      let others = value.entries.filter { entry in
        schema["properties"]?[entry.key] == nil
          && !(schema["patternProperties"]?.entries ?? []).contains { entry.key.matches($0.key) }
      }
      if case .bool(let isAllowed) = rule.value {
        return isAllowed ? [] : others.map { "'\($0.key)' is not allowed" }
      }
      return others.flatMap { faults($0.node, rule, "/\($0.key)") }
    case "anyOf":
      return rule.items.contains { faults(value, $0, "").isEmpty } ? [] : ["anyOf"]
    case "allOf": return rule.items.flatMap { faults(value, $0, "") }
    case "if":
      guard faults(value, rule, "").isEmpty, let then = schema["then"] else { return [] }
      return faults(value, then, "")
    default: return ["unknown keyword '\(keyword)'"]
    }
  }

  private func compare(
    _ value: DocumentNode, _ rule: DocumentNode, _ holds: (Double, Double) -> Bool
  ) -> Bool {
    guard case .number(let number) = value.value, case .number(let bound) = rule.value else {
      return true
    }
    return holds(number, bound)
  }
}

extension DocumentNode {
  fileprivate var text: String? { if case .string(let text) = value { text } else { nil } }
  fileprivate var items: [DocumentNode] { if case .list(let items) = value { items } else { [] } }
  fileprivate var texts: [String] { items.compactMap(\.text) }
  fileprivate var isList: Bool { if case .list = value { true } else { false } }
  fileprivate var isMap: Bool { if case .map = value { true } else { false } }
  fileprivate var count: Int { if case .number(let number) = value { Int(number) } else { 0 } }

  fileprivate func isOf(type: String?) -> Bool {
    switch (type, value) {
    case ("object", .map), ("array", .list), ("string", .string), ("boolean", .bool),
      ("null", .null), ("number", .number):
      true
    case ("integer", .number(let number)): number == number.rounded()
    default: false
    }
  }
}

extension String {
  fileprivate func matches(_ pattern: String) -> Bool {
    (try? Regex(pattern)).map { contains($0) } ?? false
  }
}
