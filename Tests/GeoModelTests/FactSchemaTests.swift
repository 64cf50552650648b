import Documents
import Foundation
import PactmapKit
import TestSupport
import Testing

@testable import GeoModel

/// The schemas of the YAML files of facts, compared with what their readers say.
@Suite struct FactSchemaTests {
  private static let files = FactShapes.kinds.map(\.file)
  private static let strangers = Slip.all.filter { slip in
    files.contains(slip.file) && slip.expected.contains { $0.contains("unknown key") }
  }

  private func faults(_ file: String, _ text: String) throws -> [String] {
    let schema = try #require(FileSchema(rawValue: String(file.prefix { $0 != "." })))
    return try SchemaValidator(schema.text()).faults(of: try YAMLDocument.parse(text, file: file))
  }

  @Test(arguments: files) func `a sound file is valid`(file: String) throws {
    let text = try #require(FixtureAtlas.files[file])
    #expect(try faults(file, text) == [])
  }

  @Test func `a key that a reader does not know is refused by the schema`() throws {
    #expect(Self.strangers.count >= 3)
    for slip in Self.strangers {
      let text = try #require(FixtureAtlas.files[slip.file])
      let found = try faults(slip.file, try text.replacingPresent(slip.old, with: slip.new))
      #expect(found.contains { $0.contains("is not allowed") }, "\(slip.new): \(found)")
    }
  }

  @Test func `every key that a reader of these files names stands in the schemas`() throws {
    let schemas = try FileSchema.allCases.map { try $0.text() }.joined()
    let folders = [
      "Sources/GeoModel/Reading": [
        "Entry+Facts", "EvidenceDefaults", "AtlasFile", "Facility+Reading", "Garrison+Reading",
        "Source+Reading", "Territory+Reading", "Treaty+Reading",
      ],
      "Sources/MapSpec/Description": [
        "MapDescription+Reading", "LayerSpec+Reading", "InsetSpec+Reading", "LabelPinSpec",
      ],
      "Sources/MapSpec/Style": ["Style+Reading", "LabelClass+Reading"],
    ]
    let asking =
      /(?:[Ff]ields|entry|map|garrison|\$0|try)[.! ](?:optional)?(?:string|strings|int|double|bool|date|choice|list|map|maps|node|numbers|ints|color|position|box|text|panels|reference|references|period|Text|String|Strings|Int|Double|Date|Choice|List|Map|Reference|References|Node)\(\s*"([a-z0-9_]+)"/
    var count = 0
    for (folder, names) in folders {
      for name in names {
        for match in try Repository.text("\(folder)/\(name).swift").matches(of: asking) {
          count += 1
          #expect(schemas.contains("\"\(match.1)\":"), "\(name): \(match.1)")
        }
      }
    }
    #expect(count > 120)
  }
}
