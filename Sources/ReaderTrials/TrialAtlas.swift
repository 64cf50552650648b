import Documents
import Foundation
import GeoModel

/// A copy of the fictional atlas of the tests, which trials may change.
package final class TrialAtlas {
  /// The path of the copy's folder, which is removed together with this object.
  package let path: String
  /// The content of the original files, by their paths in the atlas.
  package let originals: [String: [UInt8]]
  /// The paths of the files, sorted.
  package let names: [String]

  /// The path of the original atlas in the repository.
  private static let source = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Tests/PactmapKitTests/Fixtures/tamar").path

  /// - Throws: An error if the atlas cannot be copied.
  package init() throws {
    let folder = FileManager.default.fileExists(atPath: "/dev/shm") ? "/dev/shm" : "/tmp"
    path = "\(folder)/pactmap-trial-\(UUID().uuidString)"
    try FileManager.default.copyItem(atPath: Self.source, toPath: path)
    let walk = FileManager.default.enumerator(atPath: path)?.allObjects as? [String] ?? []
    names = walk.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".geojson") }.sorted()
    var originals: [String: [UInt8]] = [:]
    for name in names { originals[name] = try DocumentFile.read(path + "/" + name) }
    self.originals = originals
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Replaces files, runs `body`, and restores the original files.
  package func withFiles<Value>(_ files: [String: [UInt8]], _ body: () throws -> Value) throws
    -> Value
  {
    for (name, bytes) in files { try write(bytes, to: name) }
    defer { for name in files.keys { restore(name) } }
    return try body()
  }

  /// Writes the original content of a file, or removes a file that was not there.
  private func restore(_ name: String) {
    guard let bytes = originals[name] else {
      try? FileManager.default.removeItem(atPath: path + "/" + name)
      return
    }
    try? write(bytes, to: name)
  }

  private func write(_ bytes: [UInt8], to name: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path + "/" + name))
  }

  /// Reads the facts with a table of bases beside them.
  func readTable(_ bytes: [UInt8]) throws {
    let evidence = "evidence: {sources: [a source in words], accuracy_km: 2}"
    try withFiles(["geo/bases.csv": bytes, "geo/atlas.yaml": Array(evidence.utf8)]) {
      let model = try GeoModel.read(atlas: path)
      // What a table says must hold by the rules for changed facts, too.
      _ = try model.checked()
    }
  }

  /// Reads the facts with one file replaced. The first line of the bytes is its name, and the rest
  /// is its content. If there is no such file, the first byte selects one.
  func readFacts(_ bytes: [UInt8]) throws {
    let end = bytes.firstIndex(of: 0x0A) ?? bytes.endIndex
    let asked = "geo/" + String(decoding: bytes[..<end], as: UTF8.self)
    let facts = names.filter { $0.hasPrefix("geo/") }
    let name = facts.contains(asked) ? asked : facts[Int(bytes.first ?? 0) % facts.count]
    try withFiles([name: Array(bytes[end...].dropFirst())]) {
      let found = ModelCheck.diagnostics(of: try GeoModel.read(atlas: path))
      if !found.isEmpty { throw Problems(found) }
    }
  }
}
