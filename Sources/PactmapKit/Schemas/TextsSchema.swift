import Defaults
import Documents
import MapSpec

/// The schema of files of texts. Their keys are those of the program's English words, and an atlas may add others.
enum TextsSchema {
  /// - Throws: An error if the program's own words cannot be read.
  static func body(_ writer: SchemaWriter, _ meanings: KeyWords) throws -> DocumentNode {
    let name = "texts/en.yaml"
    let english = try YAMLDocument.parse(
      Defaults.bytes(of: name) ?? [], file: "built-in \(name)")
    let keys = english.entries.filter { $0.key != "language" }
    let language = DocumentNode.map(
      [("description", meanings[["language"]].map { .text($0) })]
        + writer.schema(try MapShapes.language(), ["language"]).entries.map { ($0.key, $0.node) })
    return .map([
      ("type", .text("object")),
      (
        "properties",
        .map(
          [("language", language)]
            + keys.map { ($0.key, texts($0.node)) })
      ),
      ("additionalProperties", anyWords),
      ("$defs", .map([("words", words)])),
    ])
  }

  /// The schema of the texts below a key, each with the English words.
  private static func texts(_ node: DocumentNode) -> DocumentNode {
    switch node.value {
    case .map(let entries) where !entries.contains { PluralCategory(rawValue: $0.key) != nil }:
      return .map([
        ("type", .text("object")),
        ("properties", .map(entries.map { ($0.key, texts($0.node)) })),
        ("additionalProperties", anyWords),
      ])
    case .map(let entries):
      let forms = entries.compactMap { entry -> String? in
        if case .string(let text) = entry.node.value { "\(entry.key): “\(text)”" } else { nil }
      }
      return .map([
        ("description", .text("In English, by plural form: " + forms.joined(separator: " "))),
        ("$ref", .text(reference)),
      ])
    case .string(let text):
      return .map([("description", .text("In English: “\(text)”")), ("$ref", .text(reference))])
    default: return anyWords
    }
  }

  private static let reference = "#/$defs/words"
  private static let anyWords = DocumentNode.map([("$ref", .text(reference))])

  /// A text, its plural forms, or a map of further texts.
  private static let words = DocumentNode.map([
    (
      "anyOf",
      .list([
        .map([("type", .text("string"))]),
        .map([("type", .text("object")), ("additionalProperties", anyWords)]),
      ])
    )
  ])
}
