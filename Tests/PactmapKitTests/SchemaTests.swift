import Documents
import Foundation
import TestSupport
import Testing

@testable import PactmapKit

/// JSON Schemas, as editors use them.
@Suite struct SchemaTests {
  /// The atlases of the repository.
  private static let atlases = [
    Repository.path, Repository.fictional, Repository.path + "/Benchmarks/frozen/atlas",
  ]

  /// Every YAML file of an atlas that has a schema, with it.
  private static func files(of atlas: String) throws -> [(path: String, schema: FileSchema)] {
    let places: [(folder: String, schema: FileSchema?)] = [
      ("geo", nil), ("maps", .map), ("maps/styles", .style), ("maps/texts", .texts),
    ]
    return places.flatMap { folder, schema in
      let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(atlas)/\(folder)")) ?? []
      return names.filter { $0.hasSuffix(".yaml") }.sorted().compactMap { name in
        (schema ?? FileSchema(rawValue: String(name.dropLast(5)))).map {
          ("\(atlas)/\(folder)/\(name)", $0)
        }
      }
    }
  }

  private func faults(_ path: String, _ schema: FileSchema) throws -> [String] {
    let bytes = try DocumentFile.read(path)
    return try SchemaValidator(schema.text())
      .faults(of: try YAMLDocument.parse(bytes, file: path))
  }

  @Test(arguments: atlases) func `every file of an atlas is valid`(atlas: String) throws {
    let files = try Self.files(of: atlas)
    #expect(files.count >= 8)
    for file in files {
      let found = try faults(file.path, file.schema)
      #expect(found.isEmpty, "\(file.path): \(found.prefix(5))")
    }
  }

  @Test func `the styles and words of the program are valid`() throws {
    let folder = Repository.path + "/Sources/CDefaults/files"
    for name in ["styles/atlas", "styles/mono", "styles/screen", "styles/blank"] {
      #expect(try faults("\(folder)/\(name).yaml", .style) == [], "\(name)")
    }
    for language in Atlas.builtInLanguages {
      #expect(try faults("\(folder)/texts/\(language).yaml", .texts) == [], "\(language)")
    }
  }

  @Test(arguments: FileSchema.allCases)
  func `a schema is JSON, and every key in it has a description`(schema: FileSchema) throws {
    let node = try JSONDocument.parse(Array(schema.text().utf8), file: schema.fileName)
    #expect(node["$schema"] != nil && node["description"] != nil)
    var missing: [String] = []
    func walk(_ node: DocumentNode) {
      for entry in node["properties"]?.entries ?? [] {
        let isPlain = entry.node["const"] == nil && entry.node["properties"] == nil
        if schema != .texts || entry.key == "language", isPlain, entry.node["description"] == nil {
          missing.append(entry.key)
        }
      }
      for entry in node.entries { walk(entry.node) }
      if case .list(let items) = node.value { items.forEach(walk) }
    }
    walk(node)
    #expect(missing.isEmpty, "\(missing)")
  }

  @Test func `every description is used`() throws {
    let schemas = try FileSchema.allCases.map { ($0.rawValue, try $0.text()) }
    let keys = try YAMLDocument.parse(
      Repository.text("Sources/CDefaults/files/schema/keys.yaml"), file: "keys.yaml")
    for section in keys.entries {
      let texts = schemas.filter { section.key == "anywhere" || $0.0 == section.key }.map(\.1)
        .joined()
      for entry in section.node.entries {
        guard case .string(let words) = entry.node.value else { continue }
        let quoted = DocumentNode.text(words).jsonText
        #expect(texts.contains(quoted), "\(section.key): \(entry.key) is in no schema")
      }
    }
  }

  @Test func `layers of each kind offer their own keys`() throws {
    let text = """
      title: {en: "x"}
      layers:
        - {kind: graticule, step: 5}
        - {kind: sea, style: a}
        - {kind: land}
        - {kind: see}
        - {kind: towns, ranks: [6]}
      page: {size: A9}
      date: 1 May 1901
      """
    let found = try SchemaValidator(FileSchema.map.text())
      .faults(of: try YAMLDocument.parse(text, file: "f.yaml"))
    #expect(
      found.filter { $0.hasPrefix("/layers") } == [
        "/layers/1: 'style' is not allowed", "/layers/2: 'style' is required",
        "/layers/3/kind: enum", "/layers/4/ranks/0: maximum",
      ])
    #expect(found.contains("/page/size: enum") && found.contains("/date: pattern"))
  }

  @Test func `the schema of tables lists the columns with their other names and words`() throws {
    let text = try FileSchema.table.text()
    for words in [
      "\"breitengrad\"", "\"proposed_by\"", "\"airfield\"", "\"^name:(native|[a-z]{2})$\"",
    ] {
      #expect(text.contains(words), "\(words)")
    }
  }

  @Test func `the line for editors leads to the schema from every folder`() {
    let line = "# yaml-language-server: $schema="
    #expect(
      FileSchema.editorLine(for: "maps/a.yaml") == line + "../.pactmap/map.schema.json")
    #expect(
      FileSchema.editorLine(for: "maps/texts/en.yaml") == line + "../../.pactmap/texts.schema.json")
    #expect(
      FileSchema.editorLine(for: "geo/atlas.yaml") == line + "../.pactmap/atlas.schema.json")
    #expect(FileSchema.editorLine(for: "geo/bases.csv") == nil)
    #expect(FileSchema.editorLine(for: "geo/basemap/land.geojson") == nil)
    #expect(FileSchema.editorLine(for: "geo/other.yaml") == nil)
  }

  @Test func `schemas in an atlas are no files of it`() throws {
    let atlas = try Scratch.copy()
    try FileSchema.writeAll(to: atlas + "/.pactmap")
    let report = Atlas.check(path: atlas)
    #expect(
      report.problems
        == Atlas.check(path: Repository.fictional).problems.map {
          $0.relocated { $0.replacing(Repository.fictional, with: atlas) }
        })
    #expect(try Atlas(path: atlas).maps == ["lobo"])
  }
}
