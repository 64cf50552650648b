import Documents
import Foundation
import TestSupport

@testable import GeoModel

/// The made-up atlas with tables of bases beside its files.
struct TableAtlas {
  var atlas = FixtureAtlas()
  /// The tables by the names of their files.
  var tables: [String: [UInt8]]

  init(_ table: String) { self.init(Array(table.utf8)) }

  init(_ table: [UInt8]) { tables = ["bases.csv": table] }

  /// The default evidence, which nearly all tests of tables want.
  static let evidence = "evidence: {sources: [chronicle], accuracy_km: 2}\n"

  func with(_ file: String, _ text: String?) -> TableAtlas {
    var changed = self
    changed.atlas.files[file] = text
    return changed
  }

  func withEvidence() -> TableAtlas { with("atlas.yaml", Self.evidence) }

  func folder() throws -> String {
    let named = atlas.files.map { ("geo/" + $0, $1) }
    let folder = try Scratch.folder(of: Dictionary(uniqueKeysWithValues: named))
    for (name, bytes) in tables {
      try Data(bytes).write(to: URL(fileURLWithPath: "\(folder)/geo/\(name)"))
    }
    return folder
  }

  func read() throws -> GeoModel { try GeoModel.read(atlas: try folder()) }

  /// All errors and warnings of reading, with paths relative to `geo/`.
  func messages() throws -> [String] {
    let found: [Diagnostic]
    do {
      found = try read().repairs
    } catch let problems as Problems {
      found = problems.diagnostics
    }
    let folder = /\/\S*\/pactmap-tests-\S*?\/geo\//
    return found.map { $0.description.replacing(folder, with: "") }
  }
}
