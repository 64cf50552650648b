import Defaults
import Documents
import Work

/// What the keys of files mean: one sentence for each, from the program's own file `schema/keys.yaml`.
struct KeyWords: Sendable {
  private let own: [String: String]
  private let common: [String: String]

  /// - Parameter schema: The name of the schema.
  /// - Throws: An error if the file cannot be read.
  init(_ schema: String) throws {
    let document = try Self.document.value(for: "") {
      try YAMLDocument.parse(Defaults.bytes(of: Self.file) ?? [], file: "built-in \(Self.file)")
    }
    own = Self.texts(document[schema])
    common = Self.texts(document["anywhere"])
  }

  /// What a key means. Words for the whole path come before those for the key anywhere.
  ///
  /// - Parameter path: The key and those of the maps around it.
  subscript(path: [String]) -> String? {
    own[path.joined(separator: ".")] ?? path.last.flatMap { common[$0] }
  }

  private static let file = "schema/keys.yaml"
  private static let document = Memo<String, DocumentNode>()

  private static func texts(_ node: DocumentNode?) -> [String: String] {
    var texts: [String: String] = [:]
    for entry in node?.entries ?? [] {
      if case .string(let text) = entry.node.value { texts[entry.key] = text }
    }
    return texts
  }
}
