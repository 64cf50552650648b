/// A text with placeholders for values: `{name}`, or `{name:form}` to request a grammatical form of the value.
package struct TextPattern: Hashable, Sendable {
  package enum Part: Hashable, Sendable {
    case literal(String)
    case value(name: String, form: String?)
  }

  package let parts: [Part]

  /// The reason why a text is not a valid pattern.
  package enum Flaw: Error, Hashable {
    /// A brace is not paired.
    case loneBrace
    /// The text between two braces is not a valid name.
    case badName(String)
  }

  /// Reads a pattern.
  ///
  /// - Throws: ``Flaw``.
  package init(_ text: String) throws(Flaw) {
    var parts: [Part] = []
    var rest = Substring(text)
    while let brace = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
      if brace > rest.startIndex { parts.append(.literal(String(rest[..<brace]))) }
      guard rest[brace] == "{", let end = rest[brace...].firstIndex(of: "}") else {
        throw .loneBrace
      }
      parts.append(try Self.value(rest[rest.index(after: brace)..<end]))
      rest = rest[rest.index(after: end)...]
    }
    if !rest.isEmpty { parts.append(.literal(String(rest))) }
    self.parts = parts
  }

  private static func value(_ inner: Substring) throws(Flaw) -> Part {
    let names = inner.split(separator: ":", omittingEmptySubsequences: false)
    let isNamed = names.allSatisfy(\.isName)
    guard isNamed, names.count <= 2 else { throw .badName(String(inner)) }
    return .value(name: String(names[0]), form: names.count == 2 ? String(names[1]) : nil)
  }

  /// The names of the placeholders in alphabetical order, without duplicates.
  package var names: [String] {
    Set(
      parts.compactMap { part in
        if case .value(let name, _) = part { name } else { nil }
      }
    ).sorted()
  }

  /// The text with all placeholders replaced. A placeholder whose value is nil stays as it is written.
  package func filled(_ value: (_ name: String, _ form: String?) -> String?) -> String {
    parts.map { part in
      switch part {
      case .literal(let text): text
      case .value(let name, let form):
        value(name, form) ?? "{\(name)\(form.map { ":\($0)" } ?? "")}"
      }
    }.joined()
  }
}

extension Substring {
  /// Whether the text consists of lower case letters, digits and hyphens, all in ASCII, and begins with a
  /// letter.
  fileprivate var isName: Bool {
    guard let first = utf8.first, 0x61...0x7A ~= first else { return false }
    return utf8.allSatisfy { (0x61...0x7A ~= $0) || (0x30...0x39 ~= $0) || $0 == 0x2D }
  }
}
