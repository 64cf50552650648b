import Documents
import Foundation

@testable import GeoModel

/// A small made-up atlas: two square states, Velm in the west and Osk in the east, on a coast. On 1 June
/// 1950 Osk gives a strip of land to Velm.
///
/// ```
///   n1 ── n2 ─ n4 ── n3      0°
///   │ Velm │strip│ Osk │
///   s1 ── s2 ─ s4 ── s3     −1°
///  10°   11° 11.2°  12°      the sea lies west of 10.25°
/// ```
struct FixtureAtlas {
  var files: [String: String]

  init() { files = Self.files }

  /// The atlas with one text of a file replaced; the text has to be there.
  func replacing(_ old: String, in file: String, with new: String) throws -> FixtureAtlas {
    guard let text = files[file], text.contains(old) else { throw NoSuchText(text: old) }
    var changed = self
    changed.files[file] = text.replacingOccurrences(of: old, with: new)
    return changed
  }

  func read() throws -> GeoModel {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("atlas-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in files {
      let file = folder.appendingPathComponent("geo/" + name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    return try GeoModel.read(atlas: folder.path)
  }

  /// What is wrong with the atlas, file names from `geo/` on.
  func messages() throws -> [String] {
    let found: [Diagnostic]
    do {
      found = ModelCheck.diagnostics(of: try read())
    } catch let problems as Problems {
      found = problems.diagnostics
    }
    let folder = /\/\S*\/atlas-[0-9A-F-]+\/geo\//
    return found.map { $0.description.replacing(folder, with: "") }
  }

  struct NoSuchText: Error { var text: String }
}
