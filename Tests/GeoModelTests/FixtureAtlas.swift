import Documents
import Foundation
import TestSupport

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

  /// The atlas with one text of a file replaced.
  ///
  /// - Throws: `NothingToChange` when the file lacks the text.
  func replacing(_ old: String, in file: String, with new: String) throws -> FixtureAtlas {
    guard let text = files[file] else { throw NothingToChange("there is no '\(file)'") }
    var changed = self
    changed.files[file] = try text.replacingPresent(old, with: new)
    return changed
  }

  func read() throws -> GeoModel {
    let named = files.map { ("geo/" + $0, $1) }
    let folder = try Scratch.folder(of: Dictionary(uniqueKeysWithValues: named))
    return try GeoModel.read(atlas: folder)
  }

  /// All messages about the atlas, with paths relative to `geo/`.
  func messages() throws -> [String] {
    try messagesOfCheck { try read() }
  }
}

/// All that the check says of a model, or its reader if it cannot be read, with paths relative to `geo/`.
func messagesOfCheck(_ read: () throws -> GeoModel) throws -> [String] {
  let found: [Diagnostic]
  do {
    found = ModelCheck.diagnostics(of: try read())
  } catch let problems as Problems {
    found = problems.diagnostics
  }
  let folder = /\/\S*\/pactmap-tests-\S*?\/geo\//
  return found.map { $0.description.replacing(folder, with: "") }
}
