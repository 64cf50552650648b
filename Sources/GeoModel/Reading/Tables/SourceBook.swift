import Documents

/// The sources that are known while tables are read. A source that is named in free words becomes a
/// source of its own.
struct SourceBook {
  /// A source that was made of the words in a cell.
  struct Made {
    var id: String
    var words: String
    var location: SourceLocation
  }

  private var ids: Set<String>
  /// Whether there is a list of sources, so that a word in the form of an id must stand in it.
  private let hasList: Bool
  private var byWords: [String: String] = [:]

  /// - Parameters:
  ///   - sources: The sources that were read.
  ///   - hasList: Whether the atlas has the file `sources.yaml`.
  init(_ sources: [String: Source], hasList: Bool) {
    (ids, self.hasList) = (Set(sources.keys), hasList)
    for source in sources.values.sorted(by: { $0.id < $1.id }) {
      byWords[source.title] = byWords[source.title] ?? source.id
    }
  }

  /// The sources that were made of words since they were last taken.
  private var made: [Made] = []

  /// Takes the sources that were made of words. They stay valid even if the row with the words does not, because
  /// later rows refer to them.
  mutating func takeMade() -> [Made] {
    defer { made = [] }
    return made
  }

  /// The ids of the sources that a text names, separated by semicolons; ids may also be separated by commas.
  mutating func ids(of text: String, at location: SourceLocation) -> [String] {
    let commas = text.split { ",;".contains($0) }.map { String($0).trimmed }
    if !commas.isEmpty, commas.allSatisfy(isReference) { return commas.uniqued }
    var found: [String] = []
    for part in text.split(separator: ";") {
      let words = String(part).trimmed
      guard !words.isEmpty else { continue }
      if isReference(words) {
        found.append(words)
      } else if let known = byWords[words] {
        found.append(known)
      } else {
        let slug = words.slug.isEmpty ? "source" : words.slug
        let id = slug.unused(in: ids.contains)
        ids.insert(id)
        byWords[words] = id
        made.append(Made(id: id, words: words, location: location))
        found.append(id)
      }
    }
    return found.uniqued
  }

  /// Whether a word refers to a source in the list. If there is a list, every word in the form of an
  /// id does, so that a misspelt one is found.
  private func isReference(_ word: String) -> Bool {
    ids.contains(word) || (hasList && word.isIdentifier && byWords[word] == nil)
  }
}

extension SourceBook.Made {
  /// The source as its file would hold it. An address makes it a website, and anything else counts as a
  /// book.
  var node: DocumentNode {
    let address = words.split(separator: " ").first {
      $0.hasPrefix("http://") || $0.hasPrefix("https://") || $0.hasPrefix("www.")
    }
    return .map(
      [
        ("kind", .text((address == nil ? Source.Kind.book : .website).rawValue, at: location)),
        ("title", .text(words, at: location)),
        ("url", address.map { .text(String($0), at: location) }),
      ], at: location)
  }
}
