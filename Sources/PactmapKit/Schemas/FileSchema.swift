import Defaults
import Documents
import GeoModel
import MapSpec
import Selection

/// The JSON Schemas of the files of an atlas. Editors complete and check the files with them.
public enum FileSchema: String, CaseIterable, Sendable {
  /// The schema of the files of that name; ``files`` says where they are.
  case map, style, texts, treaties, facilities, garrisons, territories, sources, notes, table, atlas

  /// Which files the schema is for.
  public var files: String {
    switch self {
    case .map: "maps/*.yaml"
    case .style: "maps/styles/*.yaml"
    case .texts: "maps/texts/*.yaml"
    case .table: "geo/*.csv"
    default: "geo/\(rawValue).yaml"
    }
  }

  /// The name of the file that holds the schema in the folder ``folder`` of an atlas.
  public var fileName: String { "\(rawValue).schema.json" }

  /// The folder of an atlas in which schemas lie.
  public static let folder = ".pactmap"

  /// The schema as JSON (draft 2020-12), which ends in a line break. It is made of what the readers of the files ask for.
  ///
  /// - Throws: An error if the samples by which this is found out are not sound.
  public func text() throws -> String { try document().jsonText + "\n" }

  /// The line with which an editor finds the schema of a file.
  ///
  /// - Parameter file: The path of the file in the atlas, such as `maps/mine.yaml`.
  /// - Returns: Nil for a file without a schema.
  static func editorLine(for file: String) -> String? {
    let parts = file.split(separator: "/")
    guard let name = parts.last, name.hasSuffix(".yaml") else { return nil }
    let up = String(repeating: "../", count: parts.count - 1)
    let schema: FileSchema? =
      switch parts.dropLast().joined(separator: "/") {
      case "maps": .map
      case "maps/styles": .style
      case "maps/texts": .texts
      case "geo": FileSchema(rawValue: String(name.dropLast(".yaml".count)))
      default: nil
      }
    return schema.map { "# yaml-language-server: $schema=\(up)\(folder)/\($0.fileName)" }
  }

  /// The schema as a tree.
  func document() throws -> DocumentNode {
    let words = try KeyWords(rawValue)
    let body: DocumentNode =
      switch self {
      case .map:
        SchemaWriter(words, optionalKeys: Set(MapDefaults.keys)).schema(try MapShapes.map())
      case .style:
        SchemaWriter(words, isOverlay: true).schema(try MapShapes.style(Self.houseStyle()))
      case .texts: try TextsSchema.body(SchemaWriter(words), words)
      case .table: TableSchema.body(words)
      case .atlas: SchemaWriter(words).schema(try FactShapes.atlasFile())
      case .treaties: try facts(.treaty, words)
      case .facilities: try facts(.facility, words)
      case .garrisons: try facts(.garrison, words)
      case .territories: try facts(.territory, words)
      case .sources: try facts(.source, words)
      case .notes: try facts(.note, words)
      }
    let head: [(key: String, value: DocumentNode?)] = [
      ("$schema", .text("https://json-schema.org/draft/2020-12/schema")),
      ("title", .text("Pactmap: \(files)")), ("description", words[[]].map { .text($0) }),
    ]
    return .map(head + body.entries.map { ($0.key, $0.node) })
  }

  private func facts(_ kind: EntryKind, _ words: KeyWords) throws -> DocumentNode {
    SchemaWriter(words).schema(try FactShapes.file(of: kind))
  }

  private static func houseStyle() throws -> DocumentNode {
    let name = "styles/\(MapDefaults.style).yaml"
    return try YAMLDocument.parse(Defaults.bytes(of: name) ?? [], file: "built-in \(name)")
  }
}
