import Documents
import Foundation
import PactmapKit
import TestSupport
import Testing

@testable import MapSpec

/// The schemas of descriptions, styles and texts, compared with what their readers say.
@Suite struct MapSchemaTests {
  private static func schema(of file: Mistake.File) -> FileSchema {
    switch file {
    case .map: .map
    case .style: .style
    case .texts: .texts
    }
  }

  private static let strangers = Mistake.all.filter {
    $0.says.contains("unknown key") || $0.says.contains("it belongs to")
  }

  private func faults(_ file: Mistake.File, _ text: String) throws -> [String] {
    try SchemaValidator(Self.schema(of: file).text())
      .faults(of: try YAMLDocument.parse(text, file: "f.yaml"))
  }

  @Test(arguments: [Mistake.File.map, .style, .texts])
  func `a sound file is valid`(file: Mistake.File) throws {
    #expect(try faults(file, MistakeTests().good(file)) == [])
  }

  @Test(arguments: strangers)
  func `a key that a reader does not know is refused by the schema`(mistake: Mistake) throws {
    let text = try MistakeTests().good(mistake.file)
    let changed = try text.replacingPresent(mistake.old, with: mistake.new)
    let found = try faults(mistake.file, changed)
    #expect(found.contains { $0.contains("is not allowed") || $0.contains("anyOf") }, "\(found)")
  }

  @Test func `there are such mistakes`() { #expect(Self.strangers.count >= 10) }

  @Test func `the samples hold every kind of layer and inset, each with all its keys`() throws {
    guard case .object(let map) = try MapShapes.map() else {
      Issue.record("a description is no map")
      return
    }
    func kinds(_ key: String) throws -> [ObjectShape.Kind] {
      guard case .list(.object(let items), _)? = map.keys.first(where: { $0.name == key })?.shape
      else { return [] }
      return items.kinds
    }
    #expect(
      try kinds("layers").map(\.name).sorted() == LayerSpec.Kind.allCases.map(\.rawValue).sorted())
    #expect(
      try kinds("insets").map(\.name).sorted() == InsetSpec.Kind.allCases.map(\.rawValue).sorted())
    for kind in try kinds("layers") {
      let owned = LayerSpec.owners.filter { $0.kinds.map(\.rawValue).contains(kind.name) }
      #expect(
        Set(kind.keys.map(\.name)) == Set(["kind", "from", "to"] + owned.map(\.key)), "\(kind.name)"
      )
    }
    for kind in try kinds("insets") {
      let owned = InsetSpec.owners.filter { $0.kinds.map(\.rawValue).contains(kind.name) }
      #expect(
        Set(kind.keys.map(\.name)) == Set(["kind", "corner", "offset"] + owned.map(\.key)),
        "\(kind.name)")
    }
  }
}
