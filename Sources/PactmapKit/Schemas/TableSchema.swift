import Documents
import GeoModel

/// The schema of the rows of a table of bases. No editor checks CSV with it; it tells people and programs which columns
/// there are, and by which other names and words they may be written.
enum TableSchema {
  static func body(_ words: KeyWords) -> DocumentNode {
    let columns = TableShapes.columns.map { column -> (key: String, value: DocumentNode?) in
      let choices = column.choices.map { ($0.word, DocumentNode.texts($0.others)) }
      return (
        column.name,
        .map([
          ("description", words[[column.name]].map { .text($0) }),
          ("type", .texts(["string", "number"])),
          ("enum", .texts(column.choices.map(\.word))),
          ("x-other-names", .texts(column.otherNames)),
          ("x-other-words", choices.isEmpty ? nil : .map(choices)),
        ])
      )
    }
    let row = DocumentNode.map([
      ("type", .text("object")), ("properties", .map(columns)),
      (
        "patternProperties",
        .map([
          (
            "^name:(native|[a-z]{2})$",
            .map([
              ("description", words[["name:*"]].map { .text($0) }), ("type", .text("string")),
            ])
          )
        ])
      ),
    ])
    return .map([("type", .text("array")), ("items", row)])
  }
}
