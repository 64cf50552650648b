/// A text with places for values: `{name}`, or `{name:form}` where a language needs a certain form of it.
package struct TextPattern: Hashable, Sendable {
  package enum Part: Hashable, Sendable {
    case literal(String)
    case value(name: String, form: String?)
  }

  package let parts: [Part]

  /// Why a text is no pattern.
  package enum Flaw: Error, Hashable {
    /// A brace without its partner.
    case loneBrace
    /// What stands between braces is no name.
    case badName(String)
  }

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

  /// The names of its values, each once, in alphabetical order.
  package var names: [String] {
    Set(
      parts.compactMap { part in
        if case .value(let name, _) = part { name } else { nil }
      }
    ).sorted()
  }

  /// The text with each value put in; a value that is not given stays as it is written.
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
  /// Whether it is a lower case letter followed by such letters, digits and hyphens, in ASCII.
  fileprivate var isName: Bool {
    guard let first = utf8.first, 0x61...0x7A ~= first else { return false }
    return utf8.allSatisfy { (0x61...0x7A ~= $0) || (0x30...0x39 ~= $0) || $0 == 0x2D }
  }
}
