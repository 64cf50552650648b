extension Fields {
  /// The text for a required key. An empty text is an error.
  package mutating func string(_ key: String) throws(Diagnostic) -> String {
    noteType(key, .text(pattern: nil))
    return try string(key, try node(key))
  }

  package mutating func optionalString(_ key: String) throws(Diagnostic) -> String? {
    noteType(key, .text(pattern: nil))
    guard let node = optionalNode(key) else { return nil }
    return try string(key, node)
  }

  /// The whole number for a required key. `range` is the range of allowed numbers; nil allows any.
  package mutating func int(_ key: String, in range: ClosedRange<Int>? = nil)
    throws(Diagnostic) -> Int
  {
    noteType(key, .integer(range))
    return try int(key, try node(key), in: range)
  }

  package mutating func optionalInt(_ key: String, in range: ClosedRange<Int>? = nil)
    throws(Diagnostic) -> Int?
  {
    noteType(key, .integer(range))
    guard let node = optionalNode(key) else { return nil }
    return try int(key, node, in: range)
  }

  /// The number for a required key. `range` is the range of allowed numbers; nil allows any.
  package mutating func double(_ key: String, in range: ClosedRange<Double>? = nil)
    throws(Diagnostic) -> Double
  {
    noteType(key, .number(range))
    return try double(key, try node(key), in: range)
  }

  package mutating func optionalDouble(_ key: String, in range: ClosedRange<Double>? = nil)
    throws(Diagnostic) -> Double?
  {
    noteType(key, .number(range))
    guard let node = optionalNode(key) else { return nil }
    return try double(key, node, in: range)
  }

  /// The value `true` or `false` for a key, or `fallback` if the key is absent.
  package mutating func bool(_ key: String, default fallback: Bool) throws(Diagnostic) -> Bool {
    noteType(key, .flag)
    guard let node = optionalNode(key) else { return fallback }
    return try bool(key, node)
  }

  /// The day for a required key, written as `YYYY-MM-DD`.
  package mutating func date(_ key: String) throws(Diagnostic) -> Day {
    noteType(key, .day)
    return try date(key, try node(key))
  }

  package mutating func optionalDate(_ key: String) throws(Diagnostic) -> Day? {
    noteType(key, .day)
    guard let node = optionalNode(key) else { return nil }
    return try date(key, node)
  }

  /// The value for a required key, which must be one of the words of `type`.
  package mutating func choice<T: RawRepresentable & CaseIterable>(_ key: String, as type: T.Type)
    throws(Diagnostic) -> T where T.RawValue == String
  {
    noteType(key, .choice(type.allCases.map(\.rawValue)))
    return try choice(key, try node(key), as: type)
  }

  package mutating func optionalChoice<T: RawRepresentable & CaseIterable>(
    _ key: String, as type: T.Type
  ) throws(Diagnostic) -> T? where T.RawValue == String {
    noteType(key, .choice(type.allCases.map(\.rawValue)))
    guard let node = optionalNode(key) else { return nil }
    return try choice(key, node, as: type)
  }

  func string(_ key: String, _ node: DocumentNode) throws(Diagnostic) -> String {
    guard case .string(let text) = node.value else {
      let isScalar =
        switch node.value {
        case .number, .bool: true
        default: false
        }
      throw mismatch(
        key, node, expected: "a text", hint: isScalar ? "put it in quotes to make it one" : nil)
    }
    try text.refuseUnwritable(at: node.location)
    guard text.contains(where: { !$0.isWhitespace }) else {
      throw Diagnostic("'\(key)' is empty", at: node.location, subject: subject)
    }
    return text
  }

  private func int(_ key: String, _ node: DocumentNode, in range: ClosedRange<Int>?)
    throws(Diagnostic) -> Int
  {
    let bounds = range.map { " from \($0.lowerBound) to \($0.upperBound)" } ?? ""
    guard case .number(let number) = node.value, let whole = Int(exactly: number) else {
      throw mismatch(key, node, expected: "a whole number\(bounds)")
    }
    if let range, !range.contains(whole) {
      throw mismatch(key, node, expected: "a whole number\(bounds)")
    }
    return whole
  }

  private func double(_ key: String, _ node: DocumentNode, in range: ClosedRange<Double>?)
    throws(Diagnostic) -> Double
  {
    let bounds = range.map { " from \($0.lowerBound.plain) to \($0.upperBound.plain)" } ?? ""
    guard case .number(let number) = node.value, range?.contains(number) ?? true else {
      throw mismatch(key, node, expected: "a number\(bounds)")
    }
    return number
  }

  private func bool(_ key: String, _ node: DocumentNode) throws(Diagnostic) -> Bool {
    guard case .bool(let flag) = node.value else {
      throw mismatch(key, node, expected: "true or false")
    }
    return flag
  }

  private func date(_ key: String, _ node: DocumentNode) throws(Diagnostic) -> Day {
    guard case .string(let text) = node.value, let date = Day(text) else {
      throw mismatch(key, node, expected: "a day as YYYY-MM-DD")
    }
    return date
  }

  private func choice<T: RawRepresentable & CaseIterable>(
    _ key: String, _ node: DocumentNode, as type: T.Type
  ) throws(Diagnostic) -> T where T.RawValue == String {
    let allowed = T.allCases.map(\.rawValue)
    guard case .string(let text) = node.value, let value = T(rawValue: text) else {
      var hint: String?
      if case .string(let text) = node.value { hint = Spelling.hint(for: text, in: allowed) }
      throw mismatch(
        key, node, expected: "one of \(allowed.joined(separator: ", "))", hint: hint)
    }
    return value
  }
}
