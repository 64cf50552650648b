import Documents

/// The text of `geo/sources.yaml`, to which a source may be added without a change of anything else in it.
package struct SourceList {
  package private(set) var text: String
  private let ids: Set<String>

  /// - Parameter text: The content of the file. Empty for a file that does not exist.
  /// - Throws: `Diagnostic` if it is not YAML.
  package init(_ text: String, file: String) throws {
    self.text = text
    let root = text.allSatisfy(\.isWhitespace) ? nil : try YAMLDocument.parse(text, file: file)
    ids = Set(root?["sources"]?.entries.map(\.key) ?? [])
  }

  package func holds(_ id: String) -> Bool { ids.contains(id) }

  /// Adds a data set, unless the list holds its id.
  ///
  /// - Returns: False if the text is written in a way to which nothing can be added at its end.
  package mutating func add(
    id: String, title: String, licence: String, credit: String? = nil, url: String? = nil
  ) -> Bool {
    guard !holds(id) else { return true }
    var changed = text
    if !changed.isEmpty, !changed.hasSuffix("\n") { changed += "\n" }
    if changed.allSatisfy(\.isWhitespace) { changed = "sources:\n" }
    changed += Self.entry(id: id, title: title, licence: licence, credit: credit, url: url)
    guard let root = try? YAMLDocument.parse(changed, file: "sources.yaml"),
      root["sources"]?[id] != nil, (root["sources"]?.entries.count ?? 0) == ids.count + 1
    else { return false }
    text = changed
    return true
  }

  /// An entry as it stands in the file.
  package static func entry(
    id: String, title: String, licence: String, credit: String? = nil, url: String? = nil
  ) -> String {
    var text =
      "  \(id):\n    kind: dataset\n    title: \(title.yamlQuoted)\n    licence: \(licence.yamlQuoted)\n"
    if let credit { text += "    credit: \(credit.yamlQuoted)\n" }
    if let url { text += "    url: \(url.yamlQuoted)\n" }
    return text
  }
}

extension String {
  /// The text in double quotation marks as YAML reads it. JSON's escapes are YAML's, too.
  package var yamlQuoted: String { jsonQuoted }
}
