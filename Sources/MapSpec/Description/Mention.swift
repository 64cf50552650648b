import Documents

/// A name in a map description that refers to something elsewhere: a fact, a label or a text.
package struct Mention: Hashable, Sendable {
  /// The kind of thing that the name refers to.
  package enum Kind: String, Hashable, Sendable {
    case treaty, territory, line, place, facility, incident, label, text
    case lineKind = "kind of lines"
  }

  package var kind: Kind
  package var name: String
  /// The key under which the name is written, such as `show` or `fit`.
  package var key: String
  package var location: SourceLocation?
  /// The words themselves by language, where the description holds them in place of a key:
  /// `title: {en: "…", de: "…"}`. The name is then one that no file of texts can have.
  package var words: [String: Texts.Entry]?
}

extension Mention {
  /// All names in a description, in the order of the file. The description must have been read
  /// without errors.
  static func all(in document: DocumentNode) -> [Mention] {
    var mentions = [Mention]()
    for key in ["title", "subtitle", "projection_text"] {
      mentions += Mention.names(.text, key, of: document)
    }
    mentions += names(.treaty, "treaties", of: document)
    if let frame = document["frame"] {
      mentions += names(.territory, "fit", of: frame).filter { $0.name != FrameSpec.bases }
    }
    for layer in document["layers"]?.items ?? [] { mentions += all(inLayer: layer) }
    for pin in document["labels"]?.items ?? [] { mentions += names(.label, "id", of: pin) }
    return mentions.sorted { a, b in
      guard let first = a.location, let second = b.location else { return false }
      return first < second
    }
  }

  private static func all(inLayer layer: DocumentNode) -> [Mention] {
    let shown: Kind? =
      switch layer["kind"]?.text.flatMap(LayerSpec.Kind.init) {
      case .area: .territory
      case .lines: .line
      case .towns: .place
      case .facilities: .facility
      case .incidents: .incident
      default: nil
      }
    let facts = shown.map { names($0, "show", of: layer) + names($0, "hide", of: layer) } ?? []
    let kinds = shown == .line ? names(.lineKind, "kinds", of: layer) : []
    return facts + kinds + names(.text, "legend", of: layer) + names(.text, "label", of: layer)
  }

  /// The texts under a key, which holds either one text or a list.
  private static func names(_ kind: Kind, _ key: String, of node: DocumentNode) -> [Mention] {
    guard let value = node[key] else { return [] }
    if kind == .text, let words = InlineWords(value, key: key) {
      return [
        Mention(
          kind: .text, name: words.name, key: key, location: value.location,
          words: words.byLanguage)
      ]
    }
    let nodes = value.text == nil ? value.items : [value]
    return nodes.compactMap { node in
      node.text.map { Mention(kind: kind, name: $0, key: key, location: node.location) }
    }
  }
}
